import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { version } from '../../src/domain/version.js';

it('the version in the code is that of package.json', () => {
  const description = JSON.parse(readFileSync('gateway/package.json', 'utf8')) as {
    version: string;
  };
  expect(version).toBe(description.version);
});
