/**
 * The elements that take part in a journey, and which of them dispatches an event. `who-shows.ts` decides which of them shows a
 * step.
 */
import type { SharedSettings } from '../../domain/configuration.js';
import type { HostEvent } from './host-events.js';
import { elementOfStep, type ElementKind } from '../state/who-shows.js';

/** An element that takes part in a journey, or the page's own code instead of all elements. */
export interface Participant {
  readonly kind: ElementKind;
  /** What it says of the settings that all share; undefined while a required one is missing. */
  readonly shared?: SharedSettings | undefined;
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

  /** The participant that was attached first. It acts for the journey if no other rule selects a participant. */
  get first(): Participant | undefined {
    return this.#all[0];
  }

  add(participant: Participant): void {
    this.#all.push(participant);
  }

  /** Does nothing if the participant is not attached. */
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
   * Dispatches the event on one participant: one of the kind that shows the step, else the flow, else the first. The events
   * `onboarding-step` and `onboarding-complete` go to the flow first. If there are several of that kind, the last visible one is
   * taken, else the last. Returns false if the page has prevented the default action; undefined without participants. `kind`: of the
   * element that shows the state.
   */
  dispatch(hostEvent: HostEvent, kind = elementOfStep(hostEvent.step)): boolean | undefined {
    const { name } = hostEvent;
    const isOfFlow = name === 'onboarding-complete' || name === 'onboarding-step';
    const kinds = isOfFlow ? (['flow', kind] as const) : [kind, 'flow'];
    for (const one of kinds) {
      const candidates = this.#all.filter((participant) => participant.kind === one);
      // With one candidate visibility is not read: the browser would have to compute the style of what was just rendered.
      const found = candidates.findLast((each) => !candidates[1] || each.isVisible());
      const participant = found ?? candidates.at(-1);
      if (participant) return participant.dispatch(hostEvent);
    }
    return this.first?.dispatch(hostEvent);
  }
}
