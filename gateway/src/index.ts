/**
 * `onboarding-gateway`: the gateway between pages and the platform, for any JavaScript runtime.
 */
export type { Challenge, ChallengeContext, Verdict } from './challenge/challenge.js';
export { createGateway } from './create-gateway.js';
export type {
  Alarm,
  ClientIp,
  ConsentAnswer,
  ConsentContact,
  ConsentLine,
  Gateway,
  GatewayEvent,
  GatewayOptions,
  LimitName,
  AnyLimitName,
  LogChannel,
  LogEntry,
  LogOutcome,
  Rate,
  Readiness,
  Send,
  SharedOptions,
  Tenant,
  UpstreamReply,
  UpstreamRequest,
} from './options/gateway-options.js';
export { memoryStore, type MemoryStoreOptions } from './store/memory-store.js';
export { nodeRedis, type NodeRedisClient } from './store/node-redis.js';
export { GatewayOptionsError } from './options/read-options.js';
export { redisStore, type RedisClient } from './store/redis-store.js';
export { StoreError } from './store/store-error.js';
export type { Bucket, RateBucket, Store, SumBucket, Taken } from './store/store.js';
