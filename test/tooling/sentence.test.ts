import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change, find } from '../../scripts/sentence.mjs';
import { languages } from '../../src/domain/languages.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onboarding-elements-'));
  cpSync('src/i18n', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keys = async (wanted: string) => [
  ...new Set((await find(folder, wanted)).map(({ key }) => key)),
];
/** The sentence by language and tone. */
const texts = async (wanted: string) =>
  Object.fromEntries((await find(folder, wanted)).map(({ language, text }) => [language, text]));

describe('npm run sentence', () => {
  it('finds a sentence in every language and tone, where an editor opens it', async () => {
    const found = await find(folder, 'answer-102');
    expect(found.map(({ language }) => language)).toEqual(
      expect.arrayContaining([...Object.keys(languages), 'de.formal', 'fr.informal']),
    );
    for (const { file, line, text } of found)
      expect(readFileSync(file, 'utf8').split('\n')[line - 1]).toContain(text);
  });

  it.each([
    ['102', ['answer-102']],
    // Shares the sentence of 132.
    ['240', ['answer-132']],
    // Depends on the request.
    ['58', ['problem-username-taken', 'answer-58']],
    ['56', ['problem-wrong-campaign']],
    [
      'profile-more-count',
      ['one', 'few', 'many', 'other'].map((form) => `profile-more-count.${form}`),
    ],
  ])('finds what %s is shown with', async (wanted, expected) => {
    expect((await keys(wanted)).toSorted()).toEqual(expected.toSorted());
  });

  it('changes one language or tone, whatever the text, and leaves the others', async () => {
    const before = await texts('answer-102');
    const text = `„${'ä'.repeat(90)}“ isn't \\ a "date".`;
    await change(folder, '102', 'de', text);
    expect(await texts('answer-102')).toEqual({ ...before, de: text });
    await change(folder, 'answer-102', 'de.formal', 'Kurz.');
    expect(await texts('answer-102')).toEqual({ ...before, de: text, 'de.formal': 'Kurz.' });
  });

  it('changes one plural form', async () => {
    const { de } = await texts('common-mistakes.other');
    await change(folder, 'common-mistakes.one', 'de', 'Eine:');
    expect(await texts('common-mistakes.one')).toMatchObject({ de: 'Eine:' });
    expect(await texts('common-mistakes.other')).toMatchObject({ de });
  });

  it('says what it cannot find or choose', async () => {
    await expect(find(folder, 'answer')).rejects.toThrow('no sentence answer');
    await expect(change(folder, '102', 'sv', 'Text.')).rejects.toThrow('sv has no');
    await expect(change(folder, '58', 'de', 'Text.')).rejects.toThrow('Which one?');
    await expect(change(folder, 'common-mistakes', 'de', 'Text.')).rejects.toThrow('one');
  });
});
