import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassword, enterCode, enterData, identify } from './support/visitor-actions.js';
import { Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

const address = 'new@example.org';

/** What a script of the page may do to an element during a request. */
const treatments: Readonly<Record<string, (flow: Element) => void>> = {
  'moved within the page': (element) => {
    const aside = document.createElement('aside');
    document.body.append(aside);
    aside.append(element);
  },
  'removed and inserted at once': (element) => {
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
  },
  'removed and inserted later': (element) => {
    const parent = element.parentElement;
    element.remove();
    requestAnimationFrame(() => setTimeout(() => parent?.append(element)));
  },
  'given the same attributes again': (element) => {
    for (const { name, value } of [...element.attributes]) {
      element.removeAttribute(name);
      element.setAttribute(name, value);
    }
  },
  'given another language': (element) => {
    element.setAttribute('lang', 'it');
  },
};

/** The requests of a registration. */
const calls = [
  { method: 'GET', path: '/customer/checkcard' },
  { method: 'POST', path: '/customer/verifyemail' },
  { method: 'PUT', path: '/customer/registrationVCWithVerificationCode' },
  { method: 'POST', path: '/auth', scope: 'customer' },
  { method: 'GET', path: '/customer/customerdatafields/{campaignid}' },
  { method: 'GET', path: '/customer' },
  { method: 'PUT', path: '/customer' },
];

/**
 * Runs the action until its event fires; a read that was aborted with the element is repeated, as a visitor
 * would.
 */
async function insist(visit: Visit, act: () => Promise<void>, next: string): Promise<void> {
  await act();
  const button = visit.page.locator('form:visible button[type=submit]:not([aria-disabled=true])');
  for (let tries = 1; tries < 200; tries += 1) {
    if ((await visit.names()).includes(next)) return;
    await visit.page.waitForTimeout(75);
    if (tries % 20 > 0) continue;
    // The step may end during the click, and its button with it.
    await button
      .first()
      .click({ timeout: 1000 })
      .catch(() => undefined);
  }
  await visit.event(next);
}

describe('an element that is changed during every request of a registration', () => {
  it.each(Object.entries(treatments))(
    'and %s still reaches the card, with each request and event once',
    async (_, treat) => {
      const visit = await stage.visit();
      const { page } = visit;
      stage.sandbox.faults = calls.map((call) => ({ ...call, fault: 'slow:250' }));
      const touched = new Set<string>();
      page.on('request', (request) => {
        const path = new URL(request.url()).pathname.replace('/api', '');
        const scope = /"scope":"(\w+)"/.exec(request.postData() ?? '')?.[1] ?? '';
        const call = `${request.method()} ${path} ${scope}`;
        if (request.resourceType() !== 'fetch' || touched.has(call)) return;
        touched.add(call);
        page
          .locator('onboarding-flow')
          .evaluate(treat)
          .catch(() => undefined); // An earlier change has removed the element.
      });
      await insist(visit, () => identify(visit, address), 'identified');
      await insist(visit, () => choosePassword(visit), 'code-sent');
      await insist(visit, () => enterCode(visit, stage.code()), 'verified');
      await page.locator('[name=surname]').waitFor();
      await insist(visit, () => enterData(visit), 'complete');
      expect(touched.size).toBe(calls.length + 1);
      expect(stage.sandbox.outbox.length).toBe(1);
      expect(stage.requests(/registrationVC/).length).toBe(1);
      expect(stage.sandbox.customers.filter(({ username }) => username === address).length).toBe(1);
      const names = await visit.names();
      for (const name of ['identified', 'code-sent', 'verified', 'complete']) {
        expect(names.filter((heard) => heard === name)).toEqual([name]);
      }
      await stage.leave(visit);
    },
  );
});
