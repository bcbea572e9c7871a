/**
 * Checks the body of a request against the contract.
 */
import { contractBreach } from './refusal.js';

/** What a request field must be: any non-empty text, an id (text or a number), or one of some words. */
type FieldRule = 'text' | 'id' | WordRule;

interface WordRule {
  readonly words: readonly string[];
  /** Whether the same digits may come as a number. */
  readonly orNumber?: true;
}

export interface BodyRule {
  required: Readonly<Record<string, FieldRule>>;
  /** Names of which exactly one must be there, as non-empty text. */
  oneOf?: readonly string[];
  /** Names of which at most one may be there, as non-empty text. */
  atMostOneOf?: readonly string[];
}

export const deviceTypes: FieldRule = { words: ['1', '2', '3'], orNumber: true };

/** A rule that accepts one word. */
export const only = (word: string): FieldRule => ({ words: [word] });

/** The body as text fields; any field that is missing, unexpected or of another type is named in a 400. */
export function checkBody(body: unknown, rule: BodyRule): Record<string, string> {
  const object = jsonObject(body);
  const choice = rule.oneOf ?? rule.atMostOneOf ?? [];
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(object)) {
    const fieldRule = Object.hasOwn(rule.required, name)
      ? rule.required[name]
      : choice.includes(name)
        ? 'text'
        : undefined;
    if (fieldRule === undefined) throw contractBreach(name, 'unexpected field');
    checked[name] = checkField(name, value, fieldRule);
  }
  for (const name of Object.keys(rule.required)) {
    if (!Object.hasOwn(checked, name)) throw contractBreach(name, 'missing field');
  }
  const chosen = choice.filter((name) => Object.hasOwn(checked, name));
  if (chosen.length > 1) throw contractBreach(chosen[1] ?? '', 'unexpected field');
  if (rule.oneOf && chosen.length === 0) {
    throw contractBreach(rule.oneOf.join(' or '), 'missing field');
  }
  return checked;
}

/** The body as an object; anything else is a breach that names the body. */
export function jsonObject(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw contractBreach('body', 'must be a JSON object');
  }
  return { ...body };
}

function checkField(name: string, value: unknown, rule: FieldRule): string {
  const takesNumbers = rule === 'id' || (rule !== 'text' && rule.orNumber === true);
  const text = takesNumbers && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text !== 'string') throw contractBreach(name, 'must be a string');
  if (text === '') throw contractBreach(name, 'must not be empty');
  if (typeof rule === 'object' && !rule.words.includes(text)) {
    throw contractBreach(name, `must be one of ${rule.words.join(', ')}`);
  }
  return text;
}

/** Any address with something on both sides of one `@` and no white space; international ones too. */
export function isMail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/u.test(text);
}

/** A mobile number as the contract sends it: digits, with a `+` at most at the start. */
export function checkMobile(name: string, value: string): void {
  if (!/^\+?[0-9]+$/.test(value)) throw contractBreach(name, 'must be digits with at most a +');
}
