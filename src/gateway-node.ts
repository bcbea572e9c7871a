/** `onboarding-elements/gateway-node.js`: the gateway in Node's own servers, and as a server of its own. */
export {
  connectRedis,
  type RedisConnection,
  type RedisOptions,
} from './gateway/node/connect-redis.js';
export { serve, type Served, type ServeOptions } from './gateway/node/serve.js';
export { toNode, type NodeHandler } from './gateway/node/to-node.js';
