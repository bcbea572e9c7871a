import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problem.js';
import { turn } from '../../flow/fake-clock.js';
import {
  account,
  anna,
  complete,
  fields,
  number,
  offline,
  onlyCard,
  refused,
  wholeAccount,
  wrongCredentials,
} from '../../flow/samples.js';
import { customer, password, Page, Stage } from '../../flow/stage.js';

const typed = { name: 'Anna', usedforpromotions: true };

describe('saving', () => {
  it('sends the typed data with the contact of the account, and ends with the card', async () => {
    const stage = new Stage();
    await stage.entering({ surname: 'Rossi' });
    await stage.send({ type: 'save', values: { ...typed, surname: 'Rossi' } });
    expect(stage.where).toBe('profile save');
    expect(stage.client.log.at(-1)).toEqual({
      method: 'save',
      asked: { ...typed, surname: 'Rossi', mailcontactdata: anna.value },
    });
    await stage.client.answers('save');
    expect(stage.state).toEqual({
      step: 'done',
      via: 'registration',
      account: wholeAccount,
      holder: { cardholder: 'Anna Rossi', givenName: 'Anna' },
      ending: 'saved',
      request: { kind: 'idle' },
    });
    expect(stage.page.story.slice(-3)).toEqual(['profile-saved', 'complete', 'profile>done']);
    expect(stage.page.notices.at(-2)?.detail).toEqual({ ...wholeAccount, via: 'registration' });
  });

  it('uses the values of the reply as stored values while the page prevents the event', async () => {
    const stage = new Stage();
    stage.page.prevented.add('onboarding-profile-saved');
    await stage.entering();
    const before = stage.state;
    await stage.send({ type: 'save', values: { ...typed, surname: 'rossi' } });
    await stage.client.answers('save', { surname: 'rossi' });
    expect(stage.state).toHaveProperty('profileForm', Reflect.get(before, 'profileForm'));

    const other = new Stage();
    other.page.prevented.add('onboarding-profile-saved');
    await other.entering();
    await other.send({ type: 'save', values: { ...typed, surname: 'rossi' } });
    await other.client.answers('save', { surname: 'Rossi' });
    expect(other.state).toHaveProperty('profileForm.stored.surname', 'Rossi');
    expect(other.state).toHaveProperty('profileForm.stored.name', typed.name);
  });

  it('records the saved consents with the time', async () => {
    const stage = new Stage();
    await stage.entering();
    expect(stage.session.getConsents()).toEqual([]);
    await stage.send({ type: 'save', values: typed });
    expect(stage.session.getConsents()).toEqual([]);
    // The device sleeps: the wall clock counts, not the age of the page.
    stage.clock.sleep(3_600_000);
    const at = new Date(stage.clock.now() + 3_600_000).toISOString();
    await stage.client.answers('save');
    expect(stage.session.getConsents()).toEqual([{ name: 'usedforpromotions', answer: true, at }]);
  });

  it.each<Problem>([
    offline,
    refused,
    { code: 'invalid-field', field: 'name' },
    { code: 'session-expired' },
  ])('stays at the form after %o', async (problem) => {
    const stage = new Stage();
    await stage.entering();
    await stage.send({ type: 'save', values: typed });
    await stage.client.fails('save', problem);
    expect(stage.where).toBe(`profile failed ${problem.code}`);
    expect(stage.state).toHaveProperty('profileForm');
    expect(stage.session.getConsents()).toEqual([]);
  });

  it('runs once for two clicks, and continues without an element', async () => {
    const stage = new Stage();
    await stage.entering();
    await stage.send({ type: 'save', values: typed }, { type: 'save', values: typed });
    stage.leave();
    await turn();
    expect(stage.client.pending).toEqual(['save']);
  });

  it('continues after the same customer logs in again', async () => {
    const stage = new Stage();
    await stage.entering();
    await stage.send({ type: 'save', values: typed });
    await stage.client.fails('save', { code: 'session-expired' });
    await stage.send({ type: 'renew', password: 'typed again', values: typed });
    expect(stage.where).toBe('profile log-in');
    expect(stage.client.log.at(-1)).toEqual({
      method: 'logIn',
      asked: { username: anna.value, password: 'typed again' },
    });
    await stage.client.answers('logIn', customer());
    await stage.client.answers('save');
    expect(stage.where).toBe('done');
  });

  it('opens the form after another log-in if it was not open yet', async () => {
    const stage = new Stage();
    await stage.verifying();
    await stage.client.answers('register', account);
    await stage.client.answers('logIn', customer());
    await stage.client.fails('fields', offline);
    await stage.client.fails('customer', offline);
    await stage.send({ type: 'renew', password, values: {} });
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    expect(stage.where).toBe('profile');
  });

  it('shows a wrong password at the form', async () => {
    const stage = new Stage();
    await stage.entering();
    await stage.send({ type: 'renew', password: 'wrong', values: typed });
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.where).toBe('profile failed wrong-credentials');
  });

  it('can be repeated from the card', async () => {
    const stage = new Stage();
    await stage.done();
    await stage.send({ type: 'edit' });
    expect(stage.where).toBe('done load');
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    expect(stage.where).toBe('profile');
    await stage.send({ type: 'save', values: { ...complete, name: 'Anna Maria' } });
    await stage.client.answers('save');
    expect(stage.state).toMatchObject({ step: 'done', holder: { cardholder: 'Anna Maria Rossi' } });
    // The journey was complete before, and a page may count completions.
    expect(stage.page.story.slice(-2)).toEqual(['profile-saved', 'profile>done']);
    expect(stage.page.story.filter((name) => name === 'complete')).toHaveLength(1);
  });

  it('is left for the card without a change, and discards the draft', async () => {
    const stage = new Stage();
    await stage.done();
    const card = stage.state;
    await stage.send({ type: 'edit' });
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    stage.session.commands?.saveDraft({ name: 'Anna Maria' });
    await stage.send({ type: 'cancel-edit' });
    expect(stage.state).toEqual({ ...card, ending: 'left' });
    expect(stage.page.story.slice(-2)).toEqual(['done>profile', 'profile>done']);
    expect(stage.storage.keys()).toEqual(onlyCard);
    expect(stage.client.pending).toEqual([]);
  });

  it('waits while the page prevents the event of an edit, then shows the card', async () => {
    const stage = new Stage();
    await stage.done();
    stage.page.prevented.add('onboarding-profile-saved');
    await stage.send({ type: 'edit' });
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    await stage.send({ type: 'save', values: complete });
    await stage.client.answers('save');
    expect(stage.where).toBe('profile settled saved');
    stage.session.proceed();
    expect(stage.where).toBe('done');
    expect(stage.page.story.at(-1)).toBe('profile>done');
  });

  it.each(['without an element', 'with an element that was just attached'] as const)(
    'reports the completion first if the page continues %s',
    async (when) => {
      const stage = new Stage();
      stage.page.prevented.add('onboarding-profile-saved');
      await stage.entering();
      await stage.send({ type: 'save', values: typed });
      await stage.client.answers('save');
      stage.leave();
      await turn();
      expect(stage.where).toBe('profile settled complete');
      if (when === 'without an element') stage.session.proceed();
      expect(stage.where).toBe('profile settled complete');
      const page = new Page();
      stage.session.attach(page);
      if (when === 'with an element that was just attached') stage.session.proceed();
      await turn();
      expect(page.story).toEqual(['complete', 'profile>done']);
    },
  );

  it('completes data that a log-in found to be incomplete, with all stored values', async () => {
    const stage = new Stage();
    await stage.send({ type: 'log-in', username: number.value, password });
    await stage.client.answers('logIn', customer({ surname: 'Rossi' }));
    await stage.client.answers('fields', fields);
    expect(stage.client.pending).toEqual(['customer']);
    await stage.client.answers('customer', customer({ mobilecontactdata: '+393331231234' }));
    expect(stage.where).toBe('incomplete');
    expect(stage.page.notices.at(-2)).toMatchObject({
      name: 'onboarding-incomplete',
      detail: { missing: ['name', 'usedforpromotions'] },
    });
    await stage.send({ type: 'finish' });
    await stage.send({ type: 'save', values: { ...typed, surname: 'Rossi' } });
    expect(stage.client.log.at(-1)).toEqual({
      method: 'save',
      asked: { ...typed, surname: 'Rossi', mobilecontactdata: '+393331231234' },
    });
    await stage.client.answers('save');
    expect(stage.page.notices.at(-2)?.detail).toMatchObject({ via: 'login' });
    expect(stage.page.story).not.toContain('logged-in');
  });

  it('has nothing to complete if the log-in reply had fewer values than are stored', async () => {
    const stage = new Stage();
    await stage.send({ type: 'log-in', username: 'anna', password });
    await stage.client.answers('logIn', customer({ surname: 'Rossi' }));
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({ name: 'Anna', usedforpromotions: true }));
    expect(stage.state).toMatchObject({
      step: 'done',
      via: 'login',
      holder: { cardholder: 'Anna Rossi' },
    });
  });
});

describe('the check of the page', () => {
  const saving = async (sentence?: string) => {
    const stage = new Stage(undefined, {
      validate: ({ name }) => (name === 'name' ? sentence : undefined),
    });
    await stage.entering();
    await stage.send({ type: 'save', values: typed });
    await turn();
    return stage;
  };

  it('that finds a fault sends no save and says which', async () => {
    const stage = await saving('Not this one.');
    expect(stage.client.pending).toEqual([]);
    expect(stage.state).toMatchObject({ step: 'profile', refused: { name: 'Not this one.' } });
  });

  it('that finds none is followed by the save', async () => {
    const stage = await saving();
    expect(stage.client.pending).toEqual(['save']);
  });
});

describe('an element that is removed', () => {
  it('while the page checks the values sends no save', async () => {
    let answer: (sentence?: string) => void = () => undefined;
    const validate = () => new Promise<string | undefined>((resolve) => (answer = resolve));
    const stage = new Stage(undefined, { validate });
    await stage.entering();
    await stage.send({ type: 'save', values: typed });
    stage.leave();
    answer();
    await turn();
    expect(stage.client.log.map(({ method }) => method)).not.toContain('save');
    stage.session.attach(new Page());
    expect(stage.where).toBe('profile');
  });

  it('during the log-in of an expired session sends no save, and keeps the session', async () => {
    const stage = new Stage();
    await stage.entering();
    await stage.send({ type: 'save', values: typed });
    await stage.client.fails('save', { code: 'session-expired', status: 401 });
    expect(stage.state).toHaveProperty('needsPassword', true);
    const before = stage.client.log.length;
    await stage.send({ type: 'renew', password, values: typed });
    stage.leave();
    await stage.client.answers('logIn', customer());
    expect(stage.client.log.slice(before).map(({ method }) => method)).toEqual(['logIn']);
    expect(stage.where).toBe('profile');
    expect(stage.state).not.toHaveProperty('needsPassword', true);
  });

  it('after a save was sent lets it finish', async () => {
    const stage = new Stage();
    await stage.entering();
    await stage.send({ type: 'save', values: typed });
    stage.leave();
    await stage.client.answers('save');
    expect(stage.session.state.request).toMatchObject({ outcome: { kind: 'saved' } });
  });
});

it.each<[string, (values: object) => object]>([
  ['a getter', (values) => Object.defineProperty({ ...values }, 'name', { enumerable: true, get })],
  ['a revoked proxy', revoked],
  ['a revoked proxy as a value', (values) => ({ ...values, name: revoked({}) })],
])('hidden values whose reading throws are left out: %s', async (_, hostile) => {
  const stage = new Stage(undefined, { hiddenValues: hostile({ surname: 'Rossi' }) as never });
  await stage.entering();
  await stage.send({ type: 'save', values: typed });
  expect(stage.client.pending).toEqual(['save']);
});

function get(): never {
  throw new Error('of the page');
}

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}
