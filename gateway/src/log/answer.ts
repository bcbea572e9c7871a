/**
 * Answers a question about the log.
 */
import { referenceOf } from '../domain/reference.js';
import { type NamedTenant, Pseudonyms } from '../reports/pseudonyms.js';
import { Funnel, funnelTable } from './funnel.js';
import { type LogLine, readLines, type Unread } from './read-lines.js';
import { type Mark, Story } from './story.js';

/** What is asked. */
export type Question =
  | { readonly kind: 'contact'; readonly value: string }
  | { readonly kind: 'reference'; readonly value: string }
  | { readonly kind: 'funnel'; readonly campaign: string | undefined };

/** What reading needs of the settings. */
export interface LogSettings {
  /** The secret in use and former ones, 32 bytes each. */
  readonly secrets: readonly Uint8Array[];
  /** The countries of a tenant's numbers. */
  mobileOf(tenant: string): NamedTenant['mobile'];
}

/** The text of an answer. `isFound`: false if there is nothing to tell. */
interface LogAnswer {
  readonly isFound: boolean;
  readonly lines: readonly string[];
}

/** Reads the whole log once. Memory grows with the journeys since `since`, epoch milliseconds. */
export async function answerFrom(
  input: AsyncIterable<Uint8Array>,
  question: Question,
  settings: LogSettings,
  since = 0,
): Promise<LogAnswer> {
  const unread: Unread = { count: 0, numbers: [] };
  const reader = readerOf(question, settings, since);
  for await (const line of readLines(input, unread)) {
    // The funnel knows when a journey began.
    if (question.kind === 'funnel' || timeOf(line) >= since) reader.add(line);
  }
  const answer = reader.answer();
  return { ...answer, lines: [...answer.lines, ...unreadText(unread)].map(printable) };
}

/** What would control a terminal, end the line or turn its direction is shown as `?`. */
function printable(line: string): string {
  return line.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
}

function timeOf(line: LogLine): number {
  return (line.kind === 'request' ? line.entry : line.line).at;
}

function unreadText({ count, numbers }: Unread): string[] {
  if (count === 0) return [];
  const more = count > numbers.length ? ' and others' : '';
  return ['', `Not read: ${String(count)} (line ${numbers.join(', ')}${more}).`];
}

/** What gathers an answer. */
interface Reader {
  add(line: LogLine): void;
  answer(): LogAnswer;
}

/** What answers one question. */
export function readerOf(question: Question, settings: LogSettings, since: number): Reader {
  switch (question.kind) {
    case 'contact':
      return storyReader(contactMatcher(question.value, settings), 'No line of this contact.');
    case 'reference': {
      const matches = ({ requestId }: Mark) => referenceOf(requestId) === question.value;
      return storyReader({ matches, isOther: () => false }, 'No line with this reference.');
    }
    case 'funnel':
      return funnelReader(new Funnel({ since, campaign: question.campaign }));
  }
}

/** The lines of an answer, or the sentence that there are none. */
function told(lines: readonly string[], nothing: string): LogAnswer {
  const isFound = lines.length > 0;
  return { isFound, lines: isFound ? lines : [nothing] };
}

function storyReader(wanted: ConstructorParameters<typeof Story>[0], nothing: string): Reader {
  const story = new Story(wanted);
  return {
    add: (line) => story.add(line),
    answer: () => told(story.tell(), nothing),
  };
}

function contactMatcher(value: string, settings: LogSettings) {
  const isOf = pseudonymsOf(settings, value);
  return {
    matches: ({ tenant, contact }: Mark) => contact !== undefined && isOf(tenant).has(contact),
    isOther: ({ tenant, contact }: Mark) => contact !== undefined && !isOf(tenant).has(contact),
  };
}

/** The pseudonyms of a contact at a tenant, by each secret. */
function pseudonymsOf(
  { secrets, mobileOf }: LogSettings,
  contact: string,
): (tenant: string) => ReadonlySet<string> {
  const makers = secrets.map((secret) => new Pseudonyms(secret));
  const known = new Map<string, ReadonlySet<string>>();
  return (tenant) => {
    let found = known.get(tenant);
    if (!found) {
      const named = { name: tenant, mobile: mobileOf(tenant) };
      found = new Set(makers.map((maker) => maker.contact(named, contact)));
      known.set(tenant, found);
    }
    return found;
  };
}

function funnelReader(funnel: Funnel): Reader {
  return {
    add: (line) => funnel.add(line),
    answer() {
      const { unjoined } = funnel;
      const rows = funnel.rows();
      const lines = rows.length > 0 ? funnelTable(rows) : ['No journeys.'];
      const more = `Unjoined: ${String(unjoined)} (calls without a journey, which are in no column).`;
      return { isFound: rows.length > 0, lines: unjoined > 0 ? [...lines, '', more] : lines };
    },
  };
}
