/** What a visitor gets when a chunk of a branch of the journey fails to load, such as the log-in. */
import { expect } from '@open-wc/testing';
import {
  again,
  attributes,
  enterData,
  failure,
  identify,
  logIn,
  typeCode,
} from './chunk-journey.js';
import {
  failed,
  flow,
  mend,
  notLoaded,
  requested,
  says,
  seen,
  type ChunkVisit,
} from './chunk-visit.js';
import { known } from './ways.js';

const shop = {
  type: 'options',
  show: true,
  label: 'Shop',
  options: [{ value: '1', label: 'Centre' }],
};
export const journeyVisits: readonly ChunkVisit[] = [
  {
    file: 'login',
    gets: 'the log-in with "Try again"',
    visit: async (page, fault) => {
      page.add('onboarding-login', attributes(page));
      expect((await failure(page, fault)).textContent).to.contain(notLoaded);
      await mend(page);
      await page.press(again);
      await seen(page, '[name=current-password]');
    },
  },
  {
    file: 'login',
    gets: 'the reset of a forgotten password after a log-in that failed to load',
    visit: async (page, fault) => {
      flow(page);
      await page.fill('username', 'registered@example.com');
      await page.until('the link to the log-in', () => page.find('[part~=button-text]'));
      await identify(page, 'registered@example.com');
      await requested(page, 'login');
      await failure(page, fault);
      await mend(page);
      await page.press(again);
      await page.press('[name=forgot]');
      await seen(page, '[name=send-code]');
    },
  },
  {
    file: 'choices',
    gets: 'data entry with "Try again", and "Reload the page" after the second failure',
    visit: async (page, fault) => {
      await page.sandbox.ask({
        CustomDataFields: { showName: true, showSurname: true, shop },
        PrivacyCustomDataFields: { showCustomerDataCanBeUsedForPromotions: true },
      });
      flow(page, { start: 'login' });
      await logIn(page, 'registered@example.com');
      await seen(page, '[part~=card]');
      await page.press('[part~=button-text]');
      await failed(page, 'choices', fault);
      await says(page, '[role=status]', 'Your form didn’t load.');
      await page.press(again);
      await failed(page, 'choices', fault);
      await seen(page, '[name=reload]');
      await mend(page);
      await page.press(again);
      await seen(page, '[name=shop]');
    },
  },
  {
    file: 'halt',
    gets: 'the reason why the journey ends, after "Try again"',
    visit: async (page, fault) => {
      const path = '/customer/checkcard';
      await page.sandbox.fail({ method: 'GET', path, times: 0, fault: 'answer:4711' });
      flow(page);
      await identify(page);
      // Otherwise the clock would end the look-up as well.
      await requested(page, 'halt');
      expect((await failure(page, fault)).textContent).to.contain(notLoaded);
      await mend(page);
      await page.press(again);
      await says(page, '[part~=support-code]', '4711');
    },
  },
  {
    file: 'dialog',
    gets: 'the dialog of the button that they pressed, also if they pressed it again after the failure',
    visit: async (page, fault) => {
      const opener = page.add('button', {
        'data-onboarding-open': 'flow',
        ...attributes(page, 'data-'),
      });
      opener.click();
      await failed(page, 'dialog', fault);
      opener.click();
      await page.fail();
      await page.until('the dialog', () => {
        page.clock?.advance(1_000);
        return page.find('dialog[open]');
      });
      await seen(page, '[name=username]');
    },
  },
  {
    file: 'common-passwords',
    gets: 'the next step without the list of common passwords',
    visit: async (page, fault) => {
      flow(page);
      await identify(page);
      await page.fill('new-password', 'one of my own');
      await failed(page, 'common-passwords', fault);
      await typeCode(page);
    },
  },
  {
    file: 'numbers',
    gets: 'the code for a mobile number that is not converted',
    visit: async (page, fault) => {
      flow(page, { 'mobile-format': 'e164' });
      await page.fill('username', '3289990017');
      await failed(page, 'numbers', fault);
      await page.press('form:not([hidden]) button[type=submit]');
      await page.until('the password', () => {
        page.clock?.advance(1_000);
        return page.find('[name=new-password]');
      });
      await typeCode(page);
    },
  },
  {
    file: 'proof-headers',
    gets: 'the next step without a proof of work',
    visit: async (page) => {
      flow(page, { proof: '' });
      await identify(page);
      await requested(page, 'proof-headers');
      await page.until('the password', () => {
        page.clock?.advance(1_000);
        return page.find('[name=new-password]');
      });
    },
  },
  {
    file: 'session-expired',
    gets: 'the reason at the button, "Reload the page" after the second failure, and the password field',
    visit: async (page, fault) => {
      flow(page, { start: 'login' });
      await logIn(page);
      await seen(page, '[name=surname]');
      await page.sandbox.fail(
        { method: 'PUT', path: '/customer', times: 0, fault: 'expired-token' },
        { method: 'POST', path: '/auth/refreshToken', times: 0, fault: 'expired-token' },
      );
      await enterData(page);
      await failed(page, 'session-expired', fault);
      await says(page, '[role=alert]', notLoaded);
      expect(page.find('[name=reload]')).to.equal(undefined);
      await page.press('form button[type=submit]');
      await failed(page, 'session-expired', fault);
      await seen(page, '[name=reload]');
      await page.sandbox.fail();
      await mend(page);
      await page.press('form button[type=submit]');
      await page.fill('current-password', known);
      expect((page.find('[name=surname]') as HTMLInputElement).value).to.equal('De Luca');
      await page.press('form button[type=submit]');
      await seen(page, '[part~=card-number]');
    },
  },
  {
    file: 'check-overrides',
    gets: 'the page’s own sentence: the check is for developers',
    visit: async (page) => {
      Object.assign(flow(page), { messages: { 'otp-heading': 'A sentence of the page' } });
      await identify(page);
      await requested(page, 'check-overrides');
      await says(page, '[part~=heading]', 'A sentence of the page');
    },
  },
];
