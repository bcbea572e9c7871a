/** `onboarding-gateway/node`: the gateway in Node's own servers, and as a server of its own. */
export { connectRedis, type RedisConnection, type RedisOptions } from './node/connect-redis.js';
export { serve, type Served, type ServeOptions } from './node/serve.js';
export { toNode, type NodeHandler } from './node/to-node.js';
