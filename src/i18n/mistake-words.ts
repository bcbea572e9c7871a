/**
 * What to tell a person about something she typed.
 */
import type { Channel } from '../domain/identifier.js';
import type { Mistake } from '../domain/mistake.js';
import { dateText } from './formats.js';
import type { Words } from './localiser.js';
import type { MessageKey } from './messages.js';
import type { Values } from './sentence.js';

export interface MistakeContext {
  /** The label of the field, for sentences that name it. */
  readonly field?: string;
  /** What may be typed where the mistake is. */
  readonly channels?: readonly Channel[];
}

export function mistakeText(mistake: Mistake, words: Words, context: MistakeContext = {}): string {
  const { field = '' } = context;
  return words.say(sentenceOf(mistake, context), { field, ...valuesOf(mistake, words.tag) });
}

function sentenceOf({ key, params }: Mistake, { channels }: MistakeContext): MessageKey {
  if (key === 'date-incomplete' || key === 'date-malformed') {
    return `mistake-${key}-${datePart(params)}`;
  }
  if (key === 'identifier-empty') {
    const [only, ...others] = channels?.filter((channel) => channel !== 'card') ?? [];
    return only && others.length === 0 ? `mistake-${only}-empty` : 'mistake-identifier-empty';
  }
  return `mistake-${key}`;
}

function datePart(params: Mistake['params'] = {}): 'day' | 'month' | 'year' {
  const { part } = params;
  return part === 'day' || part === 'month' ? part : 'year';
}

/** The bound is also what a plural goes by; dates are written out. */
function valuesOf({ params = {} }: Mistake, tag: string): Values {
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? dateText(value, tag) : value,
    ]),
  );
  const { min, max } = values;
  const count = min ?? max;
  return count === undefined ? values : { count, ...values };
}
