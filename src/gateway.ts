/**
 * `onboarding-elements/gateway.js`: the gateway between pages and the platform, for any JavaScript runtime.
 */
export type { Challenge, ChallengeContext, Verdict } from './gateway/challenge/challenge.js';
export { turnstile, type TurnstileOptions } from './gateway/challenge/turnstile.js';
export { createGateway } from './gateway/create-gateway.js';
export type {
  Alarm,
  ClientIp,
  Gateway,
  GatewayEvent,
  GatewayOptions,
  LimitName,
  AnyLimitName,
  LogEntry,
  LogOutcome,
  Rate,
  Readiness,
  Send,
  SharedOptions,
  Tenant,
  UpstreamReply,
  UpstreamRequest,
} from './gateway/options/gateway-options.js';
export { memoryStore, type MemoryStoreOptions } from './gateway/store/memory-store.js';
export { nodeRedis, type NodeRedisClient } from './gateway/store/node-redis.js';
export { GatewayOptionsError } from './gateway/options/read-options.js';
export { redisStore, type RedisClient } from './gateway/store/redis-store.js';
export { StoreError, type StoreFault } from './gateway/store/store-error.js';
export type { Bucket, RateBucket, Store, SumBucket, Taken } from './gateway/store/store.js';
