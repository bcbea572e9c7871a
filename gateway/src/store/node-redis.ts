/** Adapter from `@redis/client` (also part of `redis`) to the client of `redisStore`. */
import { createHash } from 'node:crypto';
import type { RedisClient } from './redis-store.js';

interface ScriptArguments {
  keys: string[];
  arguments: string[];
}

/** The part of a client or cluster of `@redis/client` that the store uses. */
export interface NodeRedisClient {
  eval(script: string, options: ScriptArguments): Promise<unknown>;
  evalSha(sha: string, options: ScriptArguments): Promise<unknown>;
}

/**
 * A client for `redisStore`. It sends the hash of a script, and the full text only if the server does not know the
 * hash.
 *
 * @example
 * const client = await createClient({ url: 'redis://localhost:6379' }).connect();
 * const store = redisStore(nodeRedis(client));
 */
export function nodeRedis(client: NodeRedisClient): RedisClient {
  const hashes = new Map<string, string>();
  const hashOf = (script: string): string => {
    const known = hashes.get(script);
    if (known !== undefined) return known;
    const hash = createHash('sha1').update(script).digest('hex');
    hashes.set(script, hash);
    return hash;
  };
  return {
    async eval(script, keys, args) {
      const options = { keys, arguments: args };
      try {
        return await client.evalSha(hashOf(script), options);
      } catch (error) {
        if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
        return await client.eval(script, options);
      }
    },
  };
}
