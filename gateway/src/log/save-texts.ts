/**
 * What is told of a save that carries consents.
 */
import type { SavedAnswer, SavedContact, SaveLine } from './line-schemas.js';

/** One line of text, and the time that belongs at its end: when a code was entered, epoch milliseconds. */
interface SaveText {
  readonly text: string;
  readonly proved?: number | undefined;
}

/** The head of a save. */
export function saveHead({ stored }: SaveLine): string {
  return stored === true
    ? 'Consents stored'
    : 'Consents sent: no answer of the platform, they may be stored';
}

/** The answers and contacts of a save. `isOther`: whether a contact is not the one that was asked for. */
export function saveTexts(
  { answers, contacts }: SaveLine,
  isOther: (contact: SavedContact) => boolean,
): SaveText[] {
  return [
    ...answers.map((answer) => ({ text: answerText(answer) })),
    ...contacts.map((contact) => contactText(contact, isOther(contact))),
    ...(contacts.length === 0 ? [{ text: 'no contact was sent' }] : []),
  ];
}

function answerText({ name, answer, sentence, lang, links, version }: SavedAnswer): string {
  const shown = [
    sentence === undefined ? undefined : `sentence ${sentence}`,
    lang === undefined ? undefined : `language ${lang}`,
    version === undefined ? undefined : `version ${version}`,
    links === undefined ? undefined : `links ${links.join(' ')}`,
  ].filter((part) => part !== undefined);
  const asked = shown.length > 0 ? ` (the page says: ${shown.join(', ')})` : '';
  return `${name}: ${answer ? 'yes' : 'no'}${asked}`;
}

const names = {
  mail: 'the email address',
  mobile: 'the mobile number',
  card: 'the contact on file for the card',
} as const;

function contactText({ channel, proved }: SavedContact, isOther: boolean): SaveText {
  const name = `${names[channel]}${isOther ? ' (another contact)' : ''}`;
  return {
    text: `${name}: ${proved === undefined ? 'not proved' : 'proved by a code at'}`,
    proved,
  };
}
