/**
 * Parses the arguments of `onboarding-gateway log`.
 */
import { parseArgs } from 'node:util';
import { readReference } from '../domain/reference.js';
import type { Question } from '../log/answer.js';
import { readSince } from '../log/times.js';

/** A parsed `log`. */
export interface LogCommand {
  readonly kind: 'log';
  readonly question: Question;
  readonly config: string | undefined;
  /** Epoch milliseconds. */
  readonly since: number | undefined;
}

/** The text of `log --help`. */
export const logUsage = `Usage: onboarding-gateway log QUESTION [--since WHEN] [--config gateway.json] < lines

  --contact TEXT     what happened to this email address, mobile number or card, and the consents that were saved
  --reference CODE   what happened in the journey of this reference, of a support code
  --funnel           how many journeys came how far, by day and channel; --campaign ID for one campaign

  --since WHEN       from then on: 2026-11-24, 2026-11-24T09:00 (UTC), 36h or 7d

--contact needs the secret of the log, GATEWAY_LOG_SECRET[_FILE] or "logSecret" of the settings, and for numbers the home
country, GATEWAY_MOBILE. Exit code 1: nothing was found.
`;

const options = {
  contact: { type: 'string' },
  reference: { type: 'string' },
  funnel: { type: 'boolean' },
  since: { type: 'string' },
  campaign: { type: 'string' },
  config: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const questions = ['contact', 'reference', 'funnel'] as const;

/** Parses what follows `log`. Invalid arguments give all faults; no value is repeated, since it may name a person. */
export function readLogLine(
  argv: readonly string[],
  now: number,
): LogCommand | { readonly kind: 'help-log' } | { readonly faults: readonly string[] } {
  let values;
  try {
    ({ values } = parseArgs({ args: [...argv], options }));
  } catch (error) {
    return { faults: [parseFault(error)] };
  }
  if (values.help) return { kind: 'help-log' };
  const faults: string[] = [];
  const asked = questions.filter((name) => values[name] !== undefined);
  const [name] = asked;
  if (asked.length !== 1)
    faults.push(`exactly one of ${questions.map((one) => `--${one}`).join(', ')}`);
  const since = values.since === undefined ? undefined : readSince(values.since, now);
  if (values.since !== undefined && since === undefined)
    faults.push('--since must be such as 2026-11-24, 2026-11-24T09:00, 36h or 7d');
  if (values.campaign !== undefined && name !== 'funnel') faults.push('--campaign is of --funnel');
  const question = name && questionOf(name, values);
  if (name && !question) faults.push(`--${name} ${shapes[name]}`);
  if (faults.length > 0 || !question) return { faults };
  return { kind: 'log', question, config: values.config, since };
}

const shapes = {
  contact: 'needs an email address, a number or a card',
  reference: 'needs eight letters and digits, such as 7F3A9C2K',
  funnel: 'takes no value',
} as const;

function questionOf(
  name: (typeof questions)[number],
  values: { contact?: string; reference?: string; campaign?: string },
): Question | undefined {
  switch (name) {
    case 'contact': {
      const value = plainContact(values.contact ?? '');
      return value ? { kind: name, value } : undefined;
    }
    case 'reference': {
      // A whole support code ends in the reference.
      const value = readReference(
        (values.reference ?? '')
          .trim()
          .slice(-9)
          .replace(/^[^-\s]*[-\s](?=.{8}$)/, ''),
      );
      return value ? { kind: name, value } : undefined;
    }
    case 'funnel':
      return { kind: name, campaign: values.campaign };
  }
}

/** As the elements send it: a number without spaces, dots, dashes, brackets and slashes. */
function plainContact(text: string): string {
  const value = text.trim();
  return /^\+?[\d\s.\-()/]+$/.test(value) ? value.replace(/[\s.\-()/]/g, '') : value;
}

/** Without what was typed. */
function parseFault(error: unknown): string {
  const [, option] = /Unknown option '(--?[\w-]+)/.exec(String(error)) ?? [];
  if (option !== undefined) return `${option} is not an option of log`;
  return /positional/i.test(String(error))
    ? 'log takes options only'
    : 'an option needs a value, or takes none';
}
