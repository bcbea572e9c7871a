/**
 * One cell of the matrix: leads a visitor to a call, lets it fail, checks the view and the events, and completes the
 * step without faults.
 */
import { holds } from '../support/secrets.js';
import type { CellPage } from './cell-page.js';
import { expect } from './expect.js';
import type { FaultKind } from './kinds.js';
import { Sight } from './sight.js';
import { known, newcomer, password, type Seen, type Way } from './ways.js';

export interface Verdict {
  readonly way: string;
  readonly fault: string;
  readonly seen: string;
  readonly code: string;
  readonly calls: number;
  readonly milliseconds: number;
  /** The deviation, if there is one. */
  readonly error?: string;
}

/** Cool-down of a code in seconds. */
const coolDown = 30;

export async function walkCell(way: Way, kind: FaultKind, page: CellPage): Promise<Verdict> {
  const start = Date.now();
  const cell = new Cell(way, kind, page);
  let error: string | undefined;
  try {
    await cell.walk();
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown);
  }
  return {
    way: way.name,
    fault: kind.name,
    seen: cell.expected,
    code: cell.heard,
    calls: cell.calls,
    milliseconds: Date.now() - start,
    ...(error !== undefined && { error }),
  };
}

class Cell {
  heard = '–';
  calls = 0;
  readonly expected: Seen;
  readonly #sight: Sight;
  /** Whether nobody chooses a password. */
  readonly #isPasswordless: boolean;
  /** How often the visitor has asked for a code. */
  #asked = 1;
  #from = 0;
  /** The number of calls of this kind before the fault. */
  #sent = 0;

  constructor(
    readonly way: Way,
    readonly kind: FaultKind,
    readonly page: CellPage,
  ) {
    const { meaning } = kind;
    const isThrough = meaning === 'slow' || meaning === 'repeated' || meaning === 'unnoticed';
    this.expected = isThrough ? 'through' : way.seen[meaning];
    this.#isPasswordless = way.attributes?.password === 'none';
    this.#sight = new Sight(way, kind, page, this.expected);
  }

  async walk(): Promise<void> {
    const { way, kind, page } = this;
    // The first key press makes this call, and the check makes it again if it failed.
    const isEarly = way.call.scope === 'customersynchro';
    if (!isEarly) await way.reach(page);
    this.#sent = page.count(way.call);
    await page.sandbox.fail({
      ...way.call,
      times: kind.once && (!isEarly || kind.meaning === 'slow') ? 1 : 0,
      fault: kind.fault,
    });
    // A slow response is held until the progress message was checked.
    const release = kind.meaning === 'slow' ? page.hold(way.call) : () => undefined;
    if (isEarly) await way.reach(page);
    this.#from = page.events.length;
    this.#sight.start();
    await way.act(page);
    await this.#wait();
    release();
    if (await this.#isRepeatedByBrowser()) {
      await this.#checkEffects();
      return;
    }
    this.heard = (await this.#sight.look()) ?? this.heard;
    this.calls = page.count(way.call) - this.#sent;
    this.#checkCalls();
    if (kind.meaning === 'repeated') {
      const arrivals = (await page.sandbox.arrivals(way.call)) - this.#sent;
      expect(arrivals === 2, `the request twice at the server, not ${String(arrivals)} times`);
    }
    await page.sandbox.fail();
    await this.#goOn();
    await this.#checkEffects();
    expect(page.uncaught.length === 0, `nothing uncaught, not ${page.uncaught.join()}`);
    expect(page.violations.length === 0, `the policy kept, not ${page.violations.join()}`);
  }

  /**
   * Chromium repeats a request by itself also when a connection is cut that it had opened ahead: then the step goes on as
   * in the cells that are `repeated`.
   */
  async #isRepeatedByBrowser(): Promise<boolean> {
    const { page, way, kind } = this;
    if (kind.fault !== 'drop-after-commit' || this.expected !== 'checking') return false;
    const isHeard = () => page.event('error', this.#from) !== undefined;
    await page.until('an error or the next step', () => isHeard() || this.#sight.isThrough());
    if (isHeard() || page.count(way.call) - this.#sent !== 1) return false;
    return (await page.sandbox.arrivals(way.call)) - this.#sent === 2;
  }

  /** Waits as long as a hanging connection does: until the page's time limit, or until the gateway's call has ended. */
  async #wait(): Promise<void> {
    const { page, way, kind } = this;
    if (kind.meaning === 'slow') {
      if (way.call.scope === 'customersynchro')
        await page.until('a busy button', () => page.isBusy);
      else await this.#arrived(1);
      // Advances once: on a stalled machine six seconds remain until the client times out.
      page.clock.advance(4_001);
      await page.until('a word that it takes long', () => this.#saysLong());
      return;
    }
    if (!kind.hangs) return;
    // Each request has a limit of ten seconds, one action as a whole of 25 seconds.
    // A read is tried three times by each action, and the check of a lost answer is an action of its own.
    const most = this.expected === 'checking' && way.isRead ? 6 : 3;
    for (let waits = 1; ; waits += 1) {
      const step = await this.#arrived(waits);
      if (step === 'over') return;
      expect(waits <= most, 'an end of the waiting');
      if (kind.hangs === 'gateway') {
        await page.sandbox.hangUp();
        continue;
      }
      page.clock.advance(6_000);
      await new Promise((resolve) => setTimeout(resolve, 30));
      if (waits === 1) expect(page.isBusy || this.#isOver(), 'busy after six seconds');
      page.clock.advance(4_000);
    }
  }

  async #arrived(count: number): Promise<'arrived' | 'over'> {
    const { page, way } = this;
    for (let tries = 0; tries < 1_000; tries += 1) {
      if (this.#isOver()) return 'over';
      // Checked at the server: a request that is aborted on the way never arrives.
      if ((await page.sandbox.arrivals(way.call)) >= this.#sent + count) return 'arrived';
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    throw new Error(`The call was never made. Seen: ${page.text}`);
  }

  #saysLong(): boolean {
    // After ten seconds it says the second; a wait may have begun with the request before.
    const words = ['longer than usual', 'Still working on it'];
    return words.some((word) => this.page.text.includes(word));
  }

  #isOver(): boolean {
    const { page } = this;
    if (this.#sight.isThrough()) return true;
    // The lost registration is the first error, the failed check the second.
    if (this.expected === 'checking') return this.#errors > 1;
    return this.#errors > 0 && !page.isBusy;
  }

  get #errors(): number {
    return this.page.events.slice(this.#from).filter(({ name }) => name === 'error').length;
  }

  #checkCalls(): void {
    const { calls, kind, way, expected } = this;
    if (way.effect === 'code') {
      const allowed = kind.meaning === 'closed' || kind.meaning === 'closed-for-good' ? 2 : 1;
      expect(calls === allowed, `${String(allowed)} calls, not ${String(calls)}`);
    }
    if (kind.meaning === 'closed-for-good') expect(calls <= 2, 'no loop');
    const isTriedAgain = way.isRead && way.call.method === 'GET' && kind.isRetried;
    const isWrite = way.call.method === 'PUT' && way.effect === undefined;
    if (isTriedAgain || (isWrite && kind.meaning === 'lost')) {
      const tries = isTriedAgain ? 3 : 1;
      // The check of a lost answer is an action of its own. It is under way, or over where `#wait` lasts until it has failed.
      const most = expected === 'checking' ? 2 * tries : tries;
      const least = kind.hangs === 'gateway' ? most : tries;
      const isRight = least <= calls && calls <= most;
      expect(isRight, `${String(least)} to ${String(most)} tries, not ${String(calls)}`);
    }
    if (way.effect === 'account' && expected === 'checking' && kind.isDone) {
      expect(calls === 1, 'the account asked for once');
    }
  }

  async #goOn(): Promise<void> {
    const { page, kind, way, expected } = this;
    if (kind.wait !== undefined) page.clock.advance(kind.wait * 1000 + 1000);
    if (this.#sight.isThrough() && expected !== 'code') return;
    const from = page.events.length;
    switch (expected) {
      case 'through':
        return;
      case 'stay':
        await way.act(page);
        break;
      case 'code':
        await this.#enterCode();
        await page.until('the account', () =>
          ['verified', 'logged-in'].some((name) => page.event(name, from)),
        );
        return;
      case 'checking':
        await this.#checkAgain();
        break;
      case 'error-page':
        await page.press('button.primary, button.text');
        await page.fill('username', newcomer);
        await page.submit();
        await page.expectEvent('identified', from);
        if (this.#isPasswordless) await this.#askAgain(from);
        return;
      case 'load-failed':
        await page.press('button.primary');
        break;
      case 'log-in':
        await page.fill('current-password', password);
        await page.submit();
        await page.expectEvent('incomplete', from);
        break;
      case 'passwordless':
        await page.press('button[name=send-code]');
        await this.#askAgain(from);
        await page.fill('one-time-code', (await this.#codes()).at(-1)?.code ?? '');
        await page.submit();
        if (way.next === 'complete') {
          await page.until('what was typed', () => page.typed.surname);
          await page.submit();
        }
        break;
      case 'renewal':
        await page.fill('current-password', known);
        await page.submit();
        break;
    }
    await page.until('the next step', () => this.#sight.isThrough());
  }

  /** The client checks again by itself; after an end of the automatic checks a press of the button does so. */
  async #checkAgain(): Promise<void> {
    const { page } = this;
    await page.until('the end of a check', () => this.#isOver());
    page.clock.advance(15_000);
    page.find('section button.primary')?.click();
    await page.until('the account', () => this.#sight.isThrough());
  }

  /** A press at the first form sends a code; before it the page said why. */
  async #askAgain(from: number): Promise<void> {
    await this.page.expectEvent('code-sent', from);
    if (
      this.way.effect === 'account' ||
      this.way.next === 'open' ||
      this.expected === 'passwordless'
    )
      this.#asked += 1;
  }

  async #enterCode(): Promise<void> {
    const { page, kind } = this;
    if (!kind.isDone) {
      expect((await page.sandbox.outbox()).length === 0, 'no code sent');
      page.clock.advance(coolDown * 1000);
      const from = page.events.length;
      await page.press('button[name=send-code]');
      await page.expectEvent('code-sent', from);
    }
    await page.fill('one-time-code', (await this.#codes()).at(-1)?.code ?? '');
    await page.submit();
  }

  async #checkEffects(): Promise<void> {
    const { page, way } = this;
    this.#checkSecrets();
    if (way.effect !== 'account' && way.next !== 'open') return;
    const customers = await page.sandbox.customers();
    const usernames = customers.map(({ username }) => username).filter(Boolean);
    expect(new Set(usernames).size === usernames.length, 'each account once');
    expect(usernames.includes(way.username ?? newcomer), 'an account');
    await this.#codes();
  }

  #checkSecrets(): void {
    const { told, secrets } = this.page;
    for (const secret of secrets) {
      expect(
        !holds(told, secret),
        `no password, code or token outside of memory, not ${secret} in ${told}`,
      );
    }
  }

  /** One code is sent for each press, but the browser repeats a call whose kept-alive connection is cut. */
  async #codes() {
    const outbox = await this.page.sandbox.outbox();
    const { length } = outbox;
    const isRepeated = this.kind.name === 'drop-after-commit' && length > 1;
    const asked = this.#asked;
    expect(length === asked || isRepeated, `${String(asked)} codes sent, not ${String(length)}`);
    return outbox;
  }
}
