import { describe, expect, it } from 'vitest';
import { consentVia } from '../../../src/flow/state/data-entry.js';
import { turn } from '../../flow/fake-clock.js';
import { sent } from '../../flow/resetting.js';
import {
  account,
  anna,
  complete,
  fields,
  refused,
  serverError,
  wholeAccount,
  wrongCredentials,
} from '../../flow/samples.js';
import { checking, customer, password, Stage } from '../../flow/stage.js';

/** A new customer is asked for consents, whatever the platform stored. */
describe('a new customer who continues by the log-in', () => {
  async function logsIn(stage: Stage, username = anna.value): Promise<void> {
    await stage.send({ type: 'log-in', username, password });
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', fields);
  }

  async function isAsked(stage: Stage): Promise<void> {
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    const { state } = stage;
    expect(stage.where).toBe('profile');
    expect(state.step === 'profile' && consentVia(state.entry)).toBe('registration');
    expect(state).toHaveProperty('entry.kind', 'new-account');
  }

  it('completes data entry even if the direct log-in was refused', async () => {
    const stage = new Stage();
    await stage.verifying();
    await stage.client.answers('register', account);
    await stage.client.fails('logIn', refused);
    expect(stage.state).toMatchObject({ step: 'error', isNewAccount: true });
    await stage.send({ type: 'open-login' });
    expect(stage.state).not.toHaveProperty('reason');
    await logsIn(stage);
    await isAsked(stage);
  });

  it('completes data entry without waiting for the check of the account', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', serverError);
    await stage.send({ type: 'open-login' });
    await logsIn(stage);
    await isAsked(stage);
  });

  it('completes data entry after a reload before that check', async () => {
    const stage = await checking();
    const again = new Stage(stage.storage);
    await turn();
    await again.client.answers('checkIdentifier', { status: 'registered', customerId: '1' });
    expect(again.state).toMatchObject({ step: 'login', reason: 'created' });
    await logsIn(again);
    await isAsked(again);
  });

  it('completes data entry that also reports missing data', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', serverError);
    await stage.send({ type: 'open-login' });
    await stage.send({ type: 'log-in', username: anna.value, password });
    await stage.client.answers('logIn', customer({}));
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({}));
    expect(stage.state).toMatchObject({ step: 'incomplete', entry: { kind: 'new-account' } });
  });

  it('is not a customer who logs in with another username', async () => {
    const stage = await checking();
    await stage.client.fails('logIn', serverError);
    await stage.send({ type: 'open-login' });
    await logsIn(stage, 'berta@example.org');
    expect(stage.where).toBe('done');
  });
});

describe('data entry interrupted by a password reset', () => {
  /** A visitor with typed data whose session has expired; `isReloaded` reloads the page. */
  async function loggedOut(isReloaded = false): Promise<Stage> {
    const stage = new Stage();
    await stage.entering(complete);
    stage.session.commands?.saveDraft({ name: 'Anna Maria' });
    if (!isReloaded) {
      await stage.send({ type: 'open-login' });
      return stage;
    }
    const again = new Stage(stage.storage);
    await turn();
    return again;
  }

  async function changes(stage: Stage, isIn = true): Promise<void> {
    await stage.send({ type: 'verify', code: '123456', password });
    await stage.client.answers('changeCredentials', account);
    if (!isIn) {
      await stage.client.fails('logIn', wrongCredentials);
      await stage.send({ type: 'log-in', username: anna.value, password });
    }
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', fields);
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
  }

  function isBack(stage: Stage): void {
    const { state } = stage;
    expect(stage.where).toBe('profile');
    expect(state.step === 'profile' && consentVia(state.entry)).toBe('registration');
    expect(stage.session.commands?.draft()).toEqual({ name: 'Anna Maria' });
  }

  it.each([false, true])('continues with the new password; reloaded: %s', async (isReloaded) => {
    const stage = await loggedOut(isReloaded);
    await sent(stage, wholeAccount.customerId);
    await changes(stage);
    isBack(stage);
  });

  it('continues if the new password has to be typed again', async () => {
    const stage = await loggedOut();
    await sent(stage, wholeAccount.customerId);
    await changes(stage, false);
    isBack(stage);
  });

  it('continues with the old password, whatever was started in between', async () => {
    const stage = await loggedOut();
    await sent(stage, wholeAccount.customerId);
    await stage.send({ type: 'change-address' });
    await stage.send({ type: 'open-login' });
    expect(stage.state).toMatchObject({
      reason: 'session',
      pendingProfile: { entry: { kind: 'registration' } },
    });
    await stage.send({ type: 'log-in', username: anna.value, password });
    await stage.client.answers('logIn', customer());
    for (const method of ['fields', 'fields'] as const) await stage.client.answers(method, fields);
    await stage.client.answers('customer', customer());
    isBack(stage);
  });

  it('continues after a reload at the code step', async () => {
    const stage = await loggedOut();
    await sent(stage, wholeAccount.customerId);
    const again = new Stage(stage.storage);
    await turn();
    expect(again.state).toMatchObject({
      step: 'reset',
      pendingProfile: { entry: { kind: 'new-account' } },
    });
    await changes(again);
    isBack(again);
  });

  it('does not exist for a reset without data entry', async () => {
    const stage = new Stage();
    await sent(stage, wholeAccount.customerId);
    expect(stage.state).not.toHaveProperty('pendingProfile');
    expect(stage.storage.text).not.toContain('back');
    await stage.send({ type: 'verify', code: '123456', password });
    await stage.client.answers('changeCredentials', account);
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', fields);
    expect(stage.where).toBe('done');
  });
});

describe('an edit whose session has expired', () => {
  it('reports the completion if the page has not heard of it', async () => {
    const stage = new Stage();
    await stage.entering(complete);
    await stage.send({ type: 'save', values: complete });
    await stage.client.answers('save');
    await stage.send({ type: 'edit' });
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    stage.session.commands?.saveDraft({ name: 'Anna Maria' });
    const again = new Stage(stage.storage);
    await turn();
    const logsIn = async () => {
      await again.send({ type: 'log-in', username: anna.value, password });
      await again.client.answers('logIn', customer());
      await again.client.answers('fields', fields);
      await again.client.answers('fields', fields);
      await again.client.answers('customer', customer());
    };
    await logsIn();
    expect(again.state).toMatchObject({ step: 'profile', entry: { kind: 'draft' } });
    await again.send({ type: 'open-login' });
    await logsIn();
    await again.send({ type: 'cancel-edit' });
    expect(again.where).toBe('done');
    expect(again.page.story.filter((name) => name === 'complete')).toHaveLength(1);
  });
});

it('an element that is removed by its own event stays removed', async () => {
  const stage = new Stage();
  await stage.verifying();
  stage.leave();
  await stage.client.answers('register', account);
  const announce = stage.page.dispatch.bind(stage.page);
  stage.page.dispatch = (notice) => {
    stage.leave();
    return announce(notice);
  };
  stage.leave = stage.session.attach(stage.page);
  await turn();
  expect(stage.page.story).toContain('verified');
  expect([...stage.session.participants]).toEqual([]);
});
