/**
 * Measures how long a request has been running, counts down, and tells whether the browser is offline; and the templates that show it.
 */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { secondsUntil } from '../../domain/deadline.js';
import { pageClock } from '../../flow/session/environment.js';
import type { Translator } from '../../i18n/translator.js';
import { textButton } from '../ui/button.js';
import { notice, waiting } from '../ui/notice.js';
import type { SessionController } from './session-controller.js';

/** No message yet; then one for screen readers; then a visible one; then one with a way to stop. */
export type WaitStage = 'none' | 'short' | 'long' | 'very-long';

/** Whether the wait is long enough for a visible message. */
export function isSlow(stage: WaitStage): boolean {
  return stage === 'long' || stage === 'very-long';
}

/** The milliseconds from which each stage applies. */
const stages: readonly (readonly [number, WaitStage])[] = [
  [0, 'none'],
  [300, 'short'],
  [4_000, 'long'],
  [10_000, 'very-long'],
];

/** Measures one wait at a time, and renders its element again when the stage or a countdown changes. */
export class ProgressController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #startedAt: number | undefined;
  /** The start at the previous render. A wait that a render does not measure has ended. */
  #previousStart: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isConnected = false;
  /** When the timer fires, in milliseconds of the page clock. */
  #timerDueAt = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Returns the stage of the wait, and schedules a render for the next stage. To be called at each render. */
  measure(busy: boolean): WaitStage {
    if (!busy) {
      this.restart();
      return 'none';
    }
    const now = pageClock.now();
    this.#startedAt ??= this.#previousStart ?? now;
    const passed = now - this.#startedAt;
    const next = stages.find(([from]) => from > passed);
    if (next) this.#scheduleUpdate(next[0] - passed);
    return stages.findLast(([from]) => from <= passed)?.[1] ?? 'none';
  }

  /** Ends the wait: one that follows at once starts from zero. */
  restart(): void {
    this.#startedAt = this.#previousStart = undefined;
  }

  /** Whole seconds until the deadline. Renders again when they change. */
  countDown(deadline: number): number {
    const now = pageClock.now();
    const left = deadline - now;
    if (left > 0) this.#scheduleUpdate(left % 1000 || 1000);
    return secondsUntil(deadline, now);
  }

  /** Whether the browser reports that it is offline; it may be wrong either way. */
  get isOffline(): boolean {
    return this.#isConnected && !navigator.onLine;
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    removeEventListener('online', this.#requestUpdate);
    removeEventListener('offline', this.#requestUpdate);
    clearTimeout(this.#timer);
    this.#timerDueAt = 0;
  }

  hostConnected(): void {
    this.#isConnected = true;
    addEventListener('online', this.#requestUpdate);
    addEventListener('offline', this.#requestUpdate);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#previousStart = this.#startedAt;
    this.#startedAt = undefined;
  }

  readonly #requestUpdate = (): void => this.#host.requestUpdate();

  /**
   * Schedules the next render. There is one timer, for what changes first; that render schedules the next change.
   */
  #scheduleUpdate(milliseconds: number): void {
    const now = pageClock.now();
    const due = now + milliseconds + 1;
    if (!this.#isConnected || (this.#timerDueAt > now && this.#timerDueAt <= due)) return;
    clearTimeout(this.#timer);
    this.#timerDueAt = due;
    this.#timer = setTimeout(() => {
      // It can fire a fraction early: browsers wait for whole milliseconds.
      this.#timerDueAt = 0;
      this.#host.requestUpdate();
    }, milliseconds + 1);
  }
}

interface WaitingLineParams {
  readonly stage: WaitStage;
  readonly i18n: Translator;
  /** The busy label of the button, for screen readers. */
  readonly busyLabel: string;
  /** Only where stopping is safe: for requests that only read. */
  readonly onStop?: () => void;
}

/** "Stop" while a request reads. Not while the next step waits for its script: that ends by itself, with "Try again". */
export function stoppable(
  { session }: SessionController,
  onStop: () => void,
): Pick<WaitingLineParams, 'onStop'> {
  return session?.shown === session?.state ? { onStop } : {};
}

/**
 * The message about a running request: for screen readers at once, visible after four seconds, with a way to stop
 * after ten. A live region that is always in the document.
 */
export function waitingLine({
  stage,
  i18n,
  busyLabel: action,
  onStop,
}: WaitingLineParams): TemplateResult {
  const isLate = stage === 'very-long';
  const isSeen = isSlow(stage);
  const late = onStop ? 'common-waiting-long' : 'common-waiting-end';
  const said = isSeen ? i18n.t(isLate ? late : 'common-waiting') : action;
  return html`<div role="status" class=${isSeen ? '' : 'hidden'}>
    <p class="small">${stage === 'none' ? nothing : said}</p>
    ${isLate && onStop ? textButton({ label: i18n.t('common-stop'), onClick: onStop }) : nothing}
  </div>`;
}

/** A screen that only waits, for its data to load. `onStop`: cancels the wait; offered after ten seconds. */
export function waitingScreen(
  i18n: Translator,
  stage: WaitStage,
  onStop: () => void,
): TemplateResult {
  const text = i18n.t(isSlow(stage) ? 'common-waiting' : 'profile-loading');
  const wayOut = textButton({ label: i18n.t('common-stop'), onClick: onStop });
  const line = waiting({ text, ...(stage === 'very-long' && { wayOut }) });
  return html`<div class="wait">${line}</div>`;
}

/** The notice that the browser is offline, empty while it is not. */
export function offlineNotice(
  isShown: boolean,
  i18n: Translator,
  text: 'flow-offline' | 'flow-offline-waiting',
): TemplateResult {
  return notice({ kind: 'offline', ...(isShown && { text: i18n.t(text) }) });
}
