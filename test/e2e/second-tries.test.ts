/**
 * A second try, by thumb and by keyboard, on a page with a bar of 72 px that stays at the top: the field has the focus and is visible
 * with its label below the bar, there is one primary button, and axe finds nothing. A refused value is selected, and told in one sentence.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededPassword } from '../../sandbox/src/index.js';
import { pseudoLocale } from '../i18n/pseudo.js';
import { audit } from './support/audit.js';
import { flow, password, Stage, type Visit } from './support/stage.js';
import { choosePassword, enterData, identify, logIn, prove } from './support/visitor-actions.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

const bar = 72;
const code = '[autocomplete=one-time-code]';
const registered = 'registered@example.com';
const register = { method: 'PUT', path: '/customer/registrationVCWithVerificationCode' };

interface Try {
  readonly attributes?: string;
  /** Leads to the form, and types what will be refused. The last press is that of the test. `onLoad` is called after a reload. */
  readonly type: (visit: Visit, onLoad: () => Promise<void>) => Promise<void>;
  /** What is pressed; by default the primary button of the form. */
  readonly button?: string;
  /** The field that has the focus afterwards. */
  readonly field: string;
  /** Nothing was typed there. */
  readonly isEmpty?: boolean;
  /** What is typed next is added: the value was not sent, or not refused. */
  readonly isUnfinished?: boolean;
  /** Nothing was refused. */
  readonly isRight?: boolean;
  /** Each of several mistakes is in a list and at its field. */
  readonly isListed?: boolean;
}

const fill = async ({ page }: Visit, selector: string, text: string) =>
  page.locator(`${selector}:visible`).first().fill(text);

/** A new customer at data entry. */
async function toData(visit: Visit): Promise<void> {
  await identify(visit, 'new@example.com');
  await prove(visit, stage);
  await visit.page.locator('form [name=surname]').waitFor();
}

const tries: Readonly<Record<string, Try>> = {
  'an unknown card number': {
    async type(visit) {
      await visit.page.locator('button[name=use-card]').click();
      await visit.page.locator('button[name=use-contact]').waitFor();
      await fill(visit, '[name=username]', '999999');
    },
    field: 'username',
  },
  'a password that does not fit': {
    async type(visit) {
      await identify(visit, registered);
      await fill(visit, '[autocomplete=current-password]', 'not the password');
    },
    field: 'current-password',
  },
  'a wrong code': {
    async type(visit) {
      await identify(visit, 'new@example.com');
      await choosePassword(visit);
      await fill(visit, code, '000000');
    },
    field: 'one-time-code',
  },
  'a code with five of six digits': {
    attributes: 'code-length="6"',
    async type(visit) {
      await identify(visit, 'new@example.com');
      await choosePassword(visit);
      await fill(visit, code, '12345');
    },
    field: 'one-time-code',
    isUnfinished: true,
  },
  'a refused new password': {
    async type(visit) {
      await identify(visit, 'new@example.com');
      await choosePassword(visit);
      await visit.event('code-sent');
      stage.sandbox.faults = [{ ...register, fault: 'answer:264' }];
      await fill(visit, code, stage.code());
    },
    field: 'new-password',
  },
  'a forgotten field': {
    async type(visit) {
      await identify(visit, 'new@example.com');
      await prove(visit, stage);
      await fill(visit, 'form [name=surname]', 'De Luca');
    },
    field: 'name',
    isEmpty: true,
    isListed: true,
  },
  'a first form that is empty': {
    type: () => Promise.resolve(),
    field: 'username',
    isEmpty: true,
  },
  'a mobile number that is too short': {
    type: (visit) => fill(visit, '[name=username]', '333 12'),
    field: 'username',
    isUnfinished: true,
  },
  'a forgotten password': {
    type: (visit) => identify(visit, registered),
    field: 'current-password',
    isEmpty: true,
  },
  'a refused password of a session that has ended': {
    async type(visit) {
      await toData(visit);
      stage.sandbox.faults = [
        { method: 'PUT', path: '/customer', times: 1, fault: 'expired-token' },
        { method: 'POST', path: '/auth/refreshToken', times: 9, fault: 'status:401' },
      ];
      await enterData(visit);
      await visit.page.locator('[autocomplete=current-password]').waitFor();
      await fill(visit, '[autocomplete=current-password]', 'not the password');
    },
    field: 'current-password',
  },
  'a password after Back of the browser at the code': {
    async type(visit) {
      await identify(visit, 'new@example.com');
      await fill(visit, '[autocomplete=new-password]', 'violet otter bridge 42');
      await visit.page.waitForFunction(() => (history.state as object | null) !== null);
      await visit.page.goBack();
      await visit.page.locator('form [name=username]:visible:not([readonly])').waitFor();
    },
    field: 'new-password',
    isUnfinished: true,
    isRight: true,
  },
  '"Change my details" after a reload': {
    attributes: 'start="login"',
    async type(visit, onLoad) {
      await logIn(visit, registered, seededPassword);
      await visit.page.locator('[part~=barcode] svg').first().waitFor();
      await visit.page.reload();
      await onLoad();
      await visit.page.locator('[part~=barcode] svg').first().waitFor();
    },
    button: '.ways button',
    field: 'current-password',
    isEmpty: true,
    isRight: true,
  },
  'the log-in after a reload in data entry': {
    async type(visit, onLoad) {
      await toData(visit);
      await visit.page.reload();
      await onLoad();
      await fill(visit, '[autocomplete=current-password]', password);
    },
    field: 'name',
    isEmpty: true,
    isRight: true,
  },
  'a repaired address': {
    type: (visit) => identify(visit, 'anna@gmial.com'),
    button: 'button[name=use-suggestion]',
    field: 'new-password',
    isEmpty: true,
    isRight: true,
  },
};

type Hand = 'thumb' | 'keyboard';
type Look = 'light' | 'dark' | 'forced colours' | 'right to left';
const rows: readonly [width: number, hand: Hand, look: Look][] = [
  [360, 'thumb', 'light'],
  [360, 'keyboard', 'dark'],
  [360, 'thumb', 'right to left'],
  [768, 'keyboard', 'forced colours'],
  [768, 'thumb', 'dark'],
  [1280, 'keyboard', 'right to left'],
  [1280, 'thumb', 'forced colours'],
  [1280, 'keyboard', 'light'],
];

/** Each width, hand and look. */
const each = rows.filter((_, index) => [2, 3, 4, 7].includes(index));

const submit = 'form button[type=submit][part~=button-primary]';

async function open(width: number, look: Look, attributes = ''): Promise<Visit> {
  const visit = await stage.visit({ body: flow(attributes), context: { hasTouch: true } });
  const { page } = visit;
  await page.setViewportSize({ width, height: 560 });
  await page.emulateMedia({
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'forced colours' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await dress(page, look);
  return visit;
}

/** Gives the page its bar, its length and its language; again after a reload. */
async function dress(page: Page, look: Look): Promise<void> {
  await page.evaluate(
    ([height, locale]) => {
      const sticky = document.body.insertBefore(
        document.createElement('header'),
        document.body.firstChild,
      );
      sticky.textContent = 'Shop';
      Object.assign(sticky.style, {
        position: 'sticky',
        top: '0',
        blockSize: `${height}px`,
        zIndex: '1',
        background: 'Canvas',
      });
      // A page that is longer than the window, above and below the form.
      document.body.append(
        Object.assign(document.createElement('footer'), { style: 'block-size: 150vh' }),
      );
      if (!locale) return;
      document.documentElement.dir = 'rtl';
      const element = document.querySelector('onboarding-flow')!;
      Object.assign(element, { lang: 'he', locale });
    },
    [bar, look === 'right to left' ? pseudoLocale('he') : undefined] as const,
  );
  const wanted = look === 'right to left' ? '.stack[dir=rtl]' : '.stack';
  await page.locator(wanted).first().waitFor();
}

/** Presses the button with the field under the bar. */
async function press(page: Page, hand: Hand, selector = submit): Promise<void> {
  const button = page.locator(`${selector}:visible`).first();
  await button.evaluate((element, height) => {
    window.scrollBy(0, element.getBoundingClientRect().top - height - 20);
  }, bar);
  if (hand === 'thumb') return button.tap();
  await button.evaluate((element: HTMLElement) => element.focus({ preventScroll: true }));
  await page.keyboard.press('Enter');
}

/** What the visitor sees after the refusal. It runs in the page. */
const seen = (page: Page) =>
  page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const input = focused as HTMLInputElement;
    const root = input.getRootNode() as ShadowRoot;
    const { top, bottom } = (input.closest('.field') ?? input).getBoundingClientRect();
    const shown = (selector: string) =>
      [...root.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
    return {
      field: input.name,
      isInvalid: input.ariaInvalid === 'true' || shown('[part~=summary]').length > 0,
      selected: (input.selectionEnd ?? 0) - (input.selectionStart ?? 0),
      length: input.value.length,
      top,
      bottom: window.innerHeight - bottom,
      errors: shown('[part~=error], [part~=summary]').map((one) => one.innerText),
      buttons: shown('[part~=button-primary]').length,
    };
  });

describe.each(Object.entries(tries))('%s', (_, row) => {
  it.each(row.isRight || row.isEmpty ? each : rows)('at %i px, by %s, %s', async (...at) => {
    const [width, hand, look] = at;
    const { attributes, type, button, field, isEmpty, isUnfinished, isRight, isListed } = row;
    const visit = await open(width, look, attributes);
    const { page } = visit;
    await type(visit, () => dress(page, look));
    await press(page, hand, button);
    await expect.poll(async () => (await seen(page)).field).toBe(field);
    await expect.poll(async () => (await seen(page)).isInvalid).toBe(!isRight);
    const found = await seen(page);
    expect(found.length > 0).toBe(!isEmpty);
    expect(found.selected).toBe(isUnfinished ? 0 : found.length);
    expect(found.top).toBeGreaterThanOrEqual(bar);
    expect(found.bottom).toBeGreaterThanOrEqual(0);
    expect(found.buttons).toBe(1);
    if (!isListed) expect(found.errors).toHaveLength(isRight ? 0 : 1);
    const scheme = look === 'dark' ? 'dark' : 'light';
    expect(await audit(page, scheme, 'onboarding-flow')).toEqual([]);
    await stage.leave(visit);
  });
});
