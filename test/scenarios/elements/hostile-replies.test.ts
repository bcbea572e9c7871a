import { expect } from '@open-wc/testing';
import { drawnField, hostileLabels, numbers, pick } from '../../support/hostile.js';
import { until, visit, type Page } from '../../elements/stage.js';
import { replace } from '../../support/replace.js';

const rounds = 6;
const login = '<onboarding-flow start="login"></onboarding-flow>';
/** Elements and attributes that no text of a reply may create, in any shadow tree. */
const foreign = 'img, script, iframe, base, object, embed, form form, [onerror], [onload], [style]';

/** A server whose labels, options, data and card contain markup. */
function hostileServer(seed: number) {
  const random = numbers(seed);
  const own = Array.from({ length: 40 }, (_, index) => drawnField(random, index));
  const customerDynamicFields = own.map(({ id }) => ({ id, value: pick(random, hostileLabels) }));
  const [holder = ''] = hostileLabels;
  const customer = {
    id: holder,
    card: holder,
    fidelyCode: holder,
    name: holder,
    customerDynamicFields,
  };
  const replies: readonly (readonly [RegExp, object])[] = [
    [/\/auth$/, { token: 'T', customer }],
    [/customerdatafields/, { CustomDataFields: {}, dynamicFields: own, message: holder }],
    [/\/customer$/, { ...customer, message: holder }],
  ];
  return (input: RequestInfo | URL) => {
    const url = input instanceof Request ? input.url : String(input);
    const [, reply = {}] = replies.find(([path]) => path.test(url)) ?? [];
    return Promise.resolve(Response.json(reply));
  };
}

/** How often a script of a reply ran. */
let ran = 0;

/** Nothing that runs scripts or loads files was created, and no script ran. */
async function expectHarmless(page: Page): Promise<void> {
  // One frame and one task: whatever was created could have loaded or failed.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  expect(page.all(foreign).map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  const links = page.all('a').map((link) => link.getAttribute('href') ?? '');
  expect(links.filter((address) => !/^(?:https:|mailto:|tel:)/.test(address))).to.deep.equal([]);
  expect(ran).to.equal(0);
  expect('polluted' in {}).to.equal(false);
}

describe('markup in the replies of the API', () => {
  const uncaught: string[] = [];
  const note = ({ reason }: PromiseRejectionEvent) => uncaught.push(String(reason));
  beforeEach(() => {
    uncaught.length = 0;
    ran = 0;
    replace(globalThis, 'executed', () => (ran += 1));
    addEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    removeEventListener('unhandledrejection', note);
  });

  for (let round = 1; round <= rounds; round += 1) {
    it(`is shown as text from the log-in to data entry (${round})`, async () => {
      const page = await visit(login, { properties: { fetch: hostileServer(round) } });
      await page.logIn('anyone@example.com');
      await until(() => page.named('incomplete').length + page.named('complete').length > 0);
      await until(() => page.headings.length === 1);
      await expectHarmless(page);
      if (page.named('complete').length === 0) {
        await until(() => page.all('form label').length > 20);
        expect(page.text()).to.contain(hostileLabels[0]);
        await expectHarmless(page);
        page.submit();
        await until(() => page.all('[aria-invalid=true]').length > 0);
        await expectHarmless(page);
      }
      expect(uncaught).to.deep.equal([]);
    });
  }

  it('is shown as text on the card', async () => {
    const hostile = hostileServer(1);
    const nothing = () => Promise.resolve(Response.json({ CustomDataFields: {} }));
    const fetch = (input: RequestInfo | URL) =>
      (input as string).includes('customerdatafields') ? nothing() : hostile(input);
    const page = await visit(login, { properties: { fetch } });
    await page.logIn('anyone@example.com');
    await page.shows('done-heading-login');
    await until(() => page.all('[part~=card-number]').length === 1);
    expect(page.find('[part~=card-holder]').textContent).to.contain(hostileLabels[0]);
    expect(page.find('[part~=card-number]').textContent).to.contain(hostileLabels[0]);
    await expectHarmless(page);
    expect(uncaught).to.deep.equal([]);
  });
});
