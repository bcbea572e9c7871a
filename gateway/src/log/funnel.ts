/**
 * How many journeys came how far, by day and channel. Each journey counts once in each column, however often a call was
 * repeated.
 */
import type { LogChannel } from '../options/gateway-options.js';
import { committing, isAccepted, mayBeCarriedOut, sending } from './carried-out.js';
import { beginOf, journeyKey } from './joined.js';
import type { RequestLine } from './line-schemas.js';
import type { LogLine } from './read-lines.js';
import { dayText } from './times.js';

/** The columns of the table, in order. */
export const stages = [
  'looked up',
  'new',
  'holder',
  'registered',
  'code sent',
  'code right',
  'saved',
] as const;

export type Stage = (typeof stages)[number];

/** A row of the table. */
interface FunnelRow {
  readonly tenant: string;
  readonly day: string;
  readonly channel: LogChannel | 'none';
  readonly counts: Readonly<Record<Stage, number>>;
}

interface LookUp {
  readonly at: number;
  readonly channel: LogChannel | undefined;
  readonly found: RequestLine['found'];
}

/** What is known of one journey. Lines may come in any order: those of several gateways one file after the other. */
interface Progress {
  readonly tenant: string;
  readonly began: number;
  readonly lookUps: LookUp[];
  firstCode?: number;
  codeChannel?: LogChannel | undefined;
  isCodeRight?: true;
  /** A code was entered, and the answer was lost. */
  isCodeUncertain?: true;
  isLoggedIn?: true;
  isSaved?: true;
}

const counted: readonly string[] = ['check-card', ...sending, ...committing, 'save-customer'];

/** Counts journeys that began at `since` or later, of one campaign or of all. */
export class Funnel {
  readonly #since: number;
  readonly #campaign: string | undefined;
  readonly #journeys = new Map<string, Progress>();
  /** Calls that are in no journey, so that they are in no column. */
  unjoined = 0;

  constructor({
    since = 0,
    campaign,
  }: {
    since?: number | undefined;
    campaign?: string | undefined;
  }) {
    // Journeys know their second only.
    this.#since = Math.floor(since / 1000) * 1000;
    this.#campaign = campaign;
  }

  add(line: LogLine): void {
    if (line.kind !== 'request') return;
    const { entry } = line;
    const isLogIn = entry.call === 'authenticate' && entry.scope !== undefined;
    if (!isLogIn && !counted.includes(entry.call)) return;
    if (this.#campaign !== undefined && entry.campaign !== this.#campaign) return;
    const began = beginOf(entry);
    const key = journeyKey(entry);
    if (key === undefined || began === undefined) {
      if (entry.at >= this.#since && !isLogIn) this.unjoined += 1;
      return;
    }
    if (began < this.#since) return;
    let progress = this.#journeys.get(key);
    if (!progress) {
      progress = { tenant: entry.tenant, began, lookUps: [] };
      this.#journeys.set(key, progress);
    }
    if (isLogIn) {
      if (isAccepted(entry)) progress.isLoggedIn = true;
    } else note(progress, entry);
  }

  /** The rows, by tenant, day and channel. */
  rows(): FunnelRow[] {
    const rows = new Map<string, { row: FunnelRow; counts: Record<Stage, number> }>();
    for (const progress of this.#journeys.values()) {
      const { reached, channel } = reachedBy(progress);
      if (reached.length === 0) continue;
      const { tenant, began } = progress;
      const day = dayText(began);
      const key = [tenant, day, channel].join(' ');
      let found = rows.get(key);
      if (!found) {
        const counts = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<
          Stage,
          number
        >;
        found = { counts, row: { tenant, day, channel, counts } };
        rows.set(key, found);
      }
      for (const stage of reached) found.counts[stage] += 1;
    }
    return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, { row }]) => row);
  }
}

function note(progress: Progress, entry: RequestLine): void {
  const { call, at, channel, answerCode } = entry;
  if (call === 'check-card') {
    if (entry.found !== undefined || answerCode !== undefined)
      progress.lookUps.push({ at, channel, found: entry.found });
  } else if (sending.includes(call)) {
    if (!isAccepted(entry)) return;
    if (progress.firstCode === undefined || at < progress.firstCode) {
      progress.firstCode = at;
      progress.codeChannel = channel;
    }
  } else if (committing.includes(call)) {
    if (isAccepted(entry)) progress.isCodeRight = true;
    else if (mayBeCarriedOut(entry)) progress.isCodeUncertain = true;
  } else if (isAccepted(entry)) progress.isSaved = true;
}

function reachedBy(progress: Progress): { reached: Stage[]; channel: FunnelRow['channel'] } {
  const { lookUps, firstCode = Infinity, codeChannel } = progress;
  const lookUp = decisive(lookUps, firstCode);
  // After a lost answer the new password is tried: it works only if the code was right.
  const isRight =
    progress.isCodeRight ?? (progress.isCodeUncertain && progress.isLoggedIn) ?? false;
  const reached: Stage[] = [];
  if (lookUp) reached.push('looked up');
  if (lookUp?.found) reached.push(lookUp.found);
  if (firstCode !== Infinity) reached.push('code sent');
  if (isRight) reached.push('code right');
  if (progress.isSaved) reached.push('saved');
  return { reached, channel: lookUp?.channel ?? codeChannel ?? 'none' };
}

/** The look-up that counts: the last one before the first code, since a recovery looks up again what it has made. */
function decisive(lookUps: readonly LookUp[], firstCode: number): LookUp | undefined {
  const inOrder = [...lookUps].sort((one, other) => one.at - other.at);
  const before = inOrder.filter(({ at }) => at <= firstCode);
  return before.findLast(({ found }) => found !== undefined) ?? before.at(-1) ?? inOrder.at(-1);
}

/** The table as text, with the sums of each day. */
export function funnelTable(rows: readonly FunnelRow[]): string[] {
  const hasTenants = new Set(rows.map(({ tenant }) => tenant)).size > 1;
  const head = [...(hasTenants ? ['site'] : []), 'day', 'channel', ...stages];
  const body = rows.map(({ tenant, day, channel, counts }) => [
    ...(hasTenants ? [tenant] : []),
    day,
    channel,
    ...stages.map((stage) => String(counts[stage])),
  ]);
  const widths = head.map((name, column) =>
    Math.max(name.length, ...body.map((cells) => cells[column]?.length ?? 0)),
  );
  const texts = hasTenants ? 3 : 2;
  return [head, ...body].map((cells) =>
    cells
      .map((cell, column) =>
        column < texts ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
