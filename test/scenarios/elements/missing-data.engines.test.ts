import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessible.js';
import { settled, until, visit, type Page } from '../../elements/stage.js';

const flow = '<onboarding-flow start="login"></onboarding-flow>';
const separate = '<onboarding-login></onboarding-login><onboarding-profile></onboarding-profile>';

/** The names of the inputs, in the order of the page and without repetition. */
const names = (page: Page) => [
  ...new Set(page.all('form [name]').map((input) => input.getAttribute('name'))),
];
const focusedName = ({ focused }: Page) => focused?.getAttribute('name');

async function logIn(markup: string, missing: readonly string[]): Promise<Page> {
  const page = await visit(markup);
  const { data } = page.sandbox.customers.find(({ username }) => username?.startsWith('incom'))!;
  for (const name of missing) Reflect.deleteProperty(data, name);
  await page.logIn('incomplete@example.com');
  return page;
}

describe('a log-in with missing data', () => {
  it('shows missing consents after the missing fields, and folds the rest', async () => {
    const page = await logIn(flow, ['usedforpromotions']);
    await until(() => focusedName(page) === 'surname');
    const shown = page
      .all('form [name]')
      .filter((input) => input.checkVisibility())
      .map((input) => input.getAttribute('name'));
    expect([...new Set(shown)]).to.deep.equal(['surname', 'usedforpromotions']);
    expect(names(page)).to.include.members(['name', 'usedforstatistics', 'birthdate-day']);
    expect(page.text()).to.contain('These 2 details are missing:');
    await expectAccessible(page.find('onboarding-flow'));
  });

  for (const markup of [flow, separate]) {
    it(`stays in the field while the first key leads to data entry: ${markup}`, async () => {
      const page = await logIn(markup, []);
      await until(() => focusedName(page) === 'surname');
      const input = page.input('surname');
      page.type('surname', 'D');
      await settled();
      expect(page.path).to.equal('login>incomplete incomplete>profile');
      expect(page.focused).to.equal(input);
      expect(input.isConnected && input.value).to.equal('D');
      expect(page.headings).to.include('Almost there, Luca');
    });
  }

  for (const { fault, focused } of [
    { fault: 'answer:102', focused: 'birthdate-day' },
    { fault: 'answer:127', focused: null },
  ] as const) {
    it(`opens the fold if the API refuses a field in it, or names none (${fault})`, async () => {
      const page = await logIn(flow, []);
      await until(() => focusedName(page) === 'surname');
      const [fold] = page.all('details');
      expect(fold!.innerText).to.equal('Check the rest of your details');
      expect(fold!.open).to.equal(false);
      page.type('surname', 'De Luca');
      page.sandbox.faults = [{ method: 'PUT', path: '/customer', fault }];
      page.submit();
      await until(() => page.all('details').some(({ open }) => open));
      if (focused) await until(() => focusedName(page) === focused);
      await expectAccessible(page.find('onboarding-flow'));
    });
  }

  it('has no sentence in the records of the consents that stay folded', async () => {
    const page = await logIn(flow, []);
    await until(() => focusedName(page) === 'surname');
    page.type('surname', 'De Luca');
    page.submit();
    await page.hears('profile-saved');
    const [record] = page.find('onboarding-flow').getConsents();
    expect(record).to.include({ name: 'usedforpromotions', answer: false });
    expect(record).not.to.have.property('sentence');
  });

  it('names the missing field after an attempt to save without it', async () => {
    const page = await logIn(flow, []);
    await until(() => focusedName(page) === 'surname');
    page.submit();
    await until(() => page.input('surname').getAttribute('aria-invalid') === 'true');
    expect(focusedName(page)).to.equal('surname');
    expect(page.requests(/customer$/).filter(({ method }) => method === 'PUT')).to.deep.equal([]);
  });

  it('shows no form until proceed() if the page prevents it', async () => {
    const page = await visit(flow);
    const element = page.find('onboarding-flow');
    element.addEventListener('onboarding-incomplete', (event) => event.preventDefault());
    await page.logIn('incomplete@example.com');
    await page.hears('incomplete');
    expect(page.all('onboarding-profile')).to.deep.equal([]);
    element.proceed();
    await page.shows('incomplete-heading');
    await until(() => focusedName(page) === 'surname');
  });

  it('leaves the focus to a visitor who works elsewhere on the page', async () => {
    const page = await visit(`<input id="search" />${flow}`);
    const held = page.hold(/customerdatafields/);
    await page.logIn('incomplete@example.com');
    const search = page.place.querySelector<HTMLElement>('#search')!;
    await until(() => held.count > 0);
    search.focus();
    held.release();
    await page.shows('incomplete-heading');
    expect(page.focused).to.equal(search);
  });
});
