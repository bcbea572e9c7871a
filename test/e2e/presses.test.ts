/**
 * How many taps, keys and screens a visitor needs with a thumb, for the second tries and the card before data entry. Each count is printed
 * and compared, so that a change which costs a press is seen.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededPassword } from '../../sandbox/src/index.js';
import { flow, password, Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

const registered = 'registered@example.com';
const username = '[name=username]';
const chosen = '[autocomplete=new-password]';
const code = '[autocomplete=one-time-code]';
const current = '[autocomplete=current-password]';
const submit = 'form button[type=submit]';
const repair = 'button[name=use-suggestion]';
const barcode = '[part~=barcode] svg';
const answer = 'form [name=usedforpromotions][value=false]';

/** A thumb. A field that has the focus is not tapped. */
class Thumb {
  taps = 0;
  keys = 0;

  constructor(
    readonly page: Page,
    readonly code: () => string,
  ) {}

  async tap(selector: string): Promise<void> {
    this.taps += 1;
    await this.page.locator(`${selector}:visible`).first().tap();
  }

  async type(selector: string, text: string): Promise<void> {
    const field = this.page.locator(`${selector}:visible`).first();
    await field.waitFor();
    const hasFocus = () => field.evaluate((one) => one.matches(':focus'));
    if (!(await hasFocus())) await this.tap(selector);
    this.keys += text.length;
    await this.page.keyboard.type(text);
  }

  async appears(selector: string): Promise<void> {
    await this.page.locator(`${selector}:visible`).first().waitFor();
  }

  async enterCode(): Promise<void> {
    await this.appears(code);
    await expect.poll(() => this.code()).not.toBe('');
    await this.type(code, this.code());
  }

  async register(address: string): Promise<void> {
    await this.type(username, address);
    await this.tap(submit);
    await this.type(chosen, password);
    await this.tap('button[name=send-code]');
    await this.enterCode();
  }

  async answer(): Promise<void> {
    await this.type('form [name=name]', 'Anna');
    await this.type('form [name=surname]', 'De Luca');
    await this.tap(answer);
    await this.tap(submit);
    await this.appears(barcode);
  }

  /** Counts from here on. */
  start(): void {
    this.taps = 0;
    this.keys = 0;
  }
}

interface Walk {
  readonly attributes: string;
  readonly walk: (thumb: Thumb) => Promise<void>;
  readonly expected: { readonly taps: number; readonly keys: number; readonly screens?: number };
}

const length = 'code-length="6"';
const oneDoor = `${length} password="none"`;

/** Counts from the press on the suggested address, after a mistyped one. */
async function repairAddress(thumb: Thumb): Promise<void> {
  await thumb.type(username, 'anna@gmial.com');
  await thumb.tap(submit);
  await thumb.appears(repair);
  thumb.start();
  await thumb.tap(repair);
}

const walks: Readonly<Record<string, Walk>> = {
  'to the card, details before': {
    attributes: length,
    async walk(thumb) {
      await thumb.register('new@example.com');
      await thumb.answer();
    },
    expected: { taps: 6, keys: 57, screens: 4 },
  },
  'to the card, details="after"': {
    attributes: `${length} details="after"`,
    async walk(thumb) {
      await thumb.register('new@example.com');
      await thumb.appears(barcode);
    },
    expected: { taps: 3, keys: 46, screens: 3 },
  },
  'A6: to change details after a reload': {
    attributes: `${length} start="login"`,
    async walk(thumb) {
      await thumb.type(username, registered);
      await thumb.type(current, seededPassword);
      await thumb.tap(submit);
      await thumb.appears(barcode);
      await thumb.page.reload();
      await thumb.appears(barcode);
      thumb.start();
      await thumb.tap('.ways button');
      await thumb.type(current, seededPassword);
      await thumb.tap(submit);
      await thumb.appears('form [name=surname]');
    },
    expected: { taps: 2, keys: 28 },
  },
  'A6: the same with one door': {
    attributes: oneDoor,
    async walk(thumb) {
      await thumb.type(username, registered);
      await thumb.tap(submit);
      await thumb.enterCode();
      await thumb.appears(barcode);
      await thumb.page.reload();
      await thumb.appears(barcode);
      thumb.start();
      await thumb.tap('.ways button');
      await thumb.tap('button[name=send-code]');
      await thumb.enterCode();
      await thumb.appears('form [name=surname]');
    },
    expected: { taps: 2, keys: 6 },
  },
  'A7: to the card after a reload in data entry': {
    attributes: length,
    async walk(thumb) {
      await thumb.register('new@example.com');
      await thumb.appears('form [name=name]');
      await thumb.page.reload();
      await thumb.appears(current);
      thumb.start();
      await thumb.type(current, password);
      await thumb.tap(submit);
      await thumb.answer();
    },
    expected: { taps: 5, keys: 36 },
  },
  'A8: from a repaired address to the code': {
    attributes: length,
    async walk(thumb) {
      await repairAddress(thumb);
      await expect.poll(() => thumb.page.locator(repair).count()).toBe(0);
      await thumb.type(chosen, password);
      await thumb.tap('button[name=send-code]');
      await thumb.appears(code);
    },
    expected: { taps: 2, keys: 25 },
  },
  'A8: the same with one door': {
    attributes: oneDoor,
    async walk(thumb) {
      await repairAddress(thumb);
      await thumb.appears(code);
    },
    expected: { taps: 1, keys: 0 },
  },
};

/** The steps that were shown: the first form, and each other step. */
const screens = async (visit: Visit) =>
  1 + (await visit.names()).filter((name) => name === 'step').length;

describe('the presses', () => {
  it.each(Object.entries(walks))('%s', async (name, { attributes, walk, expected }) => {
    const visit = await stage.visit({ body: flow(attributes), context: { hasTouch: true } });
    const thumb = new Thumb(visit.page, () => stage.code());
    await visit.page.locator(`${username}:visible`).first().waitFor();
    await walk(thumb);
    const counts = { taps: thumb.taps, keys: thumb.keys };
    const shown = await screens(visit);
    console.log(`${name}: ${counts.taps} taps, ${counts.keys} keys, ${shown} screens`);
    expect({ ...counts, ...(expected.screens && { screens: shown }) }).toEqual(expected);
    await stage.leave(visit, [seededPassword]);
  });
});
