/**
 * Every state from data entry on, and how to reach it; `states.ts` has those before.
 */
import { sessionOver } from '../support/session-over.js';
import { settled, until, visit, type Page, type PageOptions } from './stage.js';
import type { PageState } from './states.js';

const flow = `<onboarding-flow privacy-url="https://shop.example/privacy"
  consents-required="usedbyothers"></onboarding-flow>`;
const ask = (name: string, more = {}) => ({ name, visible: true, ...more });
/** A field of the campaign's own. */
const own = (id: number, dataType: string, isMandatory = false) => ({
  id,
  name: `№ ${id}`,
  type: { dataType },
  flags: { isEnabled: true, isVisible: true, showingCustomerArea: true, isMandatory },
});

/**
 * Every kind of control; the campaign's labels have no letters, so that they differ from translated texts.
 */
const everyKind: PageOptions = {
  sandbox: {
    campaigns: [
      {
        id: '1001',
        fields: {
          CustomDataFields: [
            ...['name', 'birthdate', 'gender', 'country', 'interestareas', 'notes'].map((name) =>
              ask(name, { mandatory: true }),
            ),
            ...['mailcontactdata', 'mobilecontactdata', 'geolevel1', 'geolevel2'].map((name) =>
              ask(name),
            ),
          ],
          dynamicFields: [
            own(1, 'number', true),
            own(2, 'date'),
            own(3, 'boolean'),
            own(4, 'text', true),
          ],
          PrivacyCustomDataFields: [
            ask('usedforpromotions', { mandatory: true }),
            ask('usedforstatistics'),
            ask('usedbyothers', { mandatory: true }),
          ],
        },
      },
    ],
  },
  properties: {
    options: () =>
      Promise.resolve([
        { value: '1', label: '1' },
        { value: '2', label: '2' },
      ]),
  },
};

async function inside(
  walk: (page: Page) => Promise<void> | void,
  options?: PageOptions,
): Promise<Page> {
  const page = await visit(flow, options);
  await page.verify();
  await walk(page);
  await settled();
  return page;
}

function answerAll(page: Page): void {
  page.enterData();
  page.find('form [name=usedbyothers]').click();
}

async function toCard(page: Page): Promise<void> {
  answerAll(page);
  page.submit();
  await page.shows('done-heading');
  await until(() => page.all('[part~=barcode] svg').length > 0);
}

const showMistakes = async (page: Page) => {
  page.submit();
  await until(() => page.all('[aria-invalid=true]').length > 1);
};

export const statesInside: readonly PageState[] = [
  { name: 'data entry', reach: () => inside(() => undefined) },
  {
    name: 'data entry with every kind of control',
    reach: () => inside(() => undefined, everyKind),
  },
  {
    name: 'data entry with every validation error',
    reach: () => inside(showMistakes, everyKind),
  },
  {
    name: 'data entry after a failure',
    async reach() {
      return inside(async (page) => {
        answerAll(page);
        page.sandbox.faults = [{ method: 'PUT', path: '/customer', fault: 'answer:102' }];
        page.submit();
        await page.hears('error');
      });
    },
  },
  {
    name: 'data entry that did not load',
    async reach() {
      const page = await visit(flow);
      await page.sendCode();
      const path = '/customer/customerdatafields/{campaignid}';
      page.sandbox.faults = [{ method: 'GET', path, fault: 'status:500', times: 9 }];
      page.type('one-time-code', page.code);
      page.submit();
      await page.reads('profile-load-failed');
      await settled();
      return page;
    },
  },
  {
    name: 'a session that has expired at data entry',
    async reach() {
      return inside(async (page) => {
        answerAll(page);
        page.sandbox.faults = sessionOver();
        page.submit();
        await until(() => page.all('form [name=current-password]').length > 0);
      });
    },
  },
  {
    name: 'the card before data entry',
    async reach() {
      const page = await visit('<onboarding-flow details="after"></onboarding-flow>');
      await page.sendCode();
      page.enterCode();
      await page.shows('card-finish');
      await until(() => page.all('[part~=barcode] svg').length > 0);
      await until(() => page.all('form [name=surname]').length > 0);
      await settled();
      return page;
    },
  },
  { name: 'the card', foreign: /Anna De Luca/g, reach: () => inside(toCard) },
  {
    name: 'a change of stored data',
    async reach() {
      return inside(async (page) => {
        await toCard(page);
        page.button('card-edit').click();
        await until(() => page.all('form [name=surname]').length > 0);
      });
    },
  },
];
