/**
 * The elements that take part in a journey, and which of them dispatches an event. Which one shows a step is said in
 * `who-shows.ts`.
 */
import type { Configuration } from '../../domain/configuration.js';
import type { HostEvent } from './host-events.js';
import { elementOfStep, type ElementKind } from '../state/who-shows.js';

/** An element that takes part in a journey, or the page's own code instead of all elements. */
export interface Participant {
  readonly kind: ElementKind;
  readonly configuration?: Configuration | undefined;
  /** Renders the state of the session. */
  update(): void;
  /** Dispatches the event. Returns false if the page has prevented its default action. */
  dispatch(hostEvent: HostEvent): boolean;
  /** Empties the form. */
  reset(): void;
  /** Whether the visitor has typed nothing. */
  isPristine(): boolean;
  isVisible(): boolean;
  hasFocus(): boolean;
}

/** The participants of one session, in the order in which they were attached. */
export class Participants implements Iterable<Participant> {
  readonly #all: Participant[] = [];

  [Symbol.iterator](): Iterator<Participant> {
    // A copy: the page may remove an element while the others are informed.
    return [...this.#all].values();
  }

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  /** The participant that was attached first; it acts for the journey where no kind is in charge. */
  get first(): Participant | undefined {
    return this.#all[0];
  }

  add(participant: Participant): void {
    this.#all.push(participant);
  }

  /** Without effect if the participant is not there. */
  remove(participant: Participant): void {
    const index = this.#all.indexOf(participant);
    if (index >= 0) this.#all.splice(index, 1);
  }

  /** The first participant of a kind. */
  firstOf(kind: ElementKind): Participant | undefined {
    return this.#all.find((participant) => participant.kind === kind);
  }

  /** The kind of each participant. */
  get kinds(): readonly ElementKind[] {
    return this.#all.map(({ kind }) => kind);
  }

  has(kind: ElementKind): boolean {
    return this.firstOf(kind) !== undefined;
  }

  /**
   * Lets one participant dispatch the event: of the step's kind, else the flow; for a step or the end of the journey the
   * flow first. Of several the visible one, else the last. Returns what the page made of it; undefined without participants.
   * `kind`: of the element that shows the state.
   */
  dispatch(hostEvent: HostEvent, kind = elementOfStep(hostEvent.step)): boolean | undefined {
    const { name } = hostEvent;
    const isOfFlow = name === 'onboarding-complete' || name === 'onboarding-step';
    const kinds = isOfFlow ? (['flow', kind] as const) : [kind, 'flow'];
    for (const one of kinds) {
      const candidates = this.#all.filter((participant) => participant.kind === one);
      // One is not asked whether it is visible: the browser would have to compute the style of what was just rendered.
      const found = candidates.findLast((each) => !candidates[1] || each.isVisible());
      const participant = found ?? candidates.at(-1);
      if (participant) return participant.dispatch(hostEvent);
    }
    return this.first?.dispatch(hostEvent);
  }
}
