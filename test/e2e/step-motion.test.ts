/**
 * What each frame shows between two steps of a flow: nothing is painted before it is complete.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { choosePassword, enterCode, enterData, identify } from './support/visitor-actions.js';
import { Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

/** What a frame shows. */
interface Frame {
  readonly heading: string;
  /** The visible text below the heading. */
  readonly rest: string;
  readonly controls: number;
  readonly passwords: number;
  readonly height: number;
  /** Name and duration of each motion that runs. */
  readonly motions: string;
}

/** Records the frames of the flow that differ from the one before, until it is asked for them. */
async function record(page: Page): Promise<() => Promise<readonly Frame[]>> {
  await page.evaluate(() => {
    const frames: Frame[] = [];
    Object.assign(globalThis, { frames });
    const flow = document.querySelector<HTMLElement>('onboarding-flow')!;
    const look = () => {
      const root = flow.shadowRoot!;
      const step = [...root.children].find(({ localName }) => localName.startsWith('onboarding-'));
      const inside = step?.shadowRoot;
      const content = inside?.querySelector<HTMLElement>('.stack:not([hidden])');
      const heading = content?.querySelector<HTMLElement>('[part~=heading]')?.innerText ?? '';
      const names = (tree: ShadowRoot | null | undefined) =>
        (tree?.getAnimations() ?? []).map((motion) => {
          const name = motion instanceof CSSAnimation ? motion.animationName : 'fill';
          return `${name} ${Number(motion.effect?.getTiming().duration)}`;
        });
      const frame = {
        heading: heading.split('\n')[0] ?? '',
        rest: content?.innerText.replace(heading, '').trim() ?? '',
        controls: inside?.querySelectorAll('form [name]').length ?? 0,
        passwords: inside?.querySelectorAll('[type=password]').length ?? 0,
        height: flow.offsetHeight,
        motions: [...names(root), ...names(inside)].join(),
      };
      if (JSON.stringify(frame) !== JSON.stringify(frames.at(-1))) frames.push(frame);
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => (globalThis as unknown as { frames: Frame[] }).frames);
}

/** Motions take five times as long on the screen, so that a frame sees each of them on a busy machine too. */
async function slowMotion(page: Page): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Animation.enable');
  await devtools.send('Animation.setPlaybackRate', { playbackRate: 0.2 });
  return async () => {
    await devtools.send('Animation.setPlaybackRate', { playbackRate: 1 });
    await devtools.detach();
  };
}

/** Waits for the frames of the card: it may be on the page before a frame with it was recorded. */
const untilCardIsAtRest = (frames: () => Promise<readonly Frame[]>): Promise<void> =>
  expect
    .poll(async () => (await frames()).at(-1))
    .toMatchObject({
      heading: expect.stringContaining('Here’s your card') as unknown,
      motions: '',
    });

const slow = { method: 'GET', path: '/customer', times: 1, fault: 'slow:700' };

async function atCode(address: string, options: Parameters<Stage['visit']>[0] = {}) {
  const visit = await stage.visit(options);
  await identify(visit, address);
  await choosePassword(visit);
  await visit.event('code-sent');
  return visit;
}

async function atDetails(visit: Visit): Promise<void> {
  stage.sandbox.faults = [slow];
  await enterCode(visit, stage.code());
  await visit.page.locator('[name=surname]').waitFor();
}

it.each([360, 1280])(
  'between code and details stands a waiting screen, and then the whole form: %i px',
  async (width) => {
    const visit = await atCode('steady@example.org', {
      context: { viewport: { width, height: 780 } },
    });
    const { page } = visit;
    const frames = await record(page);
    const isWaiting = ({ rest }: Frame) => rest === 'One moment, please';
    // The answer comes once a frame was painted without it, however slow the machine is.
    const data = '**/api/customer';
    await page.route(data, async (route) => {
      if (route.request().method() === 'GET')
        await expect.poll(async () => (await frames()).some(isWaiting)).toBe(true);
      await route.continue();
    });
    await enterCode(visit, stage.code());
    const isDetails = ({ controls, heading }: Frame) => heading === 'Your details' && controls > 0;
    // The form may be there before a frame with it was recorded.
    await expect.poll(async () => (await frames()).some(isDetails)).toBe(true);
    await page.unroute(data);
    const seen = await frames();
    const waiting = seen.filter(isWaiting);
    expect(waiting.length).toBeGreaterThan(0);
    // The form of the password is gone, so that a password manager offers to save.
    for (const { passwords, heading } of waiting)
      expect([passwords, heading]).toEqual([0, 'Your details']);
    // Never a heading alone, and never a part of the form.
    expect(seen.filter(({ heading, rest }) => heading !== '' && rest === '')).toEqual([]);
    const details = seen.filter(isDetails);
    expect(new Set(details.map(({ controls }) => controls)).size).toBe(1);
    // The page below does not come up.
    const code = seen[0]!.height;
    expect(Math.min(...seen.map(({ height }) => height))).toBeGreaterThanOrEqual(code);
    await stage.leave(visit);
  },
);

it('the waiting screen takes no more room than its content when the details do not load', async () => {
  const visit = await atCode('refused@example.org');
  const { page } = visit;
  stage.sandbox.faults = [{ method: 'GET', path: '/customer', times: 9, fault: 'status:500' }];
  await enterCode(visit, stage.code());
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  const held = () =>
    page
      .locator('onboarding-profile')
      .evaluate((one) => one.shadowRoot!.querySelectorAll('.wait').length);
  await expect.poll(held).toBe(0);
  await stage.leave(visit);
});

it('each change moves in 220 ms, the two moments of the code step included, and the card in 420 ms', async () => {
  const visit = await stage.visit();
  const { page } = visit;
  const restore = await slowMotion(page);
  const frames = await record(page);
  await identify(visit, 'moved@example.org');
  await choosePassword(visit);
  await visit.event('code-sent');
  await atDetails(visit);
  await enterData(visit);
  await untilCardIsAtRest(frames);
  const seen = await frames();
  const motions = (heading: RegExp) =>
    seen.find((frame) => heading.test(frame.heading) && frame.motions !== '')?.motions;
  expect(motions(/password/i)).toMatch(/fill 220.*enter 220/);
  expect(motions(/Check your email/)).toContain('enter 220');
  expect(motions(/Your details/)).toMatch(/fill 220.*enter 220/);
  expect(motions(/Here’s your card/)).toMatch(/fill 220.*enter 220.*arrive 420.*sheen 900/);
  await restore();
  await stage.leave(visit);
});

it('nothing moves with reduced motion', async () => {
  const visit = await stage.visit({ context: { reducedMotion: 'reduce' } });
  const frames = await record(visit.page);
  await identify(visit, 'calm@example.org');
  await choosePassword(visit);
  await visit.event('code-sent');
  await atDetails(visit);
  await enterData(visit);
  await untilCardIsAtRest(frames);
  const moving = (await frames()).filter(({ motions }) => /enter|fill|arrive|sheen/.test(motions));
  expect(moving).toEqual([]);
  await stage.leave(visit);
});
