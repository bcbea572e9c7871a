import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import { anna, offline, refused, serverError, wrongCredentials } from '../../flow/samples.js';
import { Stage } from '../../flow/stage.js';

describe('the console', () => {
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
