/** Session storage in memory that a test can make fail. */
export class FakeStorage implements Storage {
  [name: string]: unknown;
  readonly #items = new Map<string, string>();
  /** The error thrown by reads. */
  reading: Error | undefined;
  writing: Error | undefined;

  get length(): number {
    return this.#items.size;
  }

  get text(): string {
    return JSON.stringify([...this.#items]);
  }

  keys(): string[] {
    return [...this.#items.keys()];
  }

  clear(): void {
    this.#items.clear();
  }

  getItem(key: string): string | null {
    if (this.reading) throw this.reading;
    return this.#items.get(key) ?? null;
  }

  key(index: number): string | null {
    return this.keys()[index] ?? null;
  }

  removeItem(key: string): void {
    if (this.writing) throw this.writing;
    this.#items.delete(key);
  }

  setItem(key: string, value: string): void {
    if (this.writing) throw this.writing;
    this.#items.set(key, value);
  }
}
