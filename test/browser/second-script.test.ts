/**
 * The second script and the words of the built drop-in, which fail to load and load at a later attempt. Firefox and WebKit
 * remember a failed `import()` of an address; in every engine a repeated `import()` waits for a request that hangs.
 */
import { expect } from '@open-wc/testing';
import { ChunkPage, type ChunkFault } from '../faults/chunk-page.js';
import { again, atCode, attributes, enterData, failure, logIn } from '../faults/chunk-journey.js';
import { newcomer } from '../faults/ways.js';

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

const typed = (page: ChunkPage) => (page.find('[name=username]') as HTMLInputElement).value;

for (const kind of ['module', 'classic'] as const) {
  describe(`the second script of the drop-in as ${kind} script`, () => {
    for (const fault of ['404', '503', 'hang'] as const) {
      it(`loads at the next press after a failure, and what was typed stays (${fault})`, async () => {
        const page = await open(kind, { file: 'journey', fault });
        page.add('onboarding-flow', attributes(page));
        await page.fill('username', newcomer);
        await page.press('form button[type=submit]');
        await failure(page, fault);
        expect(typed(page)).to.equal(newcomer);
        await page.fail();
        await page.press('form button[type=submit]');
        await page.until('the password', () => page.find('[name=new-password]'));
      });
    }
  });
}

it('five attempts have five addresses, with "Reload the page" from the second failure on', async () => {
  const page = await open('module', { file: 'journey', fault: '503', times: 4 });
  page.add('onboarding-flow', { ...attributes(page), start: 'login' });
  await failure(page, '503');
  expect(page.find('[name=reload]')).to.equal(undefined);
  for (let attempt = 2; attempt <= 4; attempt += 1) {
    await page.press(again);
    await page.until('the attempt', async () => (await page.requests('journey')) === attempt);
    await page.until('"Reload the page"', () => page.find('[name=reload]'));
  }
  await page.press(again);
  await logIn(page);
  await page.until('the form', () => page.find('[name=surname]'));
  expect(await page.requests('journey')).to.equal(5);
});

it('"Reload the page" leads back into the journey, which goes on to the card', async () => {
  const page = await open('module', { file: 'journey', fault: '503' });
  page.add('onboarding-flow', { ...attributes(page), start: 'login' });
  await failure(page, '503');
  await page.press(again);
  await page.until('"Reload the page"', () => page.find('[name=reload]'));
  await page.fail();
  await page.reloaded(() => page.press('[name=reload]'));
  await page.addScript('module');
  page.add('onboarding-flow', attributes(page));
  await atCode(page);
  await page.press('form:not([hidden]) button[type=submit]');
  await enterData(page);
  await page.until('the card', () => page.find('[part~=card-number]'));
});

it('words that fail in every language are loaded again with the next press', async () => {
  const page = await open('module', { file: 'en.main', fault: '503' });
  page.add('onboarding-flow', attributes(page));
  await page.fill('username', newcomer);
  await page.press('form button[type=submit]');
  await failure(page, '503');
  expect(typed(page)).to.equal(newcomer);
  await page.fail();
  await page.press('form button[type=submit]');
  await page.until('the password', () => page.find('[name=new-password]'));
});

it('a marked div is filled without the second script', async () => {
  const page = await open('module', { file: '', fault: '503' });
  page.add('div', { 'data-onboarding': 'flow', ...attributes(page, 'data-') });
  await page.until('the form', () => page.find('[name=username]'));
});
