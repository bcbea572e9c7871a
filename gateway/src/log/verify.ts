/**
 * Whether the chains of consent lines are whole. Lines may come in any order, and more than once.
 */
import type { ConsentLine } from '../options/consent-types.js';
import { chainKey, hashOf, macOf } from '../reports/consent-line.js';

/** What is kept of a line. */
interface Link {
  readonly hash: string;
  readonly previous: string;
  readonly mac: string;
  readonly state: 'whole' | 'erased' | 'changed';
  /** Another line has the same number and says something else. */
  isDisputed?: true;
}

/** What was found in one chain. */
export interface ChainReport {
  readonly chain: string;
  readonly first: number;
  readonly last: number;
  /** The lines that are there, each number once. */
  readonly lines: number;
  readonly changed: readonly number[];
  readonly missing: readonly number[];
  readonly erased: readonly number[];
  /** The hash of the last line, for an archive. */
  readonly lastHash: string;
}

/** Most numbers that a list of gaps holds. */
const mostMissing = 1000;

/** Checks the chains with the secrets of the log, of which any may have made a line. */
export class Chains {
  readonly #keys: readonly Uint8Array[];
  readonly #chains = new Map<string, Map<number, Link>>();

  constructor(secrets: readonly Uint8Array[]) {
    this.#keys = secrets.map(chainKey);
  }

  add(line: ConsentLine): void {
    let links = this.#chains.get(line.chain);
    if (!links) this.#chains.set(line.chain, (links = new Map<number, Link>()));
    const { number, hash, previous, mac } = line;
    const link = { hash, previous, mac, state: this.#stateOf(line) };
    const before = links.get(number);
    if (!before) links.set(number, link);
    // The same line, delivered twice; of a copy from before it was erased the erased one remains.
    else if (before.mac === mac && before.hash === hash && link.state !== 'changed') {
      if (link.state === 'erased') links.set(number, { ...link });
    } else before.isDisputed = true;
  }

  #stateOf(line: ConsentLine): Link['state'] {
    const { content, hash } = line;
    if (content && hashOf(content) !== hash) return 'changed';
    // Nobody times this command: texts are compared as they are.
    if (!this.#keys.some((key) => macOf(key, line) === line.mac)) return 'changed';
    return content ? 'whole' : 'erased';
  }

  reports(): ChainReport[] {
    return [...this.#chains].map(([chain, links]) => reportOf(chain, links));
  }
}

function reportOf(chain: string, links: ReadonlyMap<number, Link>): ChainReport {
  const numbers = [...links.keys()].sort((one, other) => one - other);
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? 0;
  const missing: number[] = [];
  const changed: number[] = [];
  const erased: number[] = [];
  let before: number | undefined;
  for (const number of numbers) {
    const link = links.get(number);
    let gap = (before ?? number) + 1;
    for (; gap < number && missing.length < mostMissing; gap += 1) missing.push(gap);
    const linked = before === number - 1 ? links.get(before)?.mac : undefined;
    const follows = linked === undefined || linked === link?.previous;
    const starts = number > 1 || link?.previous === '';
    if (link?.state === 'changed' || link?.isDisputed || !follows || !starts) changed.push(number);
    else if (link?.state === 'erased') erased.push(number);
    before = number;
  }
  const lastHash = links.get(last)?.hash ?? '';
  return { chain, first, last, lines: numbers.length, changed, missing, erased, lastHash };
}

/** The report in words. */
export function verdict(reports: readonly ChainReport[]): { isWhole: boolean; lines: string[] } {
  const lines = reports.flatMap((report) => {
    const { chain, first, last, lines: count, changed, missing, erased, lastHash } = report;
    const isWhole = changed.length === 0 && missing.length === 0;
    return [
      `Chain ${chain}: ${String(count)} lines, numbers ${String(first)} to ${String(last)}: ${isWhole ? 'whole' : 'NOT whole'}`,
      ...list('changed, or in the place of another', changed),
      ...list('missing', missing),
      ...list('erased', erased),
      `  for an archive: ${chain} ${String(last)} ${lastHash}`,
    ];
  });
  const isWhole = reports.every(
    ({ changed, missing }) => changed.length === 0 && missing.length === 0,
  );
  return { isWhole, lines };
}

const list = (what: string, numbers: readonly number[]): string[] =>
  numbers.length > 0 ? [`  ${what}: ${numbers.join(', ')}`] : [];
