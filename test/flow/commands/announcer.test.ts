import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import { turn } from '../fake-clock.js';
import {
  account,
  anna,
  offline,
  refused,
  serverError,
  states,
  wrongCredentials,
} from '../samples.js';
import { Page, Stage } from '../stage.js';

describe('the event of a sent code', () => {
  async function sentWithoutElement(): Promise<Stage> {
    const stage = new Stage();
    await stage.identified({ status: 'new' });
    await stage.send({ type: 'send-code' });
    stage.leave();
    await stage.client.answers('sendVerification');
    return stage;
  }

  async function storyOfNewPage(stage: Stage): Promise<string[]> {
    const page = new Page();
    stage.session.attach(page);
    await turn();
    return page.story;
  }

  it('waits until an element is connected, and is dispatched once', async () => {
    const stage = await sentWithoutElement();
    expect(await storyOfNewPage(stage)).toEqual(['code-sent']);
    expect(await storyOfNewPage(stage)).toEqual([]);
  });

  it('is dropped once the journey is at another step', async () => {
    const stage = await sentWithoutElement();
    stage.session.commit(states.done);
    expect(await storyOfNewPage(stage)).toEqual([]);
    stage.session.commit(states['otp sent']);
    expect(await storyOfNewPage(stage)).toEqual([]);
  });
});

describe('a problem in the console', () => {
  const said: unknown[] = [];
  beforeEach(() => {
    said.length = 0;
    vi.spyOn(console, 'error').mockImplementation((text) => void said.push(text));
  });
  afterEach(() => void vi.restoreAllMocks());

  async function failing(...problems: readonly Problem[]): Promise<Stage> {
    const stage = new Stage();
    for (const problem of problems) {
      await stage.send({ type: 'identify', identifier: anna });
      await stage.client.fails('checkIdentifier', problem);
    }
    return stage;
  }

  it.each<Problem>([
    { code: 'misconfigured', hint: 'A header is wrong.' },
    { code: 'not-our-server', status: 200, hint: 'Check api-base.' },
    { code: 'unexpected', hint: 'The function failed.' },
    { code: 'unauthorised', status: 401, hint: 'The api-key is wrong.' },
    { code: 'wrong-campaign', answerCode: 56, hint: 'Check campaignid.' },
    { code: 'refused', status: 400, hint: 'Check api-key.' },
  ])('warns once of a configuration problem: %o', async (problem) => {
    await failing(problem);
    await failing(problem);
    const { code, hint } = problem;
    expect(said).toEqual([`[onboarding] ${code} (register): ${hint}`]);
  });

  it('warns of each kind of problem', async () => {
    const code = 'not-our-server';
    await failing({ code, hint: 'one' }, { code, hint: 'other' }, { code });
    expect(said).toEqual([
      `[onboarding] ${code} (register): one`,
      `[onboarding] ${code} (register): other`,
      `[onboarding] ${code} (register): a bug`,
    ]);
  });

  it('warns of a problem that the step handles by itself', async () => {
    const stage = new Stage();
    await stage.identified({ status: 'new' });
    await stage.send({ type: 'send-code' });
    await stage.client.fails('sendVerification', { code: 'not-our-server', hint: 'HTML' });
    expect(stage.where).toBe('otp');
    expect(said).toEqual(['[onboarding] not-our-server (otp): HTML']);
  });

  it('logs nothing of problems that occur on every site', async () => {
    for (const problem of [offline, serverError, refused, wrongCredentials]) await failing(problem);
    expect(said).toEqual([]);
  });
});

describe('a page that acts in an event handler', () => {
  it('ends the journey by signing out', async () => {
    const stage = new Stage();
    const { page } = stage;
    const dispatch = page.dispatch.bind(page);
    let signedOut: Promise<void> | undefined;
    page.dispatch = (event) => {
      if (event.name === 'onboarding-verified') signedOut = stage.session.signOut();
      return dispatch(event);
    };
    await stage.verifying();
    await stage.client.answers('register', account);
    await signedOut;
    await turn();
    expect(stage.where).toBe('register');
  });

  it('continues once, and can still prevent the next outcome', async () => {
    const stage = new Stage();
    await stage.entering();
    stage.page.prevented.add('onboarding-complete');
    const notify = stage.page.dispatch.bind(stage.page);
    vi.spyOn(stage.page, 'dispatch').mockImplementation((event) => {
      const isAllowed = notify(event);
      if (event.name === 'onboarding-profile-saved') stage.session.proceed();
      return isAllowed;
    });
    await stage.send({ type: 'save', values: { name: 'Anna', usedforpromotions: true } });
    await stage.client.answers('save');
    expect(stage.where).toBe('profile settled complete');
    expect(stage.page.story.filter((name) => name === 'complete')).toHaveLength(1);
  });

  it('gets one error event for a refusal that leads to the error page', async () => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    await stage.client.fails('checkIdentifier', refused);
    expect(stage.page.notices).toEqual([
      {
        name: 'onboarding-error',
        detail: {
          code: 'refused',
          step: 'register',
          retryable: false,
          status: 402,
          answerCode: 4711,
        },
        cancelable: true,
        step: 'register',
      },
      {
        name: 'onboarding-step',
        detail: { from: 'register', to: 'error' },
        cancelable: false,
        step: 'register',
      },
    ]);
  });
});
