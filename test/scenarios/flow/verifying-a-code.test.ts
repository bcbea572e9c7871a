import { describe, expect, it } from 'vitest';
import type { Identifier } from '../../../src/domain/identifier.js';
import type { Problem } from '../../../src/domain/problem.js';
import type { IdentifierCheck } from '../../../src/wire/client.js';
import { turn } from '../../flow/fake-clock.js';
import {
  account,
  anna,
  cardCode,
  offline,
  refused,
  tooMany,
  wrongCredentials,
} from '../../flow/samples.js';
import { customer, password, Stage } from '../../flow/stage.js';

const secrets = { password, code: '123456' };

const isHolder = { status: 'has-card', customerId: '5005' } as const;

const usernameTaken: Problem = { code: 'username-taken', status: 402, answerCode: 263 };

describe('verifying a code', () => {
  it('creates the account of a new customer, then opens data entry', async () => {
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
      account,
      entry: { kind: 'registration', person: { identifier: anna } },
    });
    expect(stage.page.notices.at(-2)).toEqual({
      name: 'onboarding-verified',
      detail: account,
      cancelable: true,
      step: 'otp',
    });
  });

  it('sets the credentials of a cardholder', async () => {
    const stage = new Stage();
    await stage.verifying(isHolder, cardCode);
    expect(stage.client.log.at(-1)).toEqual({
      method: 'changeCredentials',
      asked: { customerId: '5005', identifier: cardCode, ...secrets },
    });
    await stage.client.answers('changeCredentials', account);
    expect(stage.where).toBe('profile load');
  });

  it('never takes the id of the check for the id of the account: behind a gateway it is sealed', async () => {
    const stage = new Stage();
    await stage.verifying(isHolder, cardCode);
    await stage.client.answers('changeCredentials', { card: '100002' });
    const created = { card: '100002' };
    expect(stage.page.notices.at(-2)).toMatchObject({
      name: 'onboarding-verified',
      detail: created,
    });
    expect(stage.page.notices.at(-2)?.detail).toEqual(created);
    expect(stage.state).toMatchObject({ step: 'profile' });
    expect('account' in stage.state && stage.state.account).toEqual(created);
  });

  it('sends one request for the same code twice', async () => {
    const stage = new Stage();
    await stage.sent();
    await stage.send(
      { type: 'verify', code: '123456', password },
      { type: 'verify', code: '123456', password },
    );
    expect(stage.client.pending).toEqual(['register']);
  });

  it.each<Problem>([{ code: 'password-refused' }, tooMany, refused])(
    'stays and shows the reason after %o, without another request',
    async (problem) => {
      const stage = new Stage();
      await stage.verifying();
      await stage.client.fails('register', problem);
      expect(stage.where).toBe(`otp failed ${problem.code}`);
      expect(stage.state).toMatchObject({ delivery: { code: { unconfirmed: false } } });
      expect(stage.client.pending).toEqual([]);
    },
  );

  // The browser repeats a request whose connection was cut; the second response is the one received.
  describe('a verification that is refused with a taken username', () => {
    async function taken(check?: IdentifierCheck, identifier?: Identifier): Promise<Stage> {
      const stage = new Stage();
      await stage.verifying(check, identifier);
      await stage.client.fails(check ? 'changeCredentials' : 'register', usernameTaken);
      return stage;
    }

    it('logs in with the typed password', async () => {
      const stage = await taken();
      expect(stage.where).toBe('otp verify');
      expect(stage.client.log.at(-1)).toEqual({
        method: 'logIn',
        asked: { username: anna.value, password },
      });
      await stage.client.answers('logIn', customer());
      expect(stage.where).toBe('profile load');
      expect(stage.page.story.slice(-2)).toEqual(['verified', 'otp>profile']);
      expect(stage.client.pending).toEqual(['fields', 'customer']);
    });

    it('finds that the credentials of the cardholder are in force', async () => {
      const stage = await taken(isHolder, cardCode);
      await stage.client.answers('logIn', customer());
      expect(stage.where).toBe('profile load');
    });

    it('stays and shows the reason if the password is refused', async () => {
      const stage = await taken();
      await stage.client.fails('logIn', wrongCredentials);
      expect(stage.where).toBe('otp failed username-taken');
      expect(stage.client.pending).toEqual([]);
    });

    it('continues checking if the response to the log-in is lost, too', async () => {
      const stage = await taken();
      await stage.client.fails('logIn', offline);
      expect(stage.where).toBe('checking verify');
    });
  });

  it('reports that nothing was committed if no token could be fetched', async () => {
    const stage = new Stage();
    await stage.sent();
    stage.client.isCold = true;
    await stage.send({ type: 'verify', code: '123456', password });
    await stage.client.fails('warmUp', offline);
    expect(stage.where).toBe('otp failed offline');
  });

  it('is completed when the last element is removed, and reported to the next one', async () => {
    const stage = new Stage();
    await stage.verifying();
    stage.leave();
    await stage.clock.advance(0);
    await stage.client.answers('register', account);
    expect(stage.where).toBe('otp settled verified');
    expect(stage.page.story).not.toContain('verified');
    stage.session.attach(stage.page);
    await turn();
    expect(stage.page.story.slice(-2)).toEqual(['verified', 'otp>profile']);
    expect(stage.where).toBe('profile load');
    stage.session.attach(stage.page);
    await turn();
    expect(stage.page.story.filter((name) => name === 'verified')).toHaveLength(1);
  });

  it('keeps password and code out of the state', async () => {
    const stage = new Stage();
    await stage.verifying();
    expect(JSON.stringify(stage.state)).not.toMatch(/123456|correct horse/);
  });
});
