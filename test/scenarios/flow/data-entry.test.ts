import { describe, expect, it } from 'vitest';
import { turn } from '../../flow/fake-clock.js';
import {
  account,
  anna,
  cardCode,
  complete,
  fields,
  offline,
  refused,
  tooMany,
  wholeAccount,
  wrongCredentials,
} from '../../flow/samples.js';
import { customer, password, Stage } from '../../flow/stage.js';

const holder = { cardholder: 'Anna Rossi', givenName: 'Anna' } as const;
const isHolder = { status: 'has-card', customerId: '5005' } as const;

describe('opening data entry', () => {
  it('logs in with the typed password, then reads fields and customer in parallel', async () => {
    const stage = new Stage();
    await stage.verifying();
    await stage.client.answers('register', account);
    expect(stage.client.log.at(-1)).toEqual({
      method: 'logIn',
      asked: { username: anna.value, password },
    });
    await stage.client.answers('logIn', customer());
    expect(stage.client.pending).toEqual(['fields', 'customer']);
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({ surname: 'Rossi' }));
    expect(stage.state).toMatchObject({
      step: 'profile',
      request: { kind: 'idle' },
      account: wholeAccount,
      profileForm: { fields, stored: { surname: 'Rossi' } },
    });
  });

  it.each(['logIn', 'fields', 'customer'] as const)(
    'ends on the error page with a support link if it is refused at: %s',
    async (method) => {
      const stage = new Stage();
      await stage.verifying();
      await stage.client.answers('register', account);
      if (method !== 'logIn') await stage.client.answers('logIn', customer());
      await stage.client.fails(method, method === 'logIn' ? wrongCredentials : refused);
      expect(stage.where).toBe('error');
      expect(stage.state).toMatchObject({ exit: 'support', failedStep: 'profile' });
      // Only after the log-in is the account known to exist.
      expect(Reflect.get(stage.state, 'isNewAccount')).toBe(method === 'logIn' ? true : undefined);
    },
  );

  it.each([
    ['fields', 'customer'],
    ['customer', 'fields'],
  ] as const)(
    'keeps the reply that came when the other read is refused: %s',
    async (one, other) => {
      const replies = { fields, customer: customer({ surname: 'Rossi' }) };
      const stage = new Stage();
      await stage.verifying();
      await stage.client.answers('register', account);
      await stage.client.answers('logIn', customer());
      await stage.client.fails(one, tooMany);
      expect(stage.where).toBe('profile failed too-many-requests');
      // It may come after the refusal was shown.
      await stage.client.answers(other, replies[other]);
      await stage.send({ type: 'load' });
      expect(stage.client.pending).toEqual([one]);
      await stage.client.answers(one, replies[one]);
      expect(stage.state).toMatchObject({ step: 'profile', request: { kind: 'idle' } });
      expect(stage.state).toMatchObject({ profileForm: { fields, stored: { surname: 'Rossi' } } });
    },
  );

  it.each(['session-expired', 'unauthorised'] as const)(
    'leads to the log-in and back if the session expires at: %s',
    async (code) => {
      const stage = new Stage();
      await stage.done();
      const stored = { cardholder: 'Anna', givenName: 'Anna' };
      await stage.send({ type: 'edit' });
      await stage.client.fails('fields', { code });
      await stage.client.fails('customer', { code });
      expect(stage.state).toEqual({
        step: 'login',
        reason: 'session',
        username: anna.value,
        pendingProfile: {
          entry: { kind: 'edit', via: 'registration', holder: stored },
          account: wholeAccount,
        },
        request: { kind: 'idle' },
      });
      expect(stage.page.story.slice(-2)).toEqual([`error ${code}`, 'done>login']);
      const before = stage.page.story.length;
      await stage.send({ type: 'log-in', username: anna.value, password });
      await stage.client.answers('logIn', customer());
      for (const method of ['fields', 'fields'] as const)
        await stage.client.answers(method, fields);
      await stage.client.answers('customer', customer());
      expect(stage.state).toMatchObject({
        step: 'profile',
        entry: { kind: 'edit', via: 'login', holder },
      });
      await stage.send({ type: 'cancel-edit' });
      expect(stage.where).toBe('done');
      // The journey was complete before.
      expect(stage.page.story.slice(before)).toEqual(['login>profile', 'profile>done']);
    },
  );

  it('does not lead another customer to the open form', async () => {
    const stage = new Stage();
    await stage.done();
    await stage.send({ type: 'edit' });
    await stage.client.fails('fields', { code: 'session-expired' });
    await stage.client.fails('customer', { code: 'session-expired' });
    await stage.send({ type: 'log-in', username: 'bruno', password });
    await stage.client.answers('logIn', { ...customer(), customerId: '7777' });
    await stage.client.answers('fields', fields);
    expect(stage.where).toBe('done');
    expect(stage.page.story.slice(-3)).toEqual(['logged-in', 'complete', 'login>done']);
  });

  it('does not replace the card if it is refused, and can be asked for again', async () => {
    const stage = new Stage();
    await stage.done();
    await stage.send({ type: 'edit' });
    await stage.client.fails('fields', refused);
    await stage.client.fails('customer', refused);
    expect(stage.where).toBe('done failed refused');
    await stage.send({ type: 'edit' });
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    expect(stage.where).toBe('profile');
  });

  it('reports a forbidden log-in as a refusal, not as an expired session', async () => {
    const stage = new Stage();
    await stage.verifying();
    await stage.client.answers('register', account);
    await stage.client.fails('logIn', { code: 'unauthorised', status: 401 });
    expect(stage.state).toMatchObject({ step: 'error', isNewAccount: true });
  });

  it.each(['logIn', 'fields', 'customer'] as const)(
    'stays and can be retried without a connection at: %s',
    async (method) => {
      const stage = new Stage();
      await stage.verifying();
      await stage.client.answers('register', account);
      if (method !== 'logIn') await stage.client.answers('logIn', customer());
      await stage.client.fails(method, offline);
      expect(stage.where).toBe('profile failed offline');
      const before = stage.client.log.length;
      await stage.send({ type: 'load' });
      if (method === 'logIn') await stage.client.answers('logIn', customer());
      expect(stage.client.log.slice(before).map((call) => call.method)).toEqual(
        method === 'logIn' ? ['logIn', 'fields', 'customer'] : ['fields', 'customer'],
      );
    },
  );

  it('is skipped for a cardholder without missing data', async () => {
    const stage = new Stage();
    await stage.verifying(isHolder, cardCode);
    await stage.client.answers('changeCredentials', account);
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    expect(stage.where).toBe('done');
    expect(stage.state).toMatchObject({ via: 'registration', holder });
    expect(stage.page.story.slice(-2)).toEqual(['complete', 'profile>done']);
  });

  it('is not skipped for a cardholder with missing data, nor for a new customer', async () => {
    const stage = new Stage();
    await stage.verifying(isHolder, cardCode);
    await stage.client.answers('changeCredentials', account);
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({ name: 'Anna' }));
    expect(stage.where).toBe('profile');
    const other = new Stage();
    await other.entering(complete);
    expect(other.where).toBe('profile');
  });

  it('is aborted when the last element is removed, and repeated when one connects', async () => {
    const stage = new Stage();
    await stage.verified();
    stage.leave();
    await turn();
    expect(stage.where).toBe('profile');
    expect(stage.client.pending).toEqual([]);
    stage.session.attach(stage.page);
    await turn();
    expect(stage.client.pending).toEqual(['fields', 'customer']);
  });

  it('is not retried by itself after a failure when an element is moved', async () => {
    const stage = new Stage();
    await stage.verified();
    await stage.client.fails('fields', offline);
    await stage.client.fails('customer', offline);
    stage.leave();
    stage.session.attach(stage.page);
    await turn();
    expect(stage.client.pending).toEqual([]);
  });
});

it.each([
  ['fields', 'customer'],
  ['customer', 'fields'],
] as const)('asks only for %s again, if that is refused and %s has come', async (one, other) => {
  const stage = new Stage();
  await stage.verified();
  const answer = { fields, customer: customer({}) };
  await stage.client.answers(other, answer[other]);
  await stage.client.fails(one, { code: 'too-many-requests', status: 429, retryAfter: 1 });
  expect(stage.where).toBe('profile failed too-many-requests');
  await stage.send({ type: 'load' });
  expect(stage.client.pending).toEqual([one]);
  await stage.client.answers(one, answer[one]);
  expect(stage.where).toBe('profile');
});

it('asks for both again after a log-in', async () => {
  const stage = new Stage();
  await stage.verified();
  await stage.client.answers('customer', customer({}));
  await stage.client.fails('fields', { code: 'session-expired', status: 401 });
  expect(stage.where).toBe('login');
  await stage.send({ type: 'log-in', username: anna.value, password });
  await stage.client.answers('logIn', customer({}));
  expect(stage.client.pending).toContain('fields');
});
