/**
 * Answers `/join/` of the demo: a form that posts what Google Wallet would post, and the page for such a request.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { joinPage } from '../demo/join/join.js';
import { contentSecurityPolicy } from './policies.mjs';

const form = join(import.meta.dirname, '../demo/join/index.html');
const policy = contentSecurityPolicy.replace("form-action 'none'", "form-action 'self'");

export async function answerJoin(request, response) {
  const isPosted = request.method === 'POST';
  const html = isPosted ? joinPage(await text(request)) : await readFile(form, 'utf8');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  response.end(html);
}
