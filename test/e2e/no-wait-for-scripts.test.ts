/** No step of an ordinary journey waits for a script: on slow 4G, a slow processor, and two seconds a step. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Place, Surface, VisitorData } from '../../sandbox/src/testing/visitor.js';
import { inBrowser, Visitor } from '../support/visitor.js';
import { flow, password, Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

interface Waits {
  /** Milliseconds from each press to the next request, where a script was still missing at the press. */
  waits: number[];
  presses: number;
  /** The steps whose script was not there at the press that led to them. */
  late: string[];
  steps: string[];
}

/** Runs in the page before its scripts: notes each press and the request that follows. */
function noteWaits(): void {
  const found: Waits = { waits: [], presses: 0, late: [], steps: [] };
  Object.assign(globalThis, { found });
  let pressed: number | undefined;
  let lastPress = 0;
  const scripts: Partial<Record<string, string>> = {
    otp: 'code-form',
    profile: 'profile-view',
    done: 'card-view',
  };
  addEventListener('onboarding-step', (event) => {
    const { to } = (event as CustomEvent<{ to: string }>).detail;
    const name = scripts[to];
    if (!name) return;
    found.steps.push(to);
    const isThere = performance
      .getEntriesByType('resource')
      .some(
        (entry) =>
          entry.name.includes(`/${name}-`) && entry.startTime + entry.duration <= lastPress,
      );
    if (!isThere) found.late.push(to);
  });
  const isMissing = (at: number) =>
    performance
      .getEntriesByType('resource')
      .some((script) => script.name.endsWith('.js') && script.startTime + script.duration > at);
  addEventListener(
    'click',
    () => {
      pressed = lastPress = performance.now();
    },
    true,
  );
  const { fetch } = globalThis;
  globalThis.fetch = (...request) => {
    if (pressed !== undefined) found.presses += 1;
    if (pressed !== undefined && isMissing(pressed)) found.waits.push(performance.now() - pressed);
    pressed = undefined;
    return fetch(...request);
  };
}

async function slowDown(page: Page): Promise<void> {
  await page.addInitScript(noteWaits);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const throughput = 1_600_000 / 8;
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Two seconds after the first act at a step the visitor presses. */
function unhurried(page: Page): Surface {
  const surface = inBrowser(page);
  const press: Surface['press'] = async (selector) => {
    await page.waitForTimeout(2_000);
    await surface.press(selector);
  };
  return { ...surface, press };
}

const data = { name: 'Anna', surname: 'De Luca', usedforpromotions: false };
const known = 'correct horse battery staple';

interface Journey {
  readonly attributes: string;
  readonly person: VisitorData;
  readonly from: Place;
  readonly presses: number;
}

const journeys: readonly (readonly [string, Journey])[] = [
  [
    'a new person, by e-mail',
    {
      attributes: '',
      person: { username: 'slow@example.org', data },
      from: 'register',
      presses: 4,
    },
  ],
  [
    'a new person, by mobile number',
    { attributes: '', person: { username: '3331231299', data }, from: 'register', presses: 4 },
  ],
  [
    'the owner of a card',
    {
      attributes: '',
      person: { username: 'hascard@example.com', data },
      from: 'register',
      presses: 4,
    },
  ],
  [
    'nobody who chooses a password',
    {
      attributes: 'password="none"',
      person: { username: 'one-door@example.org', data },
      from: 'register',
      presses: 3,
    },
  ],
  [
    'the card first',
    {
      attributes: 'details="after"',
      person: { username: 'first@example.org', data },
      from: 'register',
      presses: 4,
    },
  ],
  [
    'a log-in',
    {
      attributes: 'start="login"',
      person: { username: 'registered@example.com', password: known },
      from: 'log-in',
      presses: 1,
    },
  ],
];

describe('a visitor on a slow line and a slow device, two seconds a step', () => {
  it.each(journeys)('never presses before a script is there: %s', async (_, journey) => {
    const { attributes, person, from, presses } = journey;
    const visit = await stage.visit({ body: flow(attributes), prepare: slowDown });
    const { page } = visit;
    await visit.event('ready');
    const visitor = new Visitor(unhurried(page), () => stage.code(), { password, ...person });
    if (attributes.includes('details')) {
      await visitor.walk('code', from);
      await visitor.enterCode();
      await visitor.enterData();
      await visit.event('complete');
    } else {
      await visitor.walk('card', from);
    }
    const found = await page.evaluate(() => (globalThis as unknown as { found: Waits }).found);
    // A script takes a round trip of 150 ms at least.
    expect(found.waits.filter((wait) => wait > 150)).toEqual([]);
    expect(found.presses).toBe(presses);
    expect(found.late).toEqual([]);
    expect(found.steps.length).toBeGreaterThan(0);
    await stage.leave(visit);
  });
});
