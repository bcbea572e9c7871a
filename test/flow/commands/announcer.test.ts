import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { turn } from '../fake-clock.js';
import { anna, offline, states } from '../samples.js';
import { Page, Stage } from '../stage.js';

const sessionExpired = { code: 'session-expired', status: 401 } as const;

it('an expired session has an event of its own before the error, and it cannot be prevented', async () => {
  const stage = new Stage();
  await stage.entering();
  stage.page.notices.length = 0;
  await stage.send({ type: 'save', values: { name: 'Anna', usedforpromotions: true } });
  await stage.client.fails('save', sessionExpired);
  expect(stage.page.notices.slice(0, 2)).toEqual([
    {
      name: 'onboarding-session-expired',
      detail: { step: 'profile' },
      cancelable: false,
      step: 'profile',
    },
    expect.objectContaining({ name: 'onboarding-error' }),
  ]);
});

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
  const error = vi.spyOn(console, 'error');
  beforeEach(() => void error.mockReset().mockReturnValue(undefined));
  afterAll(() => error.mockRestore());

  it('is one that a developer has to solve', async () => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    await stage.client.fails('checkIdentifier', { code: 'misconfigured', hint: 'No campaign' });
    expect(error.mock.calls).toEqual([['[onboarding] misconfigured (register): No campaign']]);
  });

  it('is no failure of the network', async () => {
    const stage = new Stage();
    await stage.send({ type: 'identify', identifier: anna });
    await stage.client.fails('checkIdentifier', offline);
    expect(error).not.toHaveBeenCalled();
  });

  it('is a refused key with a hint, and not one without', async () => {
    const fail = async (problem: { code: 'unauthorised'; hint?: string }) => {
      const stage = new Stage();
      await stage.send({ type: 'identify', identifier: anna });
      await stage.client.fails('checkIdentifier', problem);
    };
    await fail({ code: 'unauthorised' });
    expect(error).not.toHaveBeenCalled();
    await fail({ code: 'unauthorised', hint: 'The api-key is wrong' });
    expect(error).toHaveBeenCalledOnce();
  });
});
