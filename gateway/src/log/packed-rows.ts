/**
 * Rows of many journeys in typed arrays: about 30 bytes a row, where an object takes several hundred.
 */

/** What is told of one line of the log. */
export interface Row {
  /** The index of its journey. */
  readonly journey: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The reference of its request, 40 bits. */
  readonly reference: number;
  readonly text: string;
}

/** Rows in a block; a new block copies nothing. */
const blockLength = 65_536;

class Block {
  readonly journeys = new Uint32Array(blockLength);
  readonly times = new Float64Array(blockLength);
  readonly references = new Float64Array(blockLength);
  readonly texts = new Uint32Array(blockLength);
}

/** Keeps rows in the order in which they are added. Equal texts are kept once. */
export class PackedRows {
  readonly #blocks: Block[] = [];
  readonly #texts: string[] = [];
  readonly #indexOfText = new Map<string, number>();
  #length = 0;

  add({ journey, at, reference, text }: Row): void {
    const place = this.#length % blockLength;
    if (place === 0) this.#blocks.push(new Block());
    const block = this.#blocks.at(-1);
    if (!block) return;
    block.journeys[place] = journey;
    block.times[place] = at;
    block.references[place] = reference;
    block.texts[place] = this.#indexOf(text);
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
      reference: block.references[place] ?? 0,
      text: this.#texts[block.texts[place] ?? 0] ?? '',
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
