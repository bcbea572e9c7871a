import { expect, it } from 'vitest';
import { withoutSlashes } from '../../src/domain/without-slashes.js';

it.each([
  ['https://platform.example/api', 'https://platform.example/api'],
  ['https://platform.example/api/', 'https://platform.example/api'],
  ['https://platform.example///', 'https://platform.example'],
  ['', ''],
])('the end of %j is %j', (address, expected) => {
  expect(withoutSlashes(address)).toBe(expected);
});
