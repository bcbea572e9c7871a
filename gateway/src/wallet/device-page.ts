/**
 * The small page of an address of a pass that the opening device cannot use.
 */
import { words, type NoPass } from './words.js';

/** The page in the first language of `Accept-Language` that it knows, else in English. */
export function devicePage(reason: NoPass, acceptLanguage: string): string {
  const wanted = acceptLanguage
    .split(',')
    .map((range) => /^\s*(\w*)/.exec(range.toLowerCase())?.[1]);
  const language = wanted.find((code) => code && Object.hasOwn(words, code)) ?? 'en';
  const sentence = words[language as keyof typeof words][reason];
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Wallet</title><p style="font:1.125rem/1.5 system-ui;margin:2rem">${sentence}</p></html>`;
}
