/**
 * What a form knows of its controls: what is wrong with them, and how much of that is shown.
 * A mistake shows once the form was submitted, or once its control was changed and left.
 */
import type { Mistake } from '../domain/mistake.js';
import type { Problem } from '../domain/problem.js';
import type { ReactiveControllerHost } from 'lit';
import { holdsFocus } from './holds-focus.js';
import { onServer } from './on-server.js';
import { Press } from './press.js';

/** What is wrong with a control: ours, or the server's word on it. */
export type Fault =
  | { readonly kind: 'mistake'; readonly mistake: Mistake }
  | { readonly kind: 'problem'; readonly problem: Problem };

export type Mistakes = ReadonlyMap<string, Mistake>;

/** What counts of an event. One that is kept for later loses its own target when it leaves the shadow root. */
export type Aimed = Pick<Event, 'target'>;

export class FormState {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #check: () => Mistakes;
  readonly #press: Press;
  readonly #dirty = new Set<string>();
  /** Left after they were changed. */
  readonly #left = new Set<string>();
  readonly #refusals = new Map<string, Problem>();
  /** The last word of the server, which is heard once. */
  #heard: Problem | undefined;
  #mistakes: Mistakes = new Map();
  #submitted = false;
  #attempts = 0;
  #isCorrecting = false;
  #news: string | undefined;
  #focus = false;

  /** `check` reads the controls and gives the mistakes by the controls' names, in the order of the form. */
  constructor(host: ReactiveControllerHost & HTMLElement, check: () => Mistakes) {
    this.#host = host;
    this.#check = check;
    this.#press = new Press(host);
    // Whoever signs out leaves nothing behind, nor what was wrong with it. A server has nothing to listen at.
    if (onServer) return;
    host.shadowRoot?.addEventListener('reset', () => {
      this.reset();
      host.requestUpdate();
    });
  }

  /** Everything that is shown as wrong, in the order of the form. */
  get faults(): ReadonlyMap<string, Fault> {
    const faults = new Map<string, Fault>();
    for (const [name, mistake] of this.#mistakes) {
      if (this.#shows(name)) faults.set(name, { kind: 'mistake', mistake });
    }
    for (const [name, problem] of this.#refusals) faults.set(name, { kind: 'problem', problem });
    return faults;
  }

  /** Whether the faults are those of an attempt to submit, or the server's, and so belong into the summary. */
  get isWrong(): boolean {
    return this.isMistaken || this.#refusals.size > 0;
  }

  /** Whether the last attempt to submit has found mistakes, so that nothing was asked of the server. */
  get isMistaken(): boolean {
    return this.#submitted && this.faults.size > 0;
  }

  /** How often somebody has tried to submit. */
  get attempts(): number {
    return this.#attempts;
  }

  /** Whether something was changed since then. */
  get isCorrecting(): boolean {
    return this.#isCorrecting;
  }

  /** What was just found wrong with a control that was left. */
  get news(): Fault | undefined {
    return this.#news === undefined ? undefined : this.faults.get(this.#news);
  }

  /** The typed text of a control; empty before it is drawn. Read at the moment: managers fill without events. */
  value(name: string): string {
    return this.control(name)?.value ?? '';
  }

  control(name: string): HTMLInputElement | undefined {
    const root = this.#host.shadowRoot;
    return root?.querySelector<HTMLInputElement>(`form [name="${CSS.escape(name)}"]`) ?? undefined;
  }

  /** For the form's `input` and `change` events. */
  readonly changed = ({ target }: Aimed): void => {
    const name = nameOf(target);
    this.#dirty.add(name);
    this.#refusals.delete(name);
    this.#isCorrecting = true;
    this.#news = undefined;
    this.#review();
  };

  /** For the form's `focusout` event. */
  readonly left = ({ target }: Aimed): void => {
    const name = nameOf(target);
    if (!this.#dirty.has(name)) return;
    this.#press.after(() => {
      // The form may have started afresh before the press ended.
      if (!this.#dirty.has(name)) return;
      // What is shown already has been said.
      if (!this.faults.has(name)) this.#news = name;
      this.#left.add(name);
      this.#review();
    });
  };

  /** Checks everything; on mistakes shows them all, moves to the first and gives false. */
  submit(): boolean {
    this.#mistakes = this.#check();
    this.#submitted = this.#mistakes.size > 0;
    this.#attempts += 1;
    this.#isCorrecting = false;
    this.#news = undefined;
    this.#focus = this.#submitted;
    // The server is asked again: what it says now counts.
    if (!this.#submitted) this.#refusals.clear();
    this.#host.requestUpdate();
    return !this.#submitted;
  }

  /** Takes the server's word on a control, until that control changes; to be asked at each drawing. */
  refuse(name: string, problem: Problem): void {
    if (this.#heard === problem) return;
    this.#heard = problem;
    this.#refusals.set(name, problem);
    this.#isCorrecting = false;
    this.#news = undefined;
    this.#focus = true;
    this.#host.requestUpdate();
  }

  /** Starts afresh where the control is not drawn yet: whoever saw this form before has left it. */
  begin(name: string): boolean {
    const isNew = !this.control(name);
    if (isNew) this.reset();
    return isNew;
  }

  /** Starts afresh, for another question in the same form. */
  reset(): void {
    this.#dirty.clear();
    this.#left.clear();
    this.#refusals.clear();
    this.#mistakes = new Map();
    this.#submitted = false;
  }

  /** Starts afresh with one control. */
  forget(name: string): void {
    for (const names of [this.#dirty, this.#left, this.#refusals]) names.delete(name);
    this.#submitted = false;
    this.#host.requestUpdate();
  }

  /** To be called after each drawing: the first wrong control gets the focus once. */
  settleFocus(): void {
    if (!this.#focus) return;
    this.#focus = false;
    const [first] = this.faults.keys();
    if (first !== undefined) this.lead(first);
  }

  /** Moves to a control by itself: nobody is led away who is at work elsewhere on the page. */
  lead(name: string): void {
    if (holdsFocus(this.#host)) this.focus(name);
  }

  /** Moves to a control by its `id` or its name. */
  readonly focus = (name: string): void => {
    const target = this.#host.shadowRoot?.getElementById(name) ?? this.control(name);
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  };

  #shows(name: string): boolean {
    return this.#submitted || this.#left.has(name);
  }

  #review(): void {
    this.#mistakes = this.#check();
    if (this.#mistakes.size === 0) this.#submitted = false;
    this.#host.requestUpdate();
  }
}

function nameOf(target: EventTarget | null): string {
  return (target as { name?: string } | null)?.name ?? '';
}
