/** The code blocks of gateway/docs/run.md, for tests that run them as printed. */
import { readFileSync } from 'node:fs';

const manual = readFileSync('gateway/docs/run.md', 'utf8');

/** The only code block of the manual that contains a text. */
export function blockWith(text: string): string {
  const blocks = [...manual.matchAll(/^```\w*\n([^]*?)^```/gm)].map(([, block = '']) => block);
  const [block, ...more] = blocks.filter((candidate) => candidate.includes(text));
  if (block === undefined || more.length > 0) throw new Error(`Not exactly one block has ${text}`);
  return block;
}

/** The blocks by server. */
export const snippets = {
  nginx: blockWith('proxy_pass'),
  caddy: blockWith('reverse_proxy'),
  docker: blockWith('HEALTHCHECK CMD'),
  worker: blockWith('worker.js'),
  next: blockWith('route.js'),
  express: blockWith('import express'),
} as const;
