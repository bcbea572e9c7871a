/**
 * What happened to one person: the journeys of a contact or of a reference, in sentences with times.
 */
import { referenceBits, referenceText } from '../domain/reference.js';
import type { RequestLine, SaveLine } from './line-schemas.js';
import { PackedRows, type Row } from './packed-rows.js';
import type { LogLine } from './read-lines.js';
import { saveHead, saveTexts } from './save-texts.js';
import { sentenceOf } from './sentences.js';
import { secondText } from './times.js';

/** What shows whose a line is. */
export type Mark = Pick<RequestLine, 'requestId' | 'tenant' | 'contact'>;

/** Whose journeys are told. */
export interface Wanted {
  /** Whether a line is of the person. */
  matches(mark: Mark): boolean;
  /** Whether a line is of another contact, in a journey of the person. */
  isOther(mark: Mark): boolean;
}

/** Gathers the lines of all journeys, because the line that shows whose it is can come last. */
export class Story {
  readonly #wanted: Wanted;
  readonly #rows = new PackedRows();
  /** The index of a journey by its name; a call without a journey has an index and no entry here. */
  readonly #indexes = new Map<string, number>();
  /** By the index of a journey. */
  readonly #names: string[] = [];
  readonly #campaigns: (string | undefined)[] = [];
  readonly #found = new Set<number>();

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
  }

  add(line: LogLine): void {
    if (line.kind === 'request') this.#addRequest(line.entry);
    else this.#addSave(line.line);
  }

  #addRequest(entry: RequestLine): void {
    const { at, requestId, call, status } = entry;
    const isWanted = this.#wanted.matches(entry);
    const sentence = sentenceOf(entry);
    if (!isWanted && (sentence === undefined || entry.journey === undefined)) return;
    const journey = this.#indexOf(entry);
    if (isWanted) this.#found.add(journey);
    const other = this.#wanted.isOther(entry) ? ' (another contact)' : '';
    const text = `${sentence ?? `${call}: status ${String(status)}`}${other}`;
    this.#rows.add({ journey, at, reference: referenceBits(requestId), text });
  }

  #addSave(line: SaveLine): void {
    const { requestId, tenant, contacts } = line;
    const markOf = ({ contact }: { readonly contact?: string }): Mark => ({
      ...{ requestId, tenant },
      ...(contact !== undefined && { contact }),
    });
    const isWanted = [{}, ...contacts].some((contact) => this.#wanted.matches(markOf(contact)));
    if (!isWanted && line.journey === undefined) return;
    const journey = this.#indexOf(line);
    if (isWanted) this.#found.add(journey);
    // After the line of its request, which has the same time.
    const at = line.at + 0.5;
    this.#rows.add({ journey, at, reference: referenceBits(requestId), text: saveHead(line) });
    const texts = saveTexts(line, (contact) => this.#wanted.isOther(markOf(contact)));
    for (const text of texts) this.#rows.add({ journey, at, reference: undefined, ...text });
  }

  /** The lines to print, a journey after the other; none if nothing was found. */
  tell(): string[] {
    const journeys = new Map<number, Row[]>();
    for (const row of this.#rows.of(this.#found)) {
      const rows = journeys.get(row.journey);
      if (rows) rows.push(row);
      else journeys.set(row.journey, [row]);
    }
    for (const rows of journeys.values()) rows.sort((one, other) => one.at - other.at);
    return [...journeys]
      .sort(([, [one]], [, [other]]) => (one?.at ?? 0) - (other?.at ?? 0))
      .flatMap(([journey, rows], index) => [
        ...(index > 0 ? [''] : []),
        this.#head(journey),
        ...rows.map(rowText),
      ]);
  }

  #indexOf({ tenant, journey, campaign }: RequestLine | SaveLine): number {
    const site = tenant === 'default' ? '' : `, ${tenant}`;
    const name = journey === undefined ? undefined : `Journey ${journey}${site}`;
    let index = name === undefined ? undefined : this.#indexes.get(name);
    if (index === undefined) {
      index = this.#names.push(name ?? `A call without a journey${site}`) - 1;
      if (name !== undefined) this.#indexes.set(name, index);
    }
    this.#campaigns[index] ??= campaign;
    return index;
  }

  #head(journey: number): string {
    const campaign = this.#campaigns[journey];
    const name = this.#names[journey] ?? '';
    return campaign === undefined ? name : `${name}, campaign ${campaign}`;
  }
}

function rowText({ at, reference, text, proved }: Row): string {
  const whole = proved === undefined ? text : `${text} ${secondText(proved)}`;
  const place = reference === undefined ? '  ' : `${secondText(at)}  ${referenceText(reference)}`;
  return `  ${place}  ${whole}`;
}
