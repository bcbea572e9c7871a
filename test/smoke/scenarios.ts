/** What must work in every engine: the built drop-in, a visitor's real input, and the strictest policy. */
import { expect } from 'vitest';
import { byCode } from './by-code.js';
import type { Scenario } from './scenario.js';
import type { OpenedPass } from './site.js';
import { escape, until } from './tab.js';

const known = 'correct horse battery staple';
const campaign = 'campaignid="1001" categoryid="1703"';
const flow = `<onboarding-flow ${campaign} api-base="/api" api-key="sandbox"></onboarding-flow>`;
const login = flow.replace(' ', ' start="login" ');
const behindGateway = `<onboarding-flow ${campaign} api-base="/loyalty/api"></onboarding-flow>`;
const opener =
  '<button data-onboarding-open="flow" data-campaignid="1001" data-categoryid="1703" data-api-base="/api" data-api-key="sandbox">Register</button>';

export const scenarios: readonly Scenario[] = [
  {
    title: 'a visitor registers by email up to the card, and each step is accessible',
    body: flow,
    async walk(visit) {
      const visitor = visit.visitor();
      await visitor.walk('register');
      await visit.audit('register');
      for (const to of ['password', 'code', 'profile', 'card'] as const) {
        await visitor.walk(to);
        await visit.audit(to);
      }
      expect(await visit.names()).toEqual(
        'ready identified code-sent verified profile-saved complete'.split(' '),
      );
    },
  },
  {
    title: 'a visitor registers with an owned card',
    body: flow,
    async walk(visit) {
      await visit.surface.press('button[name=use-card]');
      await visit.visitor({ username: '100002' }).walk('card');
      const { events } = await visit.recorded();
      const identified = events.find(({ name }) => name === 'identified');
      expect(identified?.detail).toEqual({ channel: 'card', status: 'has-card' });
    },
  },
  {
    title: 'a page that knows the address fills it in, and leads on after the card',
    body: flow.replace(' ', ' identifier="new@example.com" done-url="/welcome" '),
    async walk(visit) {
      await visit.surface.appears('onboarding-register [name=username]');
      await until('the address in the field', async () => {
        const value = await visit.value('onboarding-register [name=username]');
        return value === 'new@example.com';
      });
      await visit.surface.press('onboarding-register button[type=submit]');
      await visit.visitor().walk('card', 'password');
      await visit.surface.appears('a.primary[href$="/welcome"]');
      await visit.audit('card');
    },
  },
  {
    title: 'a customer logs in',
    body: login,
    async walk(visit) {
      await visit.surface.appears('onboarding-login [autocomplete=current-password]');
      await visit.audit('log-in');
      await visit.visitor().logIn('registered@example.com', known);
      await visit.surface.appears('[part~=card-number]');
      const { events } = await visit.recorded();
      expect(events.at(-1)).toMatchObject({ name: 'complete', detail: { via: 'login' } });
    },
  },
  {
    title: 'a customer who forgot the password gets a code, and the step is accessible',
    body: login,
    async walk(visit) {
      await visit.surface.fill('onboarding-login [name=username]', 'registered@example.com');
      await visit.surface.press('button[name=forgot]');
      await visit.surface.press('button[name=send-code]');
      await visit.surface.appears('[autocomplete=one-time-code]');
      await visit.audit('reset');
    },
  },
  {
    title: 'a dialog opens, closes with Escape and gives the focus back to its button',
    body: opener,
    async walk(visit) {
      const { surface, tab } = visit;
      await surface.press('[data-onboarding-open]');
      await visit.visitor().walk('password');
      await visit.audit('dialog');
      await tab.type(escape);
      await until('the page without a dialog', () =>
        tab.run(() => document.activeElement?.matches('[data-onboarding-open]')),
      );
      await surface.press('[data-onboarding-open]');
      await surface.appears('[autocomplete=new-password]');
    },
  },
  {
    title: 'the back button leads from the code to the address that was typed',
    body: flow,
    async walk(visit) {
      const visitor = visit.visitor();
      await visitor.walk('code');
      await visit.tab.back();
      await visit.surface.appears('onboarding-register [name=username]');
      expect(await visit.value('onboarding-register [name=username]')).toBe(
        visitor.person.username,
      );
      await visit.surface.press('onboarding-register button[type=submit]');
      await visit.surface.appears('[autocomplete=one-time-code]');
    },
  },
  {
    title: 'a reload keeps what was typed into data entry',
    body: flow,
    async walk(visit) {
      const visitor = visit.visitor();
      await visitor.walk('profile');
      await visit.surface.fill('form [name=name]', 'Grazia');
      await until('a draft', () =>
        visit.tab.run(() => JSON.stringify(sessionStorage).includes('Grazia')),
      );
      await visit.tab.reload();
      // Tokens are not stored: the visitor logs in again.
      await visitor.logIn(visitor.person.username);
      await visit.surface.appears('form [name=name]');
      expect(await visit.value('form [name=name]')).toBe('Grazia');
      await visitor.walk('card');
    },
  },
  {
    title: 'a reload at the card shows the card, and asks for the log-in to change anything',
    body: flow,
    async walk(visit) {
      const visitor = visit.visitor();
      await visitor.walk('card');
      const number = await visit.text('[part~=card-number]');
      await visit.tab.reload();
      await visit.surface.appears('[part~=card-number]');
      expect(await visit.text('[part~=card-number]')).toBe(number);
      expect(await visit.names()).not.toContain('complete');
      await visit.surface.press('.ways button');
      // The address is known: only the password is asked for.
      await visit.focusIn('current-password');
      await visit.tab.type(visitor.person.password);
      await visit.surface.press('onboarding-login button[type=submit]');
      await visit.surface.appears('form [name=surname]');
    },
  },
  {
    title:
      'second tries with real keys: a mistyped address, Change and back, a wrong, an old and the right code',
    body: flow.replace(' ', ' code-length="6" '),
    async walk(visit) {
      const { surface, tab, site } = visit;
      const address = '[part~=contact], .contact';
      await surface.fill('form [name=username]', 'anna@gmial.com');
      await surface.press('onboarding-register button[type=submit]');
      await visit.focusIn('new-password');
      await tab.type(known);
      await surface.press('button[name=use-suggestion]');
      await until('the repaired address', async () =>
        (await visit.text(address))?.includes('anna@gmail.com'),
      );
      expect(await visit.value('[name=new-password]')).toBe(known);
      await surface.press('.contact button');
      await surface.press('onboarding-register button[type=submit]');
      await surface.appears('[name=new-password]');
      await until('the password', async () => (await visit.value('[name=new-password]')) === known);
      await surface.press('form button[name=send-code]');
      await visit.focusIn('one-time-code');
      const path = '/customer/registrationVCWithVerificationCode';
      site.sandbox.faults = [{ method: 'PUT', path, times: 1, fault: 'answer:312' }];
      await tab.type('000000');
      await until('the refusal', () => visit.text('[part~=error]'));
      site.sandbox.faults = [{ method: 'PUT', path, times: 1, fault: 'answer:425' }];
      await tab.type('111111');
      await surface.press('.primary[name=send-code]');
      await until('a second code', () => Promise.resolve(site.sandbox.outbox.length === 2));
      await until('an empty field', async () => (await visit.value('[name=one-time-code]')) === '');
      await visit.focusIn('one-time-code');
      await tab.type(site.sandbox.outbox.at(-1)?.code ?? '');
      await visit.visitor().walk('card', 'profile');
    },
  },
  {
    title: 'second tries with real keys: a reload at each step, and a known address',
    body: flow.replace(' ', ' code-length="6" '),
    async walk(visit) {
      const { surface, tab, site } = visit;
      const visitor = visit.visitor();
      const { username } = visitor.person;
      const address = 'onboarding-register [name=username]';
      const next = 'onboarding-register button[type=submit]';
      // An address that was never sent is lost.
      await surface.fill(address, username);
      await tab.reload();
      await surface.appears(address);
      expect(await visit.value(address)).toBe('');
      await surface.fill(address, 'registered@example.com');
      await surface.press(next);
      await visit.focusIn('current-password');
      expect(await visit.value('onboarding-login [name=username]')).toBe('registered@example.com');
      // One that was looked up is not.
      await tab.reload();
      await surface.appears(address);
      expect(await visit.value(address)).toBe('registered@example.com');
      await surface.fill(address, username);
      await surface.press(next);
      await visit.focusIn('new-password');
      await tab.reload();
      await surface.fill('[name=new-password]', known);
      await surface.press('form button[name=send-code]');
      await visit.focusIn('one-time-code');
      await tab.reload();
      // Nothing is sent again; the password is asked for, and the last digit leads to it.
      await surface.fill('[name=one-time-code]', site.sandbox.outbox.at(-1)?.code ?? '');
      await visit.focusIn('new-password');
      expect(site.sandbox.outbox).toHaveLength(1);
      await tab.type(known);
      await surface.press('form button[type=submit]');
      await surface.fill('form [name=name]', 'Grazia');
      await until('a draft', () =>
        tab.run(() => JSON.stringify(sessionStorage).includes('Grazia')),
      );
      await tab.reload();
      await surface.appears('onboarding-login [name=current-password]');
      expect(await visit.value('onboarding-login [name=username]')).toBe(username);
      await surface.fill('onboarding-login [name=current-password]', known);
      await surface.press('onboarding-login button[type=submit]');
      await surface.appears('form [name=name]');
      expect(await visit.value('form [name=name]')).toBe('Grazia');
      await visitor.walk('card', 'profile');
    },
  },
  ...byCode,
  {
    title: 'a visitor reads that scripts are missing, and continues when they are there',
    body: flow,
    hasMissingScripts: true,
    async walk(visit) {
      const visitor = visit.visitor();
      await visit.surface.fill('form [name=username]', visitor.person.username);
      await visit.surface.press('form button[type=submit]');
      await until('a message', () => visit.text('[role=alert]'));
      visit.site.hasMissingScripts = false;
      await visit.surface.press('form button[type=submit]');
      await visitor.walk('card', 'password');
    },
  },
  {
    title: 'a visitor registers through the gateway, and the page has no key',
    body: behindGateway,
    async walk(visit) {
      await visit.visitor().walk('card');
      const { requests } = visit.site.sandbox;
      expect(requests.map(({ method }) => method)).not.toContain('OPTIONS');
      const markup = await visit.tab.run(() => document.documentElement.outerHTML);
      expect(markup).not.toContain('api-key');
      const { toGateway } = visit.site;
      expect(toGateway.filter((headers) => 'x-api-key' in headers)).toEqual([]);
      const [sealed] = toGateway.flatMap(({ authorization }) => authorization ?? []);
      expect(sealed).toMatch(/^Bearer oe1\./);
    },
  },
  {
    title: 'a customer adds the card to a wallet with one press, by a navigation',
    body: behindGateway.replace(' ', ' start="login" '),
    hasWallet: true,
    async walk(visit) {
      const { surface, site } = visit;
      await surface.appears('onboarding-login [autocomplete=current-password]');
      await visit.visitor().logIn('registered@example.com', known);
      await surface.press('button[part~=button-wallet]');
      await until('the pass', () => Promise.resolve(site.passes.length > 0));
      const [{ mode, bytes }] = site.passes as [OpenedPass];
      expect(mode).toBe('navigate');
      expect(bytes.toString('latin1', 0, 2)).toBe('PK');
      expect(bytes.includes('pass.json')).toBe(true);
      await surface.appears('[part~=card-number]');
    },
  },
  {
    title:
      'a gateway asks for a proof before it looks up a card, and the page computes it without being told to',
    body: behindGateway,
    async walk(visit) {
      await visit.surface.press('button[name=use-card]');
      await visit.visitor({ username: '100002' }).walk('card');
      const loaded = await visit.tab.run(() =>
        performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)),
      );
      expect(loaded).toContain('challenge');
    },
  },
];
