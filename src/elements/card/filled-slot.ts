/**
 * Whether the page has filled a slot of the card. The assigned nodes are checked, because fallback content cannot be used: for the
 * browser a slot that a flow forwards counts as filled even without content.
 */

/** One slot of the card. Without content the card shows its default. */
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

  readonly onChange = ({ currentTarget }: Event): void => {
    const slot = currentTarget instanceof HTMLSlotElement ? currentTarget : undefined;
    const nodes = slot?.assignedNodes({ flatten: true }) ?? [];
    const isFilled = nodes.some((node) => node instanceof Element || node.textContent?.trim());
    if (isFilled === this.#isFilled) return;
    this.#isFilled = isFilled;
    this.#update();
  };
}
