/**
 * Where a pass can go on this device, and the request for its address: one at a time, and dropped when the card is no longer
 * shown.
 */
import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { Problem } from '../../domain/problem.js';
import { type PassTarget, walletOf } from '../../domain/wallet.js';
import type { Passes } from '../../flow/state/command.js';
import { problemText } from '../../i18n/problem-text.js';
import type { StepView } from '../core/step-view.js';
import { loginLink } from '../forms/page-links.js';

export type PassStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' | 'given'; readonly target: PassTarget }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Asks the gateway. The sentences of a failure belong beside the button, and the card stays. */
export class PassRequest implements ReactiveController {
  #status: PassStatus = { kind: 'idle' };
  readonly #view: StepView<'done'>;
  readonly #onEnd: () => void;
  #passes: Passes | undefined;
  #abort: AbortController | undefined;

  /** `onEnd`: the card is gone, or another customer's. */
  constructor(view: StepView<'done'>, onEnd: () => void = () => undefined) {
    this.#view = view;
    this.#onEnd = onEnd;
    view.controller.host.addController(this);
  }

  get status(): PassStatus {
    return this.#status;
  }

  /** The passes of the card that is shown; undefined for a card from attributes, which the gateway does not know. */
  get passes(): Passes | undefined {
    const { state, controller } = this.#view;
    const { session } = controller;
    if (!session || !('account' in session.state)) return undefined;
    return session.state.account === state?.account ? session.commands?.passes : undefined;
  }

  /** What went wrong, in a sentence; with the log-in if the session has expired. */
  get failure(): string | TemplateResult | undefined {
    if (this.#status.kind !== 'failed') return undefined;
    const { problem } = this.#status;
    const { controller } = this.#view;
    const { i18n } = controller;
    // Without a countdown: the button stays enabled.
    if (problem.code === 'too-many-requests') return i18n.t('problem-too-many-requests-wait');
    const text = problemText(problem, i18n);
    if (problem.code !== 'session-expired') return text;
    return html`${text} ${loginLink(controller)}`;
  }

  /** The address; undefined after a failure, while another request runs, and when it is no longer wanted. */
  async ask(target: PassTarget): Promise<string | undefined> {
    const { passes } = this;
    if (this.#status.kind === 'asking' || !passes) return undefined;
    const { signal } = (this.#abort = new AbortController());
    this.#set({ kind: 'asking', target });
    const answer = await passes.address(target, signal).catch(() => undefined);
    if (signal.aborted || answer === undefined) return undefined;
    const isGiven = typeof answer === 'string';
    this.#set(isGiven ? { kind: 'given', target } : { kind: 'failed', problem: answer });
    return isGiven ? answer : undefined;
  }

  end(): void {
    this.#abort?.abort();
    this.#status = { kind: 'idle' };
    this.#onEnd();
  }

  hostUpdate(): void {
    const { passes } = this;
    if (passes === this.#passes && this.#view.state) return;
    this.#passes = passes;
    this.end();
  }

  hostDisconnected(): void {
    this.end();
  }

  #set(status: PassStatus): void {
    this.#status = status;
    this.#view.update();
  }
}

/** The wallet of this device, if it is a phone. */
export const ownWallet = () => walletOf(navigator.userAgent);

/** Whether the page is in the browser of an app on an iPhone: most of them drop a pass without a word. */
export function isInAppBrowser(): boolean {
  // Browsers on an iPhone say that they are Safari; a web view does not.
  return ownWallet() === 'apple' && !navigator.userAgent.includes('Safari/');
}

/** Whether the page is used with a mouse or the like, and not on a phone. */
export function isDesktop(): boolean {
  return !ownWallet() && matchMedia('(pointer: fine)').matches;
}
