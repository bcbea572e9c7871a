/** The words that the gateway says by itself. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { labels } from '../../../src/gateway/wallet/apple-pass.js';
import { devicePage } from '../../../src/gateway/wallet/device-page.js';

const languages = new Set(
  readdirSync('src/i18n/locales').map((file) => file.slice(0, file.indexOf('.'))),
);

it.each([...languages])('has the language %s of the elements', (language) => {
  expect(devicePage('ended', `${language}-XX,en;q=0.5`)).toContain(`<html lang="${language}">`);
  if (language !== 'en') expect(Object.keys(labels[language] ?? {})).toEqual(['Card', 'Name']);
});

it.each([
  ['', 'en'],
  ['ja', 'en'],
  ['*', 'en'],
  ['ja, de-CH;q=0.8, en;q=0.5', 'de'],
  ['constructor', 'en'],
])('answers the wish %j in %s', (wish, language) => {
  expect(devicePage('busy', wish)).toContain(`<html lang="${language}">`);
});
