/** Waits for what the visitor sees of a fault and what events the page receives. */
import type { CellPage } from './cell-page.js';
import { expect } from './expect.js';
import type { FaultKind } from './kinds.js';
import type { Seen, Way } from './ways.js';

export class Sight {
  #before: Record<string, string> = {};
  #from = 0;

  constructor(
    readonly way: Way,
    readonly kind: FaultKind,
    readonly page: CellPage,
    readonly expected: Seen,
  ) {}

  /** Starts recording: everything typed now must be kept. */
  start(): void {
    this.#from = this.page.events.length;
    this.#before = this.page.typed;
  }

  /** True if the act has led to the next step. */
  isThrough(): boolean {
    const { page, way } = this;
    return way.next === 'open'
      ? page.find('form [name=surname]') !== undefined
      : page.event(way.next, this.#from) !== undefined;
  }

  /** Waits for the expected view; returns the error code that the page received. */
  async look(): Promise<string | undefined> {
    const { page, kind, way, expected } = this;
    if (expected === 'through') {
      await page.until('the next step', () => this.isThrough());
      expect(page.event('error', this.#from) === undefined, 'no error event');
      return undefined;
    }
    const { detail } = await page.expectEvent('error', this.#from);
    const heard = String(detail.code);
    const code = kind.code ?? way.codes?.[kind.meaning] ?? 'refused';
    expect(heard === code, `the code ${code}, not ${heard}`);
    await this.#lookFor(expected);
    if (kind.wait !== undefined) this.#lookAtCountdown(kind.wait);
    return heard;
  }

  async #lookFor(seen: Exclude<Seen, 'through'>): Promise<void> {
    const { page, kind, way } = this;
    switch (seen) {
      case 'stay':
        await page.until('a reason', () => page.alert || page.find('[aria-invalid=true]'));
        await page.until('the end of being busy', () => !page.isBusy);
        this.#checkKept();
        break;
      case 'code':
        await page.until('the code input', () => page.find('form [name=one-time-code]'));
        expect(page.text.includes('may be on its way'), 'a word that the code may come');
        this.#checkKept();
        break;
      case 'checking': {
        await page.until('the state checking', () => this.#wasAt('checking'));
        // Of another call than the registration each repeat fails too.
        const isMade = kind.isDone && way.effect === 'account';
        if (isMade) await page.until('the account', () => this.isThrough());
        else await page.until('a word on the connection', () => this.#saysChecking());
        break;
      }
      case 'error-page':
        // A refusal without advice is said by the heading alone, which has the focus.
        await page.until(
          'the error page',
          () =>
            this.#wasAt('error') && (page.alert || page.text.includes('We can’t do this online')),
        );
        break;
      case 'load-failed':
        // A visitor who has to wait is told only that.
        await page.until(
          'a word that the form did not load',
          () => page.text.includes('didn’t load') || page.find('.countdown'),
        );
        break;
      case 'log-in':
        await page.until('the log-in', () => this.#wasAt('login'));
        await page.until('the password', () => page.find('form [autocomplete=current-password]'));
        break;
      case 'passwordless':
        await page.until('the first form', () => this.#wasAt('register'));
        await page.until('the reason', () => page.text.includes('ask for a new code'));
        break;
      case 'renewal':
        await page.until('the password', () => page.find('form [autocomplete=current-password]'));
        this.#checkKept();
        break;
    }
  }

  #saysChecking(): boolean {
    return this.page.text.includes('The connection was lost. We’re finding out');
  }

  #wasAt(step: string): boolean {
    return this.page.events
      .slice(this.#from)
      .some(({ name, detail }) => name === 'step' && detail.to === step);
  }

  #lookAtCountdown(wait: number): void {
    const text = this.page.text;
    const [, minutes] = /in (\d+) minutes?/.exec(text) ?? [];
    const [, seconds] = /(\d+) seconds?/.exec(text) ?? [];
    const shown = Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
    const isOver = text.includes('again now');
    const isRight = isOver ? wait < 5 : shown <= wait && shown >= wait - 60 && shown > 0;
    expect(isRight, `a countdown from ${String(wait)}, not ${String(shown)}: ${text}`);
  }

  /** Checks that everything typed is still there, or shown; additional fields of the new view are ignored. */
  #checkKept(): void {
    const { typed: now, text } = this.page;
    for (const [name, value] of Object.entries(this.#before)) {
      const isShown = now[name] === undefined && text.includes(value);
      expect(now[name] === value || isShown, `${name} kept`);
    }
  }
}
