/** `password="none"` in every engine: an address or a card number, a code, the card. */
import { expect } from 'vitest';
import { holds } from '../support/secrets.js';
import type { Scenario } from './scenario.js';
import { until } from './tab.js';
import type { Visit } from './visit.js';

const passwordless =
  '<onboarding-flow password="none" campaignid="1001" categoryid="1703" api-base="/api" api-key="sandbox"></onboarding-flow>';

/** The code of this message, once it is sent. */
const newCode = ({ site }: Visit, message: number) =>
  until(`message ${String(message)}`, () =>
    Promise.resolve(site.sandbox.outbox[message - 1]?.code),
  );

/** Nothing that the browser keeps has a password or a code that the page has sent. */
async function expectNoSecret({ tab, site }: Visit): Promise<void> {
  const kept = await tab.run(() => JSON.stringify([sessionStorage, localStorage, location.href]));
  const sent = site.sandbox.requests.map(({ body }) => body as Record<string, string> | undefined);
  const passwords = sent.flatMap((body) => body?.password ?? []);
  expect(passwords).not.toEqual([]);
  for (const password of passwords) expect(kept).not.toContain(password);
  const codes = sent.flatMap((body) => body?.verificationcode ?? []);
  for (const code of codes) expect(holds(kept, code), code).toBe(false);
}

const opener =
  '<button data-onboarding-open="flow" data-password="none" data-campaignid="1001" data-categoryid="1703" data-api-base="/api" data-api-key="sandbox">Your card</button>';

/** One after the other comes to the card by a code; each signs out. A number of digits alone is a card. */
async function reachCards(visit: Visit, people: readonly string[]): Promise<void> {
  const { surface, site, tab } = visit;
  for (const username of people) {
    if (/^\d+$/.test(username)) await surface.press('button[name=use-card]');
    await surface.fill('form [name=username]', username);
    const sent = site.sandbox.outbox.length;
    await surface.press('form button[name=send-code]');
    await newCode(visit, sent + 1);
    await visit.visitor().walk('card', 'code');
    await expectNoSecret(visit);
    await tab.run(() => document.querySelector('onboarding-flow')?.signOut());
    await surface.appears('form button[name=send-code]');
  }
}

/** Who was recognised, as the page hears it. */
const recognised = async (visit: Visit) =>
  (await visit.recorded()).events.filter(({ name }) => name === 'identified');

export const byCode: readonly Scenario[] = [
  {
    title:
      'by a code alone a new person reaches the card, each step is accessible, and a reload loses nothing',
    body: passwordless,
    async walk(visit) {
      const { surface, tab, site } = visit;
      await visit.audit('the first form');
      await surface.fill('form [name=username]', 'new@example.com');
      await surface.press('form button[name=send-code]');
      await visit.focusIn('one-time-code');
      await visit.audit('the code');
      await tab.type(site.sandbox.outbox[0]?.code === '999999' ? '999998' : '999999');
      await surface.press('form button[type=submit]');
      await until('the refusal', () => visit.text('[part~=error]'));
      await tab.reload();
      await visit.visitor().walk('card', 'code');
      expect(await visit.names()).toEqual('ready verified profile-saved complete'.split(' '));
      const number = await visit.text('[part~=card-number]');
      await tab.reload();
      await surface.appears('[part~=card-number]');
      expect(await visit.text('[part~=card-number]')).toBe(number);
      expect(site.sandbox.outbox).toHaveLength(1);
      await expectNoSecret(visit);
      // To change the data takes another code, to the address that is known.
      await surface.press('.ways button');
      await surface.press('form button[name=send-code]');
      await surface.fill('form [name=one-time-code]', await newCode(visit, 2));
      await surface.press('form button[type=submit]');
      await surface.appears('form [name=surname]');
      expect(await visit.value('form [name=surname]')).toBe('De Luca');
      await expectNoSecret(visit);
    },
  },
  {
    title:
      'by a code alone a card holder, a registered customer and one without data reach the card in a dialog',
    body: opener,
    async walk(visit) {
      const { surface, site } = visit;
      await surface.press('[data-onboarding-open]');
      await reachCards(visit, ['100002', 'registered@example.com', 'incomplete@example.com']);
      await surface.fill('form [name=username]', 'blocked@example.com');
      await surface.press('form button[name=send-code]');
      await until('the refusal', async () => {
        const { events } = await visit.recorded();
        return events.some(({ detail }) => detail.code === 'customer-blocked');
      });
      await surface.appears('[role=alert]');
      expect(site.sandbox.outbox).toHaveLength(3);
    },
  },
  {
    title:
      'by a code alone a mobile number and a card lead to the card, before and after they are registered',
    body: passwordless,
    async walk(visit) {
      const { outbox, customers } = visit.site.sandbox;
      const before = customers.length;
      const [fresh, known, card] = ['+39 333 123 1234', '333 000 0002', '100002'] as const;
      await reachCards(visit, [fresh, fresh, known, card, card]);
      expect((await recognised(visit)).map(({ detail }) => detail)).toEqual([
        { channel: 'mobile', status: 'new' },
        { channel: 'mobile', status: 'registered' },
        { channel: 'mobile', status: 'has-card' },
        { channel: 'card', status: 'has-card' },
        { channel: 'card', status: 'registered' },
      ]);
      // To the card's own contact.
      const toCard = ['email', 'email'];
      expect(outbox.map(({ channel }) => channel)).toEqual([
        ...Array<string>(3).fill('mobile'),
        ...toCard,
      ]);
      expect(customers).toHaveLength(before + 1);
    },
  },
  {
    title:
      'by a code alone a lost answer and an old code cost nothing but a press, also after a reload',
    body: passwordless,
    async walk(visit) {
      const { surface, tab, site } = visit;
      const before = site.sandbox.customers.length;
      await surface.fill('form [name=username]', 'new@example.com');
      await surface.press('form button[name=send-code]');
      await visit.focusIn('one-time-code');
      const path = '/customer/registrationVCWithVerificationCode';
      site.sandbox.faults = [{ method: 'PUT', path, fault: 'answer:425' }];
      await surface.fill('form [name=one-time-code]', await newCode(visit, 1));
      await surface.press('form button[type=submit]');
      await surface.press('.primary[name=send-code]');
      site.sandbox.faults = [{ method: 'PUT', path, fault: 'drop-after-commit' }];
      await surface.fill('form [name=one-time-code]', await newCode(visit, 2));
      await surface.press('form button[type=submit]');
      await surface.appears('form [name=surname]');
      // Password and code are gone: the next code needs a press.
      await tab.reload();
      await until('the reason', () => visit.text('[part~=summary], [role=status]'));
      expect(await visit.value('form [name=username]')).toBe('new@example.com');
      expect(site.sandbox.outbox).toHaveLength(2);
      await surface.press('form button[name=send-code]');
      await surface.fill('form [name=one-time-code]', await newCode(visit, 3));
      await surface.press('form button[type=submit]');
      await visit.visitor().walk('card', 'profile');
      expect(site.sandbox.customers).toHaveLength(before + 1);
      await expectNoSecret(visit);
    },
  },
];
