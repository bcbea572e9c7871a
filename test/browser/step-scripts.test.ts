/**
 * The scripts of the steps in the built drop-in, each fetched one step before its own: lost once, lost for good, late, or replaced by a
 * new version on the server.
 */
import { expect } from '@open-wc/testing';
import type { Visitor } from '../../sandbox/src/testing/visitor.js';
import { ChunkPage, type ChunkFault } from '../faults/chunk-page.js';
import { newcomer } from '../faults/ways.js';

interface StepScript {
  readonly file: string;
  /** Leads to the step during which the script is fetched. */
  readonly reach: (visitor: Visitor) => Promise<void>;
  /** Leads to the step of the script. */
  readonly act: (visitor: Visitor) => Promise<void>;
  readonly shown: string;
  /** As `onboarding-step` names it. */
  readonly step: string;
}

const stepScripts: readonly StepScript[] = [
  {
    file: 'code-form',
    reach: ({ surface }) => surface.fill('[name=username]', newcomer),
    act: ({ surface }) => surface.press('onboarding-register button[type=submit]'),
    shown: '[name=new-password]',
    step: 'otp',
  },
  {
    file: 'profile-view',
    reach: (visitor) => visitor.walk('code'),
    act: (visitor) => visitor.enterCode(),
    shown: 'onboarding-profile form',
    step: 'profile',
  },
  {
    file: 'card-view',
    reach: (visitor) => visitor.walk('profile'),
    act: (visitor) => visitor.enterData(),
    shown: '[part~=barcode] svg',
    step: 'done',
  },
];

const again = '[part~=button-primary]';
/** Milliseconds until an import is abandoned. */
const timeLimit = 25_000;

let page: ChunkPage;
/** The step of the journey, which waits for its script. */
let reached: string | undefined;
afterEach(() => page.close());

async function open(...faults: ChunkFault[]): Promise<Visitor> {
  page = await ChunkPage.open(`steps-${crypto.randomUUID()}`);
  await page.fail(...faults);
  return addFlow();
}

async function addFlow(): Promise<Visitor> {
  await page.addScript();
  reached = undefined;
  page.window.document.addEventListener('onboarding-step', (event) => {
    reached = (event as CustomEvent<{ to: string }>).detail.to;
  });
  page.add('onboarding-flow', {
    campaignid: '1001',
    categoryid: '1703',
    'api-base': page.sandbox.api(),
    'api-key': 'sandbox',
  });
  return page.visitor({ username: newcomer });
}

const fetched = (file: string, times = 1) =>
  page.until('the attempt', async () => (await page.requests(file)) === times);

/** The button of a step that waits. */
function busyButton(root: ParentNode = page.window.document): Element | undefined {
  const found = root.querySelector('button[aria-busy=true]');
  if (found?.checkVisibility()) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && busyButton(shadowRoot);
    if (inside) return inside;
  }
  return undefined;
}

const failure = () => page.until('the reason', () => page.find('[role=alert]'));

for (const { file, reach, act, shown, step } of stepScripts) {
  describe(`the script ${file}`, () => {
    for (const fault of ['404', '503', 'hang', 'other', 'half', 'empty', 'html'] as const) {
      it(`that was lost once is there at the press (${fault})`, async () => {
        const visitor = await open({ file, fault, times: 1 });
        await reach(visitor);
        await fetched(file);
        if (fault === 'hang') {
          page.clock?.advance(timeLimit);
          // WebKit may delay the timers of a frame: this one is after that of the import.
          await new Promise((resolve) => page.window.setTimeout(resolve));
        }
        await act(visitor);
        await page.surface.appears(shown);
        expect(await page.requests(file)).to.equal(2);
      });
    }

    it('that is late is waited for, and asked for once', async () => {
      const visitor = await open({ file, fault: 'late' });
      await reach(visitor);
      await fetched(file);
      await act(visitor);
      await page.surface.appears(shown);
      expect(await page.requests(file)).to.equal(1);
    });

    it('keeps the step before, as busy, until it is there', async () => {
      const visitor = await open({ file, fault: 'hang' });
      await reach(visitor);
      await fetched(file);
      await act(visitor);
      await page.until('the step', () => reached === step);
      await page.until('the busy button', () => busyButton() !== undefined);
      expect(page.find(shown) === undefined).to.equal(true);
    });

    it('that failed twice gives the reason, and a press loads it', async () => {
      const visitor = await open({ file, fault: '404' });
      await reach(visitor);
      await fetched(file);
      await act(visitor);
      await failure();
      await page.until('the end of the wait', () => !busyButton());
      await page.fail();
      await page.surface.press(again);
      await page.surface.appears(shown);
    });
  });
}

it('a wait for the script of the next step cannot be stopped: it ends by itself', async () => {
  const visitor = await open({ file: 'code-form', fault: 'hang' });
  await visitor.identify();
  await page.until('the step', () => reached === 'otp');
  await page.until('the busy button', () => busyButton() !== undefined);
  page.clock?.advance(11_000);
  const text = await page.until('the message of a long wait', () => {
    const line = page.find('.actions [role=status]:not(.hidden)')?.textContent;
    return line?.includes('Still working on it') && line;
  });
  expect(text).to.contain('Half a minute at most');
  expect(text).not.to.contain('Stop');
});

describe('a page that stays open while a new version replaces the files on the server', () => {
  for (const fault of ['404', 'html'] as const) {
    it(`says so at the next step, and a reload leads on to the card (${fault})`, async () => {
      const visitor = await open();
      await page.surface.fill('[name=username]', newcomer);
      for (const file of ['journey', 'en.main', 'code-form']) await fetched(file);
      await page.fail({ file: '', fault });
      await visitor.walk('code');
      await visitor.enterCode();
      await failure();
      await page.surface.press(again);
      await page.surface.appears('[name=reload]');
      await page.fail();
      await page.reloaded(() => page.surface.press('[name=reload]'));
      await (await addFlow()).walk('card');
      const accounts = await page.sandbox.outbox();
      expect(accounts.filter(({ code }) => code)).to.have.length(1);
    });
  }
});
