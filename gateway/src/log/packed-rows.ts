/**
 * Rows of many journeys in typed arrays: 32 bytes a row, where an object takes several hundred.
 */

/** What is told of one line of the log. */
export interface Row {
  /** The index of its journey. */
  readonly journey: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The reference of its request, 40 bits; undefined for a row that belongs to the one before. */
  readonly reference: number | undefined;
  readonly text: string;
  /** A time at the end of the text, epoch milliseconds. */
  readonly proved?: number | undefined;
}

/** Rows in a block; a new block copies nothing. */
const blockLength = 65_536;

class Block {
  readonly journeys = new Uint32Array(blockLength);
  readonly times = new Float64Array(blockLength);
  readonly references = new Float64Array(blockLength);
  readonly texts = new Uint32Array(blockLength);
  readonly proved = new Float64Array(blockLength);
}

/** Keeps rows in the order in which they are added. Equal texts are kept once. */
export class PackedRows {
  readonly #blocks: Block[] = [];
  readonly #texts: string[] = [];
  readonly #indexOfText = new Map<string, number>();
  #length = 0;

  add({ journey, at, reference = NaN, text, proved = NaN }: Row): void {
    const place = this.#length % blockLength;
    if (place === 0) this.#blocks.push(new Block());
    const block = this.#blocks.at(-1);
    if (!block) return;
    block.journeys[place] = journey;
    block.times[place] = at;
    block.references[place] = reference;
    block.texts[place] = this.#indexOf(text);
    block.proved[place] = proved;
    this.#length += 1;
  }

  /** The rows of these journeys. */
  *of(wanted: ReadonlySet<number>): Generator<Row> {
    for (const [number, block] of this.#blocks.entries()) {
      const length = Math.min(blockLength, this.#length - number * blockLength);
      for (let place = 0; place < length; place += 1) {
        const journey = block.journeys[place] ?? 0;
        if (wanted.has(journey)) yield this.#row(block, place, journey);
      }
    }
  }

  #row(block: Block, place: number, journey: number): Row {
    return {
      journey,
      at: block.times[place] ?? 0,
      reference: known(block.references[place]),
      text: this.#texts[block.texts[place] ?? 0] ?? '',
      proved: known(block.proved[place]),
    };
  }

  #indexOf(text: string): number {
    let index = this.#indexOfText.get(text);
    if (index === undefined) {
      index = this.#texts.push(text) - 1;
      this.#indexOfText.set(text, index);
    }
    return index;
  }
}

function known(value = NaN): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
