/**
 * What happened to one person: the journeys of a contact or of a reference, in sentences with times.
 */
import { referenceOf } from '../domain/reference.js';
import type { LogEntry } from '../options/gateway-options.js';
import { journeyKey } from './joined.js';
import type { LogLine } from './read-lines.js';
import { sentenceOf } from './sentences.js';
import { secondText } from './times.js';

/** Whose journeys are told. */
export interface Wanted {
  /** Whether a line is of the person. */
  matches(entry: LogEntry): boolean;
  /** Whether a line is of another contact, in a journey of the person. */
  isOther(entry: LogEntry): boolean;
}

/** Gathers the lines of all journeys, because the line that shows whose it is can come last. */
export class Story {
  readonly #wanted: Wanted;
  readonly #journeys = new Map<string, LogEntry[]>();
  readonly #found = new Set<string>();
  #unjoined = 0;

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
  }

  add(line: LogLine): void {
    if (line.kind !== 'request') return;
    const { entry } = line;
    const isWanted = this.#wanted.matches(entry);
    let key = journeyKey(entry);
    if (key === undefined && isWanted) key = `unjoined ${String((this.#unjoined += 1))}`;
    if (key === undefined || (!isWanted && sentenceOf(entry) === undefined)) return;
    if (isWanted) this.#found.add(key);
    const entries = this.#journeys.get(key);
    if (entries) entries.push(kept(entry));
    else this.#journeys.set(key, [kept(entry)]);
  }

  /** The lines to print, a journey after the other; none if nothing was found. */
  tell(): string[] {
    const journeys = [...this.#found]
      .map((key) => (this.#journeys.get(key) ?? []).sort((one, other) => one.at - other.at))
      .sort(([one], [other]) => (one?.at ?? 0) - (other?.at ?? 0));
    return journeys.flatMap((entries, index) => [
      ...(index > 0 ? [''] : []),
      headOf(entries),
      ...entries.map((entry) => this.#line(entry)),
    ]);
  }

  #line(entry: LogEntry): string {
    const other = this.#wanted.isOther(entry) ? ' (another contact)' : '';
    const text = sentenceOf(entry) ?? `${entry.call}: status ${String(entry.status)}`;
    return `  ${secondText(entry.at)}  ${referenceOf(entry.requestId)}  ${text}${other}`;
  }
}

function headOf(entries: readonly LogEntry[]): string {
  const [first] = entries;
  const campaign = entries.find((entry) => entry.campaign !== undefined)?.campaign;
  const parts = [
    first?.journey === undefined ? 'A call without a journey' : `Journey ${first.journey}`,
    first?.tenant === 'default' ? undefined : first?.tenant,
    campaign === undefined ? undefined : `campaign ${campaign}`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** Without what is not told: memory is for many journeys. */
function kept(entry: LogEntry): LogEntry {
  const { at, requestId, tenant, call, status, outcome, milliseconds, ...more } = entry;
  const { journey, campaign, channel, found, answerCode, contact, limit, reason, scope } = more;
  return {
    ...{ at, requestId, tenant, call, status, outcome, milliseconds },
    ...{ journey, campaign, channel, found, answerCode, contact, limit, reason, scope },
  };
}
