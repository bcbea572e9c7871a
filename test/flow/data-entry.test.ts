import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.js';
import { turn } from './fake-clock.js';
import {
  account,
  anna,
  cardCode,
  complete,
  fields,
  number,
  offline,
  refused,
  wholeAccount,
  wrongCredentials,
} from './samples.js';
import { customer, password, Stage } from './stage.js';

const typed = { name: 'Anna', usedforpromotions: true };

const isHolder = { standing: 'has-card', customerId: '5005' } as const;

describe('opening data entry', () => {
  it('logs in with what was typed, then reads fields and data at the same time', async () => {
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
      activity: { kind: 'idle' },
      account: wholeAccount,
      questionnaire: { fields, stored: { surname: 'Rossi' } },
    });
  });

  it.each(['logIn', 'fields', 'customer'] as const)(
    'ends on the error page, with the support, when it is refused at: %s',
    async (method) => {
      const stage = new Stage();
      await stage.verifying();
      await stage.client.answers('register', account);
      if (method !== 'logIn') await stage.client.answers('logIn', customer());
      await stage.client.fails(method, method === 'logIn' ? wrongCredentials : refused);
      expect(stage.where).toBe('error');
      expect(stage.state).toMatchObject({ way: 'support', during: 'profile' });
      // Only then can it be said that the account is there, and lets nobody in.
      expect(Reflect.get(stage.state, 'isNewAccount')).toBe(method === 'logIn' ? true : undefined);
    },
  );

  it.each(['session-expired', 'unauthorised'] as const)(
    'leads to the log-in, and back from there, when the session is over: %s',
    async (code) => {
      const stage = new Stage();
      await stage.done();
      await stage.act((engine) => engine.go({ type: 'edit' }));
      await stage.client.fails('fields', { code });
      expect(stage.state).toEqual({
        step: 'login',
        reason: 'session',
        username: anna.value,
        activity: { kind: 'idle' },
      });
      expect(stage.page.story.slice(-2)).toEqual([`error ${code}`, 'profile>login']);
    },
  );

  it('does not take a log-in that is not permitted for a session that is over', async () => {
    const stage = new Stage();
    await stage.verifying();
    await stage.client.answers('register', account);
    await stage.client.fails('logIn', { code: 'unauthorised', status: 401 });
    expect(stage.state).toMatchObject({ step: 'error', isNewAccount: true });
  });

  it.each(['logIn', 'fields', 'customer'] as const)(
    'stays and can be tried again when there is no connection at: %s',
    async (method) => {
      const stage = new Stage();
      await stage.verifying();
      await stage.client.answers('register', account);
      if (method !== 'logIn') await stage.client.answers('logIn', customer());
      await stage.client.fails(method, offline);
      expect(stage.where).toBe('profile failed offline');
      const before = stage.client.log.length;
      await stage.act((engine) => engine.load());
      if (method === 'logIn') await stage.client.answers('logIn', customer());
      expect(stage.client.log.slice(before).map((call) => call.method)).toEqual(
        method === 'logIn' ? ['logIn', 'fields', 'customer'] : ['fields', 'customer'],
      );
    },
  );

  it('is skipped for a card holder of whom everything is stored', async () => {
    const stage = new Stage();
    await stage.verifying(isHolder, cardCode);
    await stage.client.answers('changeCredentials', account);
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    expect(stage.where).toBe('done');
    expect(stage.state).toMatchObject({ via: 'registration', holder: 'Anna Rossi' });
    expect(stage.page.story.slice(-2)).toEqual(['complete', 'profile>done']);
  });

  it('is not skipped for a card holder of whom something is missing, nor for a new person', async () => {
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

  it('is dropped when the last element goes, and done when one is there again', async () => {
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

  it('is not tried again by itself after a failure, however often an element is moved', async () => {
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

describe('saving', () => {
  it('sends what was typed with the contact of the account, and ends with the card', async () => {
    const stage = new Stage();
    await stage.entering({ surname: 'Rossi' });
    await stage.act((engine) => engine.save({ ...typed, surname: 'Rossi' }));
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
      holder: 'Anna Rossi',
      activity: { kind: 'idle' },
    });
    expect(stage.page.story.slice(-3)).toEqual(['profile-saved', 'complete', 'profile>done']);
    expect(stage.page.notices.at(-2)?.detail).toEqual({ ...wholeAccount, via: 'registration' });
  });

  it('takes what the server has made of it for stored, where the host holds the form', async () => {
    const stage = new Stage();
    stage.page.prevented.add('onboarding-profile-saved');
    await stage.entering();
    const before = stage.state;
    await stage.act((engine) => engine.save({ ...typed, surname: 'rossi' }));
    await stage.client.answers('save', { surname: 'rossi' });
    expect(stage.state).toHaveProperty('questionnaire', Reflect.get(before, 'questionnaire'));

    const other = new Stage();
    other.page.prevented.add('onboarding-profile-saved');
    await other.entering();
    await other.act((engine) => engine.save({ ...typed, surname: 'rossi' }));
    await other.client.answers('save', { surname: 'Rossi' });
    expect(other.state).toHaveProperty('questionnaire.stored.surname', 'Rossi');
    expect(other.state).toHaveProperty('questionnaire.stored.name', typed.name);
  });

  it('records the consents that were saved, with the time', async () => {
    const stage = new Stage();
    await stage.entering();
    expect(stage.session.getConsents()).toEqual([]);
    await stage.act((engine) => engine.save(typed));
    expect(stage.session.getConsents()).toEqual([]);
    const at = new Date(stage.clock.now()).toISOString();
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
    await stage.act((engine) => engine.save(typed));
    await stage.client.fails('save', problem);
    expect(stage.where).toBe(`profile failed ${problem.code}`);
    expect(stage.state).toHaveProperty('questionnaire');
    expect(stage.session.getConsents()).toEqual([]);
  });

  it('is done once for two clicks, and goes on without an element', async () => {
    const stage = new Stage();
    await stage.entering();
    await stage.act((engine) => {
      engine.save(typed);
      engine.save(typed);
    });
    stage.leave();
    await turn();
    expect(stage.client.pending).toEqual(['save']);
  });

  it('goes on after logging in again with the password of the same person', async () => {
    const stage = new Stage();
    await stage.entering();
    await stage.act((engine) => engine.save(typed));
    await stage.client.fails('save', { code: 'session-expired' });
    await stage.act((engine) => engine.renew('typed again', typed));
    expect(stage.where).toBe('profile log-in');
    expect(stage.client.log.at(-1)).toEqual({
      method: 'logIn',
      asked: { username: anna.value, password: 'typed again' },
    });
    await stage.client.answers('logIn', customer());
    await stage.client.answers('save');
    expect(stage.where).toBe('done');
  });

  it('opens the form after logging in again where it was not open yet', async () => {
    const stage = new Stage();
    await stage.done();
    await stage.act((engine) => engine.go({ type: 'edit' }));
    await stage.client.fails('fields', offline);
    await stage.client.fails('customer', offline);
    await stage.act((engine) => engine.renew(password, {}));
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    expect(stage.where).toBe('profile');
  });

  it('leaves a wrong password at the form', async () => {
    const stage = new Stage();
    await stage.entering();
    await stage.act((engine) => engine.renew('wrong', typed));
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.where).toBe('profile failed wrong-credentials');
  });

  it('can be done again from the finished card', async () => {
    const stage = new Stage();
    await stage.done();
    await stage.act((engine) => engine.go({ type: 'edit' }));
    expect(stage.where).toBe('profile load');
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    expect(stage.where).toBe('profile');
    await stage.act((engine) => engine.save({ ...complete, name: 'Anna Maria' }));
    await stage.client.answers('save');
    expect(stage.state).toMatchObject({ step: 'done', holder: 'Anna Maria Rossi' });
    // The journey was complete before, and a page may count those that are.
    expect(stage.page.story.slice(-2)).toEqual(['profile-saved', 'profile>done']);
    expect(stage.page.story.filter((name) => name === 'complete')).toHaveLength(1);
  });

  it('waits for a host that holds what was changed, then shows the card', async () => {
    const stage = new Stage();
    await stage.done();
    stage.page.prevented.add('onboarding-profile-saved');
    await stage.act((engine) => engine.go({ type: 'edit' }));
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    await stage.act((engine) => engine.save(complete));
    await stage.client.answers('save');
    expect(stage.where).toBe('profile settled saved');
    stage.session.proceed();
    expect(stage.where).toBe('done');
    expect(stage.page.story.at(-1)).toBe('profile>done');
  });

  it('finishes what a log-in found to be incomplete, with all that is stored', async () => {
    const stage = new Stage();
    await stage.act((engine) => engine.logIn({ username: number.value, password }));
    await stage.client.answers('logIn', customer({ surname: 'Rossi' }));
    await stage.client.answers('fields', fields);
    expect(stage.client.pending).toEqual(['customer']);
    await stage.client.answers('customer', customer({ mobilecontactdata: '+393331231234' }));
    expect(stage.where).toBe('incomplete');
    expect(stage.page.notices.at(-2)).toMatchObject({
      name: 'onboarding-incomplete',
      detail: { missing: ['name', 'usedforpromotions'] },
    });
    await stage.act((engine) => engine.go({ type: 'finish' }));
    await stage.act((engine) => engine.save({ ...typed, surname: 'Rossi' }));
    expect(stage.client.log.at(-1)).toEqual({
      method: 'save',
      asked: { ...typed, surname: 'Rossi', mobilecontactdata: '+393331231234' },
    });
    await stage.client.answers('save');
    expect(stage.page.notices.at(-2)?.detail).toMatchObject({ via: 'login' });
    expect(stage.page.story).not.toContain('logged-in');
  });

  it('has nothing to finish where the log-in told less than is stored', async () => {
    const stage = new Stage();
    await stage.act((engine) => engine.logIn({ username: 'anna', password }));
    await stage.client.answers('logIn', customer({ surname: 'Rossi' }));
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({ name: 'Anna', usedforpromotions: true }));
    expect(stage.state).toMatchObject({ step: 'done', via: 'login', holder: 'Anna Rossi' });
  });
});

describe('what was typed before a reload', () => {
  const other = { ...wholeAccount, customerId: '7777', values: complete };

  /** Logs in after a reload of a form at which nothing mandatory was missing. */
  async function reloaded(found = customer()): Promise<Stage> {
    const stage = new Stage();
    await stage.entering(complete);
    await stage.act((engine) => engine.keepDraft({ name: 'Anna Maria' }));
    const again = new Stage(stage.storage);
    await turn();
    expect(again.state).toMatchObject({ step: 'login', reason: 'session' });
    await again.act((engine) => engine.logIn({ username: anna.value, password }));
    await again.client.answers('logIn', found);
    await again.client.answers('fields', fields);
    return again;
  }

  it('opens the form again, though nothing mandatory is missing', async () => {
    const stage = await reloaded();
    // The form saves the contact on file, which the log-in may not have told.
    expect(stage.client.pending).toEqual(['fields', 'customer']);
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({ ...complete, mailcontactdata: anna.value }));
    expect(stage.state).toMatchObject({
      step: 'profile',
      via: 'login',
      account: wholeAccount,
      questionnaire: { fields, stored: { mailcontactdata: anna.value } },
      activity: { kind: 'idle' },
    });
    expect(stage.page.story).toEqual(['register>login', 'login>profile']);
    await stage.act((engine) => {
      expect(engine.draft()).toEqual({ name: 'Anna Maria' });
    });
    await stage.act((engine) => engine.save({ ...complete, name: 'Anna Maria' }));
    await stage.client.answers('save');
    expect(stage.page.story.slice(-3)).toEqual(['profile-saved', 'complete', 'profile>done']);
    expect(stage.storage.keys()).toEqual([]);
  });

  it('is nobody else’s: she is done with her log-in', async () => {
    const stage = await reloaded(other);
    expect(stage.where).toBe('done');
    expect(stage.page.story).toContain('logged-in');
    expect(stage.storage.keys()).toEqual([]);
  });

  it('is not looked at by whoever logs in by herself', async () => {
    const stage = new Stage();
    await stage.entering(complete);
    await stage.act((engine) => engine.keepDraft({ name: 'Anna Maria' }));
    const again = new Stage(stage.storage);
    await turn();
    await again.act((engine) => engine.go({ type: 'open-register' }));
    await again.act((engine) => engine.go({ type: 'open-login' }));
    await again.act((engine) => engine.logIn({ username: anna.value, password }));
    await again.client.answers('logIn', customer());
    await again.client.answers('fields', fields);
    expect(again.where).toBe('done');
  });
});
