/**
 * Takes screenshots of every state for review: `npm run screenshots` writes them to `screenshots/`. `npm run
 * screenshots -- otp` takes only those with the word in their name. The states come in light and dark at 360
 * and 1280 px, data entry of the playground's campaigns (`campaign-…`) at 280, 360 and 1280 px; all in
 * English and Italian.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { campaigns, fieldLists } from '../demo/playground/campaigns.js';
import { chromiumArguments, findBrowsers } from './browsers.mjs';
import { serve } from './serve.mjs';

const known = 'correct horse battery staple';
const fill = (page, name, text) => page.locator(`form [name=${name}]`).fill(text);
const submit = (page) => page.locator('form button[type=submit]').click();

async function identify(page, who = 'anna@example.org') {
  await fill(page, 'username', who);
  await submit(page);
}

async function toCode(page, sandbox, who) {
  await identify(page, who);
  await page.locator('[autocomplete=new-password]').fill('a fine long sentence');
  await page.locator('button[name=send-code]').click();
  await page.locator('[autocomplete=one-time-code]').waitFor();
}

async function enterCode(page, sandbox) {
  await page.locator('[autocomplete=one-time-code]').fill(sandbox.outbox.at(-1).code);
  await submit(page);
}

async function toData(page, sandbox) {
  await toCode(page, sandbox);
  await enterCode(page, sandbox);
  await page.locator('[name=surname]').waitFor();
}

async function fillIn(page) {
  await fill(page, 'name', 'Maria Giovanna Alessandra');
  await fill(page, 'surname', 'De Benedictis Montecuccoli');
  await page.locator('[name=usedforpromotions][value=true]').check();
}

async function toCard(page, sandbox) {
  await toData(page, sandbox);
  await fillIn(page);
  await submit(page);
  await page.locator('[part~=barcode] svg').waitFor();
}

async function logIn(page, who) {
  await page.getByRole('button', { name: /^(Log in|Accedi)$/ }).click();
  await page.locator('[autocomplete=current-password]').fill(known);
  await fill(page, 'username', who);
  await submit(page);
}

const checkCard = { method: 'GET', path: '/customer/checkcard', times: 0 };

/** Each state and the steps to it. */
const states = {
  register: () => undefined,
  'register-mistake': (page) => identify(page, 'anna@'),
  'register-problem': (page, sandbox) => {
    sandbox.faults = [{ ...checkCard, fault: 'status:500' }];
    return identify(page);
  },
  'register-busy': (page, sandbox) => {
    sandbox.faults = [{ ...checkCard, fault: 'hang' }];
    return identify(page);
  },
  'register-card': (page) => page.locator('button[name=use-card]').click(),
  'register-card-unknown': async (page) => {
    await page.locator('button[name=use-card]').click();
    await identify(page, '999999');
  },
  otp: (page) => identify(page),
  'otp-has-card': (page) => identify(page, 'hascard@example.com'),
  'otp-mistake': async (page) => {
    await identify(page);
    await page.locator('[autocomplete=new-password]').fill('short');
    await page.locator('button[name=send-code]').click();
  },
  'otp-code': toCode,
  'otp-code-card': async (page, sandbox) => {
    await page.locator('onboarding-flow').evaluate((flow) => (flow.supportUrl = '/help'));
    await page.locator('button[name=use-card]').click();
    await toCode(page, sandbox, '100002');
  },
  'otp-code-restored': async (page, sandbox) => {
    await toCode(page, sandbox);
    await open(page, await page.locator('html').getAttribute('lang'));
    await page.locator('[autocomplete=one-time-code]').waitFor();
  },
  'otp-wrong-code': async (page, sandbox) => {
    await toCode(page, sandbox);
    await page.locator('[autocomplete=one-time-code]').fill('000000');
    await submit(page);
  },
  checking: async (page, sandbox) => {
    await toCode(page, sandbox);
    sandbox.faults = [
      { method: 'PUT', path: '/customer/registrationVCWithVerificationCode', fault: 'empty' },
      { method: 'POST', path: '/auth', scope: 'customer', times: 0, fault: 'status:503' },
    ];
    await enterCode(page, sandbox);
  },
  profile: toData,
  'profile-mistakes': async (page, sandbox) => {
    await toData(page, sandbox);
    await fill(page, 'birthdate-day', '31');
    await fill(page, 'birthdate-month', '2');
    await fill(page, 'birthdate-year', '1990');
    await submit(page);
  },
  'profile-load-failed': async (page, sandbox) => {
    const path = '/customer/customerdatafields/{campaignid}';
    sandbox.faults = [{ method: 'GET', path, fault: 'status:500', times: 9 }];
    await toCode(page, sandbox);
    await enterCode(page, sandbox);
    await page.locator('onboarding-profile [part~=summary]').waitFor();
  },
  'profile-session-over': async (page, sandbox) => {
    await toData(page, sandbox);
    await fillIn(page);
    sandbox.faults = [
      { method: 'PUT', path: '/customer', times: 2, fault: 'expired-token' },
      { method: 'POST', path: '/auth/refreshToken', times: 9, fault: 'status:401' },
    ];
    await submit(page);
    await page.locator('[autocomplete=current-password]').waitFor();
  },
  'profile-offline': async (page, sandbox) => {
    await toData(page, sandbox);
    await page.context().setOffline(true);
  },
  card: toCard,
  'card-till': async (page, sandbox) => {
    await toCard(page, sandbox);
    await page.locator('button[part~=barcode]').click();
  },
  login: (page) => page.getByRole('button', { name: /^(Log in|Accedi)$/ }).click(),
  'login-registered': (page) => identify(page, 'registered@example.com'),
  'login-problem': (page) => logIn(page, 'nobody@example.com'),
  incomplete: (page) => logIn(page, 'incomplete@example.com'),
  'card-login': (page) => logIn(page, 'registered@example.com'),
  reset: async (page) => {
    await page.getByRole('button', { name: /^(Log in|Accedi)$/ }).click();
    await page.locator('button[name=forgot]').click();
  },
  'reset-code': async (page) => {
    await states.reset(page);
    await fill(page, 'username', 'registered@example.com');
    await submit(page);
    await page.locator('[autocomplete=one-time-code]').waitFor();
  },
  'reset-code-problem': async (page, sandbox) => {
    await states['reset-code'](page);
    const path = '/customer/changeUAPByVerificationCode';
    sandbox.faults = [{ method: 'PUT', path, fault: 'status:500', times: 9 }];
    await page.locator('[autocomplete=new-password]').fill('a fine long sentence');
    await page.locator('button[type=submit]').focus();
    await enterCode(page, sandbox);
    await page.locator('[part~=summary]').waitFor();
  },
  error: (page) => identify(page, 'blocked@example.com'),
};

/** Data entry of a campaign, empty or with as many errors as possible. */
function asks(campaign, shape, go = () => undefined) {
  return async (page, sandbox) => {
    const lang = await page.locator('html').getAttribute('lang');
    sandbox.campaign = fieldLists(campaign, shape, lang);
    await toData(page, sandbox);
    await go(page);
  };
}

async function mistakes(page) {
  const fold = page.locator('form details summary');
  if ((await fold.count()) > 0) await fold.click();
  const inputs = page.locator(
    'form input:not([type]):not([readonly]), form input[type=text]:not([readonly])',
  );
  for (const input of await inputs.all()) await input.fill('x');
  await submit(page);
}

const dataEntry = Object.fromEntries(
  Object.keys(campaigns).flatMap((campaign) => [
    [`campaign-${campaign}`, asks(campaign, 'list')],
    [`campaign-${campaign}-mistakes`, asks(campaign, 'list', mistakes)],
  ]),
);

const only = process.argv[2] ?? '';
const { sandbox, url, close } = await serve();
const browser = await chromium.launch({
  executablePath: findBrowsers().chromium?.executable,
  args: [...chromiumArguments],
});
mkdirSync('screenshots', { recursive: true });
await takeAll(states, { widths: [360, 1280], schemes: ['light', 'dark'] });
await takeAll(dataEntry, { widths: [280, 360, 1280], schemes: ['light'] });
await browser.close();
await close();

async function takeAll(ways, { widths, schemes }) {
  for (const [name, go] of Object.entries(ways)) {
    if (!name.includes(only)) continue;
    for (const colorScheme of schemes) {
      for (const width of widths) {
        for (const lang of ['en', 'it']) await take({ name, go, colorScheme, width, lang });
      }
    }
    console.log(name);
  }
}

async function take({ name, go, colorScheme, width, lang }) {
  sandbox.reset();
  const page = await browser.newPage({ viewport: { width, height: 760 }, colorScheme });
  await open(page, lang);
  await page.locator('form [name=username]').waitFor();
  await go(page, sandbox);
  await page.waitForTimeout(600);
  const path = `screenshots/${name}-${width}-${colorScheme}-${lang}.png`;
  await page.screenshot({ path, fullPage: true });
  await page.close();
}

async function open(page, lang) {
  await page.goto(`${url}/bare.html`);
  await page.evaluate(async (language) => {
    document.documentElement.lang = language;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ':root{color-scheme:light dark}body{font-family:system-ui;max-width:40rem;margin:2rem auto;padding:0 1rem}',
    );
    document.adoptedStyleSheets = [sheet];
    const { optionsIn } = await import('/playground/options.js');
    document.querySelector('onboarding-flow').options = optionsIn(language);
  }, lang);
}
