/** The `fetch` that docs/contract.md prints for a field list of another shape. `gateway/test/live/reshape.test.ts` has the proxy. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSandbox, seededPassword } from '../../sandbox/src/sandbox/index.js';
import { createClient } from '../../src/wire/create-client.js';

const [, printed = ''] =
  /```js\n([^`]*Response.json[^`]*)```/.exec(readFileSync('docs/contract.md', 'utf8')) ?? [];

const { signal } = new AbortController();
const flow: { fetch?: typeof fetch } = {};

/** A platform with a field list of its own. */
const platform: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const response = await createdSandbox.fetch(request);
  const isList = request.url.includes('/customerdatafields/');
  const list = [
    { field: 'name', show: true, required: true },
    { field: 'zip', show: false },
  ];
  const answer = isList ? Response.json({ AnswerCode: 0, fields: list }) : response;
  return Object.defineProperty(answer, 'url', { value: request.url });
};
let createdSandbox = createSandbox();

beforeEach(async () => {
  createdSandbox = createSandbox();
  vi.stubGlobal('document', { querySelector: () => flow });
  vi.stubGlobal('fetch', platform);
  await import(`data:text/javascript,${encodeURIComponent(printed)}`);
});
afterEach(() => vi.unstubAllGlobals());

async function fieldsBy(fetch: typeof globalThis.fetch) {
  const client = createClient({
    campaignId: '1001',
    categoryId: '1703',
    deviceType: '1',
    apiBase: 'http://platform.test',
    apiKey: 'sandbox',
    fetch,
  });
  await client.logIn({ username: 'registered@example.com', password: seededPassword }, signal);
  return client.fields(signal);
}

it('turns the list into one that is read', async () => {
  expect(await fieldsBy(flow.fetch!)).toMatchObject([{ name: 'name', mandatory: true }]);
});

it('is needed: without it the list is refused by its name', async () => {
  await expect(fieldsBy(platform)).rejects.toMatchObject({
    problem: {
      code: 'not-our-server',
      hint: expect.stringContaining('CustomDataFields') as string,
    },
  });
});
