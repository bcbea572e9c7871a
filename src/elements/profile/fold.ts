/**
 * The folded fields of a form: whether the visitor sees them, and has seen them.
 */
export class Fold {
  /** Whether they are all fields but the missing ones; else they are the optional ones. */
  readonly isRest: boolean;
  #isOpen: boolean;
  #wasOpen: boolean;

  constructor(isRest: boolean, isOpen: boolean) {
    this.isRest = isRest;
    this.#isOpen = this.#wasOpen = isOpen;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get wasOpen(): boolean {
    return this.#wasOpen;
  }

  toggle(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#wasOpen ||= isOpen;
  }
}
