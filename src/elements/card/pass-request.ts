/**
 * Where a pass can go on this device, and the request for its address: one at a time, and dropped when the card is no longer
 * shown.
 */
import { initialState, Task } from '@lit/task';
import { html, type ReactiveController, type TemplateResult } from 'lit';
import { OnboardingError, type Problem } from '../../domain/problem.js';
import { type PassTarget, type WalletName, walletOf } from '../../domain/wallet.js';
import type { Passes } from '../../flow/state/command.js';
import { problemText } from '../../i18n/problem-text.js';
import type { StepView } from '../core/step-view.js';
import { contactText } from '../forms/error-summary.js';
import { loginLink } from '../forms/page-links.js';

type PassStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' | 'given'; readonly target: PassTarget }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** A pass that the visitor wants, of the card that was shown then. */
interface Wanted {
  readonly target: PassTarget;
  readonly passes: Passes;
}

interface PassCallbacks {
  /** Loads the script that shows the address, while it is asked for. */
  readonly load?: () => Promise<unknown>;
  readonly onGiven: (address: string) => void;
  /** There is no address any more: the request has failed, or the card is gone or another customer's. */
  readonly onEnd?: () => void;
}

/** Asks the gateway. The sentences of a failure belong beside the button, and the card stays. */
export class PassRequest implements ReactiveController {
  readonly #view: StepView<'done'>;
  readonly #onEnd: () => void;
  readonly #task: Task<[wanted: Wanted | undefined], string>;
  #wanted: Wanted | undefined;

  constructor(view: StepView<'done'>, { load, onGiven, onEnd = () => undefined }: PassCallbacks) {
    this.#view = view;
    this.#onEnd = onEnd;
    // Before the task, which then asks for no pass of a card that is gone.
    view.addController(this);
    this.#task = new Task(view, {
      args: () => [this.#wanted],
      task: async ([wanted], { signal }) => {
        if (!wanted) return initialState;
        const loading = load?.().catch((cause: unknown) => {
          throw new OnboardingError({ code: 'offline' }, { cause });
        });
        const asked = wanted.passes.address(wanted.target, signal);
        const [answer] = await Promise.all([asked, loading]);
        if (typeof answer === 'string') return answer;
        throw new OnboardingError(answer);
      },
      onComplete: onGiven,
      onError: onEnd,
    });
  }

  get status(): PassStatus {
    const { target } = this.#wanted ?? {};
    if (!target) return { kind: 'idle' };
    return this.#task.render({
      // Wanted since the last update.
      initial: () => ({ kind: 'asking', target }) as const,
      pending: () => ({ kind: 'asking', target }) as const,
      complete: () => ({ kind: 'given', target }) as const,
      error: (reason) =>
        ({ kind: 'failed', problem: (reason as OnboardingError).problem }) as const,
    });
  }

  /** The passes of the card that is shown; undefined for a card from attributes, which the gateway does not know. */
  get passes(): Passes | undefined {
    const { state, controller } = this.#view;
    const { session } = controller;
    if (!session || !('account' in session.state)) return undefined;
    return session.state.account === state.account ? session.commands?.passes : undefined;
  }

  /** The wallets of the card. A card beside the open form of an adopted customer has no state of its own. */
  get wallets(): readonly WalletName[] {
    return this.#view.state.wallets ?? this.passes?.wallets ?? [];
  }

  /** What went wrong, in a sentence; with the log-in if the session has expired. */
  get failure(): string | TemplateResult | undefined {
    const { status } = this;
    if (status.kind !== 'failed') return undefined;
    const { problem } = status;
    const { controller } = this.#view;
    const { i18n } = controller;
    // Without a countdown: the button stays enabled.
    if (problem.code === 'too-many-requests') return i18n.t('problem-too-many-requests-wait');
    const text = contactText(problemText(problem, i18n), i18n, false);
    if (problem.code !== 'session-expired') return text;
    return html`${text} ${loginLink(controller)}`;
  }

  /** Asks for the address of a pass, unless another request runs. */
  ask(target: PassTarget): void {
    const { passes } = this;
    if (this.status.kind === 'asking' || !passes) return;
    this.#wanted = { target, passes };
    this.#view.requestUpdate();
  }

  /** Drops the request and what it gave. */
  end(): void {
    if (!this.#wanted) return;
    this.#wanted = undefined;
    this.#task.abort();
    this.#onEnd();
  }

  hostUpdate(): void {
    if (this.passes !== this.#wanted?.passes) this.end();
  }

  hostDisconnected(): void {
    this.end();
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
