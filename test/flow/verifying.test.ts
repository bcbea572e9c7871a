import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.js';
import { account, anna, cardCode, offline, refused, tooMany, wrongCode } from './samples.js';
import { password, Stage } from './stage.js';

const secrets = { password, code: '123456' };

const isHolder = { standing: 'has-card', customerId: '5005' } as const;

const usedCode: Problem = { code: 'code-expired', status: 402, answerCode: 425 };

const taken: Problem = { code: 'username-taken', status: 402, answerCode: 263 };

describe('checking a code', () => {
  it('makes the account of a new person, then opens data entry', async () => {
    const stage = new Stage();
    await stage.verifying();
    expect(stage.where).toBe('otp verify');
    expect(stage.client.log.at(-1)).toEqual({
      method: 'register',
      asked: { identifier: anna, ...secrets },
    });
    await stage.client.answers('register', account);
    expect(stage.where).toBe('profile load');
    expect(stage.state).toMatchObject({
      via: 'registration',
      account,
      person: { identifier: anna },
    });
    expect(stage.page.notices.at(-2)).toEqual({
      name: 'onboarding-verified',
      detail: account,
      cancelable: true,
      step: 'otp',
    });
  });

  it('gives a card holder credentials', async () => {
    const stage = new Stage();
    await stage.verifying(isHolder, cardCode);
    expect(stage.client.log.at(-1)).toEqual({
      method: 'changeCredentials',
      asked: { customerId: '5005', identifier: cardCode, ...secrets },
    });
    await stage.client.answers('changeCredentials', account);
    expect(stage.where).toBe('profile load');
  });

  it('makes one request of the same code twice', async () => {
    const stage = new Stage();
    await stage.sent();
    await stage.act((engine) => {
      engine.verify('123456', password);
      engine.verify('123456', password);
    });
    expect(stage.client.pending).toEqual(['register']);
  });

  it.each<Problem>([wrongCode, usedCode, { code: 'password-refused' }, taken, tooMany, refused])(
    'stays and says why after %o',
    async (problem) => {
      const stage = new Stage();
      await stage.verifying();
      await stage.client.fails('register', problem);
      expect(stage.where).toBe(`otp failed ${problem.code}`);
      expect(stage.state).toMatchObject({ code: { uncertain: false } });
    },
  );

  it('knows that nothing was written when there was not even a token', async () => {
    const stage = new Stage();
    await stage.sent();
    stage.client.isCold = true;
    await stage.act((engine) => engine.verify('123456', password));
    await stage.client.fails('warmUp', offline);
    expect(stage.where).toBe('otp failed offline');
  });

  it('is finished when the last element goes, and its event is told to the next', async () => {
    const stage = new Stage();
    await stage.verifying();
    stage.leave();
    await stage.clock.advance(0);
    await stage.client.answers('register', account);
    expect(stage.where).toBe('otp settled verified');
    expect(stage.page.story).not.toContain('verified');
    stage.session.attach(stage.page);
    expect(stage.page.story.slice(-2)).toEqual(['verified', 'otp>profile']);
    expect(stage.where).toBe('profile load');
    stage.session.attach(stage.page);
    expect(stage.page.story.filter((name) => name === 'verified')).toHaveLength(1);
  });

  it('keeps password and code out of the state', async () => {
    const stage = new Stage();
    await stage.verifying();
    expect(JSON.stringify(stage.state)).not.toMatch(/123456|correct horse/);
  });
});
