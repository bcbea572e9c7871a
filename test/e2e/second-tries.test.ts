/**
 * A refused value, by thumb and by keyboard, on a page with a bar of 72 px that stays at the top: the field has the focus, is visible
 * with its label below the bar, what was refused is selected, there is one sentence and one button, and axe finds nothing.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pseudoLocale } from '../i18n/pseudo.js';
import { audit } from './support/audit.js';
import { flow, Stage, type Visit } from './support/stage.js';
import { choosePassword, identify, prove } from './support/visitor-actions.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

const bar = 72;
const code = '[autocomplete=one-time-code]';
const registered = 'registered@example.com';
const register = { method: 'PUT', path: '/customer/registrationVCWithVerificationCode' };

interface Refusal {
  readonly attributes?: string;
  /** Leads to the form, and types what will be refused. The last press is that of the test. */
  readonly type: (visit: Visit) => Promise<void>;
  /** The field that has the focus afterwards. */
  readonly field: string;
  /** Nothing was typed there. */
  readonly isEmpty?: boolean;
  /** What is typed next is added: the value was not sent. */
  readonly isUnfinished?: boolean;
}

const fill = async ({ page }: Visit, selector: string, text: string) =>
  page.locator(`${selector}:visible`).first().fill(text);

const refusals: Readonly<Record<string, Refusal>> = {
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

const submit = 'form button[type=submit][part~=button-primary]:visible';

async function open(width: number, look: Look, attributes = ''): Promise<Visit> {
  const visit = await stage.visit({ body: flow(attributes), context: { hasTouch: true } });
  const { page } = visit;
  await page.setViewportSize({ width, height: 560 });
  await page.emulateMedia({
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'forced colours' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
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
  await page.locator(`${wanted} [name=username]`).first().waitFor();
  return visit;
}

/** Presses the button with the field under the bar. */
async function press(page: Page, hand: Hand): Promise<void> {
  const button = page.locator(submit).first();
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

describe.each(Object.entries(refusals))(
  '%s',
  (_, { attributes, type, field, isEmpty, isUnfinished }) => {
    it.each(rows)('at %i px, by %s, %s', async (width, hand, look) => {
      const visit = await open(width, look, attributes);
      const { page } = visit;
      await type(visit);
      await press(page, hand);
      await expect.poll(async () => (await seen(page)).isInvalid).toBe(true);
      await expect.poll(async () => (await seen(page)).field).toBe(field);
      const found = await seen(page);
      if (!isEmpty) expect(found.length).toBeGreaterThan(0);
      expect(found.selected).toBe(isUnfinished ? 0 : found.length);
      expect(found.top).toBeGreaterThanOrEqual(bar);
      expect(found.bottom).toBeGreaterThanOrEqual(0);
      expect(found.buttons).toBe(1);
      if (!isEmpty) expect(found.errors).toHaveLength(1);
      const scheme = look === 'dark' ? 'dark' : 'light';
      expect(await audit(page, scheme, 'onboarding-flow')).toEqual([]);
      await stage.leave(visit);
    });
  },
);
