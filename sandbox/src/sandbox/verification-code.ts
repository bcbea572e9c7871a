/**
 * The one-time codes: makes, matches and marks them.
 */
import type { ContactField } from './customer.js';
import { randomDigits } from './random.js';
import { businessRefusal, Refusal } from './refusal.js';
import type { CodeSubject, IssuedCode, SandboxState, SentCode } from './state.js';

const codeMinutes = 10;
const tries = 5;

/** Makes a code, ends the ones before it, and puts it into the outbox. */
export function sendCode(
  state: SandboxState,
  subject: CodeSubject,
  contact: ContactField,
  to: string,
  username: string,
): void {
  const channel = contact === 'mailcontactdata' ? 'email' : 'mobile';
  if (channel === 'email' && /\.invalid$/i.test(to)) throw businessRefusal('mailNotSent');
  if (channel === 'mobile' && to.replace('+', '').length < 6) {
    throw businessRefusal('textMessageNotSent');
  }
  const at = state.clock();
  for (const earlier of codesOf(state, subject)) earlier.live = false;
  const code = randomDigits(state.random, 6);
  const expiresAt = at + codeMinutes * 60_000;
  state.codes.push({
    ...subject,
    username,
    contact,
    code,
    expiresAt,
    triesLeft: tries,
    live: true,
    used: false,
  });
  const sent: SentCode = { channel, to, code, at };
  state.outbox.push(sent);
  state.onCode?.(sent);
}

/** The issued code that `typed` matches; a wrong one costs a try (312), a dead one is unknown (425). */
export function matchCode(state: SandboxState, subject: CodeSubject, typed: string): IssuedCode {
  const issued = codesOf(state, subject);
  const live = issued.find((code) => code.live);
  if (!live || state.clock() >= live.expiresAt || live.triesLeft === 0) {
    throw businessRefusal('codeUnknown', 'verificationcode');
  }
  if (live.code === typed) return live;
  live.triesLeft -= 1;
  const wasSent = issued.some((code) => code.code === typed);
  throw businessRefusal(wasSent ? 'codeUnknown' : 'wrongCode', 'verificationcode');
}

/** Throws the dialect's refusal for a used code, unless a valid code has the same digits. */
export function refuseUsedCode(state: SandboxState, subject: CodeSubject, typed: string): void {
  const same = codesOf(state, subject).filter(({ code }) => code === typed);
  if (same.some(({ live }) => live) || !same.some(({ used }) => used)) return;
  throw new Refusal(402, state.dialect.usedCode, 'codeUsed', 'verificationcode');
}

/** Marks a code as used. */
export function useCode(issued: IssuedCode): void {
  issued.live = false;
  issued.used = true;
}

function codesOf(state: SandboxState, { purpose, campaignId, subject }: CodeSubject): IssuedCode[] {
  return state.codes.filter(
    (code) =>
      code.purpose === purpose && code.campaignId === campaignId && code.subject === subject,
  );
}
