/**
 * Values by key, each for some time; bounded in number and in size.
 */
interface Entry {
  readonly value: string;
  /** Epoch milliseconds. */
  readonly ends: number;
}

export class ValueTable {
  readonly #entries = new Map<string, Entry>();
  #characters = 0;

  /** When there are more entries, or characters in them, the oldest are forgotten. */
  constructor(
    private readonly mostEntries: number,
    private readonly mostCharacters: number,
  ) {}

  get(key: string, now: number): string | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (now < entry.ends) return entry.value;
    this.delete(key);
    return undefined;
  }

  set(key: string, value: string, ends: number): void {
    this.delete(key);
    this.#entries.set(key, { value, ends });
    this.#characters += value.length;
    for (const oldest of this.#entries.keys()) {
      const { size } = this.#entries;
      if (size <= this.mostEntries && this.#characters <= this.mostCharacters) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#characters -= this.#entries.get(key)?.value.length ?? 0;
    this.#entries.delete(key);
  }
}
