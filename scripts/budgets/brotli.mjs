import { brotliCompressSync } from 'node:zlib';

/** Bytes in Brotli at the highest quality, which is Node's default. */
export const brotli = (content) => brotliCompressSync(content).length;

/** Bytes of several files, each compressed separately. */
export const brotliOf = (contents) => contents.reduce((sum, content) => sum + brotli(content), 0);
