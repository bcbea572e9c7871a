/**
 * What to tell a person about an identifier that will not do. Apart from the other mistakes, because
 * the first form needs these alone.
 */
import type { Channel } from '../domain/identifier.js';
import type { Mistake } from '../domain/mistake.js';
import type { Words } from './localiser.js';

/** What the form asks for: its label, and what is missing when it is empty. */
export type Asked = 'email' | 'mobile' | 'email-mobile' | 'card';

/** What an input asks for that takes these channels; the card has an input of its own. */
export function asked(channels: readonly Channel[]): Asked {
  const contacts = channels.filter((channel) => channel !== 'card');
  return contacts.length > 1 ? 'email-mobile' : (contacts[0] ?? 'card');
}

/** `channels` are those that the form takes. */
export function identifierMistakeText(
  { key }: Mistake,
  words: Words,
  channels: readonly Channel[],
): string {
  const what = asked(channels);
  const single = key === 'identifier-empty' && what !== 'email-mobile';
  const sentence = single ? `mistake-${what}-empty` : `mistake-${key}`;
  return words.has(sentence) ? words.say(sentence) : '';
}
