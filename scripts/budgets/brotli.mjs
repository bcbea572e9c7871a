import { brotliCompressSync } from 'node:zlib';

/** Bytes in brotli at its best, which is Node's default. */
export const brotli = (content) => brotliCompressSync(content).length;

/** Bytes of several files, each compressed by itself. */
export const brotliOf = (contents) => contents.reduce((sum, content) => sum + brotli(content), 0);
