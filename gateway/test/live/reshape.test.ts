/** The proxy that docs/contract.md prints for a field list of another shape, in a real nginx. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { startNginx } from './support/nginx.js';

const [, printed = ''] =
  /```nginx\n([^`]*sub_filter[^`]*)```/.exec(readFileSync('docs/contract.md', 'utf8')) ?? [];

it('renames the members of the list', async () => {
  const platform = createServer((request, response) => {
    const list = [{ field: 'name', show: true, required: true }];
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ AnswerCode: 0, path: request.url, fields: list }));
  });
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve));
  const { port } = platform.address() as AddressInfo;
  const nginx = await startNginx({
    server: printed.replace('https://platform.example', `http://127.0.0.1:${String(port)}`),
  });
  const response = await fetch(`${nginx.url}/api/customer/customerdatafields/1001`);
  expect(await response.json()).toEqual({
    AnswerCode: 0,
    path: '/customer/customerdatafields/1001',
    CustomDataFields: [{ name: 'name', visible: true, mandatory: true }],
  });
  await nginx.close();
  platform.closeAllConnections();
  platform.close();
});
