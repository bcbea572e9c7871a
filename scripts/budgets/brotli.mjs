import { brotliCompressSync } from 'node:zlib';

/** By content: most files are part of several figures. */
const sizes = new Map();

/** Bytes in Brotli at the highest quality, which is Node's default. */
export function brotli(content) {
  const key = String(content);
  if (!sizes.has(key)) sizes.set(key, brotliCompressSync(content).length);
  return sizes.get(key);
}
