/** `@redis/client` (and `redis`, which holds it) as a client of the store. */
import { createHash } from 'node:crypto';
import type { RedisClient } from './redis-store.js';

interface Words {
  keys: string[];
  arguments: string[];
}

/** What is used of a client or a cluster of `@redis/client`. */
export interface NodeRedisClient {
  eval(script: string, words: Words): Promise<unknown>;
  evalSha(sha: string, words: Words): Promise<unknown>;
}

/** Sends a script by its hash, and in full only to a server that does not know it. */
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
      const words = { keys, arguments: args };
      try {
        return await client.evalSha(hashOf(script), words);
      } catch (error) {
        if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
        return await client.eval(script, words);
      }
    },
  };
}
