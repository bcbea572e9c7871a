/**
 * Chunks of the built drop-in that fail to load, and load on the next attempt. Firefox and WebKit remember a
 * failed `import()` of an address; in every engine a repeated `import()` waits for a request that hangs.
 */
import { expect } from '@open-wc/testing';
import { ChunkPage, type ChunkFault } from '../faults/chunk-page.js';
import {
  again,
  atCode,
  attributes,
  enterData,
  failure,
  timeLimit,
} from '../faults/chunk-journey.js';
import { newcomer, password } from '../faults/ways.js';

let pages: ChunkPage[] = [];
afterEach(() => {
  for (const page of pages) page.close();
  pages = [];
});

async function open(kind: 'module' | 'classic', ...faults: ChunkFault[]): Promise<ChunkPage> {
  const page = await ChunkPage.open(`chunks-${crypto.randomUUID()}`);
  pages.push(page);
  await page.fail(...faults);
  await page.addScript(kind);
  return page;
}

/** Resolves when the account has been created. */
function verified({ window: page }: ChunkPage): Promise<void> {
  return new Promise((resolve) => {
    page.document.addEventListener('onboarding-verified', () => resolve());
  });
}

const kinds = ['404', '503', 'hang'] as const;

for (const script of ['module', 'classic'] as const) {
  describe(`the drop-in as ${script} script`, () => {
    for (const fault of kinds) {
      it(`continues from the register form after a chunk failed (${fault})`, async () => {
        const page = await open(script, { file: 'steps', fault });
        page.add('onboarding-flow', attributes(page));
        await page.fill('username', newcomer);
        await page.press('form button[type=submit]');
        await failure(page, fault);
        await page.fail();
        // A request older than four seconds is not awaited again; the idle browser may have started one of its own.
        page.clock?.advance(5_000);
        await page.press('form button[type=submit]');
        await page.until('the password', () => page.find('[name=new-password]'));
      });

      it(`reaches the card with "Try again" after the chunk of data entry failed (${fault})`, async () => {
        const page = await open(script, { file: 'profile', fault });
        page.add('onboarding-flow', attributes(page));
        await atCode(page);
        // The API must answer before the clock advances.
        const isVerified = verified(page);
        await page.press('form:not([hidden]) button[type=submit]');
        await isVerified;
        await failure(page, fault);
        await page.fail();
        // A request older than four seconds is not awaited again.
        page.clock?.advance(5_000);
        await page.until('data entry', () => {
          if (page.find('[name=surname]')) return true;
          // The clock has also passed the time limit of the API requests, which are retried the same way.
          page.find(again)?.click();
          return false;
        });
        await enterData(page);
        await page.until('the card', () => page.find('[part~=card-number]'));
      });

      it(`fills a marked div after the chunk that does it failed (${fault})`, async () => {
        const page = await open(script, { file: 'mount', fault, times: 1 });
        page.add('div', { 'data-onboarding': 'flow', ...attributes(page, 'data-') });
        await page.until('the form', () => {
          page.clock?.advance(fault === 'hang' ? timeLimit : 1_000);
          return page.find('[name=username]');
        });
      });
    }
  });
}

it('the drop-in offers to reload the page after the second failure, and the journey continues to the card', async () => {
  const page = await open('module', { file: 'profile', fault: '503' });
  page.add('onboarding-flow', attributes(page));
  await atCode(page);
  await page.press('form:not([hidden]) button[type=submit]');
  await failure(page, '503');
  expect(page.find('[name=reload]')).to.equal(undefined);
  await page.press(again);
  await page.until('"Reload the page"', () => page.find('[name=reload]'));
  await page.fail();
  await page.reloaded(() => page.press('[name=reload]'));
  await page.addScript('module');
  page.add('onboarding-flow', attributes(page));
  // Tokens are not stored: the visitor logs in again.
  await page.fill('current-password', password);
  const name = page.find('form [name=username]') as HTMLInputElement;
  if (name.value === '') await page.fill('username', newcomer);
  await page.press('form button[type=submit]');
  await page.until('the form', () => page.find('[name=surname]'));
  await enterData(page);
  await page.until('the card', () => page.find('[part~=card-number]'));
});

it('the drop-in recovers after six seconds in which no chunk loads', async () => {
  const page = await open('module', { file: '', fault: '503' });
  page.add('div', { 'data-onboarding': 'flow', ...attributes(page, 'data-') });
  for (let second = 0; second < 6; second += 1) {
    page.clock?.advance(1_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await page.fail();
  await page.until('the form', () => {
    page.clock?.advance(1_000);
    return page.find('[name=username]');
  });
});

it('the drop-in fills a marked div when the browser is online again, also after minutes of failed retries', async () => {
  const page = await open('module', { file: 'mount', fault: '503' });
  page.add('div', { 'data-onboarding': 'flow', ...attributes(page, 'data-') });
  let asked = 0;
  let looks = 0;
  await page.until('the last retry', async () => {
    page.clock?.advance(300_000);
    const before = asked;
    asked = await page.requests('mount');
    looks = asked > before ? 0 : looks + 1;
    return looks > 10;
  });
  await page.fail();
  page.window.dispatchEvent(new Event('online'));
  await page.until('the form', () => page.find('[name=username]'));
});
