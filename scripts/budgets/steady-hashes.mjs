import { createHash } from 'node:crypto';

/**
 * A script of the drop-in in which the hash in each chunk's name is replaced by one of the name alone. Brotli's size depends on
 * the hashes by up to 100 bytes; a change in one chunk would otherwise move the size of the files that name it.
 *
 * @param {string} script
 * @returns {string}
 */
export function withSteadyHashes(script) {
  return script.replace(
    /\b([\w.-]+)-[\da-f]{6}(?=\.js\b)/g,
    (_, /** @type {string} */ name) =>
      `${name}-${createHash('sha256').update(name).digest('hex').slice(0, 6)}`,
  );
}
