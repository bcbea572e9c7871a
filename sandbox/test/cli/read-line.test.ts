import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { lineReader } from '../../src/cli/read-line.js';

it('reads one line at a time, also of several that arrive together', async () => {
  const input = new PassThrough();
  const readLine = lineReader(input);
  input.write('password\ncode\n');
  expect(await readLine()).toBe('password');
  expect(await readLine()).toBe('code');
  const late = readLine();
  input.write('another\n');
  expect(await late).toBe('another');
  input.end();
  expect(await readLine()).toBe('');
});

it('pauses its input after a line: a terminal that is read keeps the process alive', async () => {
  const input = new PassThrough();
  const line = lineReader(input)();
  input.write('password\n');
  await line;
  await new Promise(setImmediate);
  expect(input.isPaused()).toBe(true);
});
