/**
 * The second script and the words of the built drop-in, which fail to load and load at a later attempt. Firefox and WebKit
 * remember a failed `import()` of an address; in every engine a repeated `import()` waits for a request that hangs.
 */
import { expect } from '@open-wc/testing';
import { ChunkPage, type ChunkFault } from '../faults/chunk-page.js';
import { known, newcomer } from '../faults/ways.js';

const again = '[part~=button-primary]';
/** Milliseconds until an import is abandoned. */
const timeLimit = 25_000;

let pages: ChunkPage[] = [];
afterEach(() => {
  for (const page of pages) page.close();
  pages = [];
});

async function open(...faults: ChunkFault[]): Promise<ChunkPage> {
  const page = await ChunkPage.open(`chunks-${crypto.randomUUID()}`);
  pages.push(page);
  await page.fail(...faults);
  await page.addScript();
  return page;
}

/** The attributes of an element, or with `data-` as prefix those of a marker. */
const attributes = (page: ChunkPage, prefix = ''): Record<string, string> => ({
  [`${prefix}campaignid`]: '1001',
  [`${prefix}categoryid`]: '1703',
  [`${prefix}api-base`]: page.sandbox.api(),
  [`${prefix}api-key`]: 'sandbox',
});

/** Waits until an error is shown; a hanging request fails when the time limit has passed. */
const failure = (page: ChunkPage, fault: string) =>
  page.until('the failure', () => {
    if (fault === 'hang') page.clock?.advance(timeLimit);
    return page.find('[role=alert]')?.textContent.trim();
  });

const cardOf = (page: ChunkPage) =>
  page.window.document
    .querySelector('onboarding-flow')
    ?.shadowRoot?.querySelector('onboarding-card')?.shadowRoot;

const typed = (page: ChunkPage) => (page.find('[name=username]') as HTMLInputElement).value;

describe('the second script of the drop-in', () => {
  for (const fault of ['404', '503', 'hang', 'other', 'half', 'empty', 'html'] as const) {
    it(`loads at the next press after a failure, and what was typed stays (${fault})`, async () => {
      const page = await open({ file: 'journey', fault });
      page.add('onboarding-flow', attributes(page));
      await page.visitor({ username: newcomer }).identify();
      await failure(page, fault);
      expect(typed(page)).to.equal(newcomer);
      await page.fail();
      await page.surface.press('form button[type=submit]');
      await page.surface.appears('[name=new-password]');
    });
  }
});

it('each attempt has an address of its own, with "Reload the page" from the second failure on', async () => {
  const page = await open({ file: 'journey', fault: '503', times: 6 });
  page.add('onboarding-flow', { ...attributes(page), start: 'login' });
  await failure(page, '503');
  expect(page.find('[name=reload]')).to.equal(undefined);
  for (let attempt = 2; attempt <= 6; attempt += 1) {
    await page.surface.press(again);
    await page.until('the attempt', async () => (await page.requests('journey')) === attempt);
    await page.surface.appears('[name=reload]');
  }
  await page.surface.press(again);
  await page.visitor({ username: 'incomplete@example.com', password: known }).walk('profile');
  expect(await page.requests('journey')).to.equal(7);
});

it('"Reload the page" leads back into the journey, which goes on to the card', async () => {
  const page = await open({ file: 'journey', fault: '503' });
  page.add('onboarding-flow', { ...attributes(page), start: 'login' });
  await failure(page, '503');
  await page.surface.press(again);
  await page.surface.appears('[name=reload]');
  await page.fail();
  await page.reloaded(() => page.surface.press('[name=reload]'));
  await page.addScript();
  page.add('onboarding-flow', attributes(page));
  await page.visitor().walk('card');
});

describe('the words after the first form', () => {
  for (const fault of ['404', '503', 'hang', 'other', 'half', 'empty', 'html'] as const) {
    it(`are loaded again with the next press after a failure (${fault})`, async () => {
      const page = await open({ file: 'en.main', fault });
      page.add('onboarding-flow', attributes(page));
      await page.visitor({ username: newcomer }).identify();
      await failure(page, fault);
      expect(typed(page)).to.equal(newcomer);
      await page.fail();
      await page.surface.press('form button[type=submit]');
      await page.surface.appears('[name=new-password]');
    });
  }
});

it('an element keeps its step shown, as busy, until the script of another element is there or has failed', async () => {
  const page = await open({ file: 'code-form', fault: 'hang' });
  const tags = ['register', 'otp'].map((kind) => page.add(`onboarding-${kind}`, attributes(page)));
  let step: string | undefined;
  page.window.document.addEventListener('onboarding-step', (event) => {
    step = (event as CustomEvent<{ to: string }>).detail.to;
  });
  await page.visitor({ username: newcomer }).identify();
  await page.until('the code step', () => step === 'otp');
  const [register, otp] = tags as [HTMLElement, HTMLElement];
  await page.until('the busy button', () =>
    register.shadowRoot?.querySelector('button[aria-busy=true]'),
  );
  expect(typed(page)).to.equal(newcomer);
  expect(otp.shadowRoot?.querySelector('form')).to.equal(null);
  page.clock?.advance(timeLimit);
  await page.until('the reason', () => otp.shadowRoot?.querySelector('[role=alert]'));
  expect(register.shadowRoot?.querySelector('form')).to.equal(null);
  await page.fail();
  await page.surface.press(again);
  await page.surface.appears('[name=new-password]');
});

it('leaves the fallback of the page in place until it is there or has failed', async () => {
  const page = await open({ file: 'journey', fault: 'hang' });
  const element = page.add('onboarding-flow', { ...attributes(page), start: 'login' });
  element.innerHTML = '<a href="#support">Call us</a>';
  await page.until('the request', async () => (await page.requests('journey')) > 0);
  expect(element.querySelector('a')?.checkVisibility()).to.equal(true);
  page.clock?.advance(timeLimit);
  await page.until('the reason', () => page.find('[role=alert]'));
  expect(element.querySelector('a')?.checkVisibility()).to.equal(false);
});

describe('the common passwords of the drop-in', () => {
  for (const fault of ['404', 'hang', 'other'] as const) {
    it(`keep a press waiting for two seconds at most, if they fail (${fault})`, async () => {
      const page = await open({ file: 'common-passwords', fault });
      page.add('onboarding-flow', attributes(page));
      await page.visitor({ username: newcomer }).identify();
      await page.surface.appears('[name=new-password]');
      await page.surface.fill('[name=new-password]', 'password123');
      await page.surface.press('[name=send-code]');
      await page.until('the code', () => {
        if (fault === 'hang') page.clock?.advance(2_000);
        return page.find('[name=one-time-code]');
      });
      expect(await page.requests('common-passwords')).to.equal(1);
    });
  }

  it('are fetched where a password is asked for, and refuse one of them', async () => {
    const page = await open();
    page.add('onboarding-flow', attributes(page));
    await page.visitor({ username: newcomer }).identify();
    await page.surface.appears('[name=new-password]');
    await page.surface.fill('[name=new-password]', 'password123');
    await page.surface.press('[name=send-code]');
    await page.surface.appears('#new-password-error');
    expect(page.find('[name=one-time-code]')).to.equal(undefined);
  });
});

it('a marked div is filled without the second script', async () => {
  const page = await open({ file: '', fault: '503' });
  page.add('div', { 'data-onboarding': 'flow', ...attributes(page, 'data-') });
  await page.surface.appears('[name=username]');
});

describe('the encoder of QR codes', () => {
  const retry = (page: ChunkPage) =>
    [...(cardOf(page)?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent.trim() === 'Try again',
    );
  for (const fault of ['404', '503', 'hang', 'other', 'half', 'empty', 'html'] as const) {
    it(`leaves the number of the card, and loads at a press (${fault})`, async () => {
      const page = await open({ file: 'qr', fault });
      page.add('onboarding-flow', { ...attributes(page), start: 'login', symbology: 'qr' });
      await page.visitor({ username: 'registered@example.com', password: known }).walk('card');
      await page.until('the button', () => {
        if (fault === 'hang') page.clock?.advance(timeLimit);
        return retry(page);
      });
      expect(page.find('[part~=barcode] svg') === undefined).to.equal(true);
      await page.fail();
      retry(page)?.click();
      await page.surface.appears('[part~=barcode] svg');
    });
  }
});
