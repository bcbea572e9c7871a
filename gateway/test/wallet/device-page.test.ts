/** The words that the gateway says by itself. */
import { expect, it } from 'vitest';
import { devicePage } from '../../src/wallet/device-page.js';

it.each([
  ['', 'en'],
  ['ja', 'en'],
  ['*', 'en'],
  ['ja, de-CH;q=0.8, en;q=0.5', 'de'],
  ['constructor', 'en'],
])('answers the wish %j in %s', (wish, language) => {
  expect(devicePage('busy', wish)).toContain(`<html lang="${language}">`);
});
