/**
 * Whether the page has filled a slot of the card. Not by fallback content: a slot that a flow forwards counts as filled for the
 * browser even without content, so its nodes are looked at.
 */

/** One slot; without content the card shows something of its own. */
export class FilledSlot {
  readonly #update: () => void;
  #isFilled = false;

  /** `update` renders the card again. */
  constructor(update: () => void) {
    this.#update = update;
  }

  get isFilled(): boolean {
    return this.#isFilled;
  }

  /** The listener of `slotchange`. */
  readonly onChange = ({ currentTarget }: Event): void => {
    const slot = currentTarget instanceof HTMLSlotElement ? currentTarget : undefined;
    const nodes = slot?.assignedNodes({ flatten: true }) ?? [];
    const isFilled = nodes.some((node) => node instanceof Element || node.textContent?.trim());
    if (isFilled === this.#isFilled) return;
    this.#isFilled = isFilled;
    this.#update();
  };
}
