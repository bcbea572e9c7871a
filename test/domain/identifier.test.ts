import { describe, expect, it } from 'vitest';
import { channels, recognised, type Channel } from '../../src/domain/identifier.js';
import { readIdentifier } from '../../src/domain/read-identifier.js';

const known: readonly (readonly [string, Channel])[] = [
  ['anna@example.com', 'email'],
  ["o'neill+shop@mail.example.co.uk", 'email'],
  ['anna@müller.example', 'email'],
  ['анна@пример.рф', 'email'],
  ['anna@example.xn--p1ai', 'email'],
  ['3331231234', 'mobile'],
  ['+39 333 123 1234', 'mobile'],
  ['+39 (0)2 1234-567', 'mobile'],
  ['(02) 1234567', 'mobile'],
  ['0333/1231234', 'mobile'],
  ['10002', 'card'],
  ['ABC-10 002', 'card'],
  ['AB1', 'card'],
  ['26200001000021234', 'mobile'],
  ['262000010000212345', 'card'],
];

describe('what the page knows of a visitor', () => {
  it.each(known)('%s is taken for %s, and the parser reads it', (text, channel) => {
    expect(recognised(text, channels)).toEqual({ channel, value: text });
    const asked = channel === 'card' ? 'card' : 'contact';
    const read = readIdentifier(text, { channels, channel: asked });
    expect(read.ok && read.identifier.channel).toBe(channel);
  });

  it('is a card number where mobile numbers are not accepted', () => {
    expect(recognised('3331231234', ['email', 'card'])?.channel).toBe('card');
  });

  it.each([
    ['anna@example.com', ['mobile', 'card']],
    ['3331231234', ['email']],
    ['ABC-10002', ['email', 'mobile']],
    ['anna@example', channels],
    ['anna@', channels],
    ['@example.com', channels],
    ['anna@one.example anna@two.example', channels],
    ['anna maria rossi', channels],
    ['12', channels],
    ['', channels],
    ['\u0000', channels],
  ] as const)('is nothing: %j for %j', (text, accepted) => {
    expect(recognised(text, accepted)).toBeUndefined();
  });
});
