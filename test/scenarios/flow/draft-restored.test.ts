import { describe, expect, it } from 'vitest';
import { consentVia } from '../../../src/flow/state/data-entry.js';
import { turn } from '../../flow/fake-clock.js';
import { FakeStorage } from '../../flow/fake-storage.js';
import { changing } from '../../flow/resetting.js';
import { account, anna, complete, fields, onlyCard, wholeAccount } from '../../flow/samples.js';
import { customer, password, Stage } from '../../flow/stage.js';

describe('the draft of data entry after a reload', () => {
  const other = { ...wholeAccount, customerId: '7777', values: complete };

  /** Logs in after a reload of a form without missing mandatory data. */
  async function reloaded(found = customer(), isNew = true): Promise<Stage> {
    const stage = new Stage();
    await stage.entering(complete);
    stage.session.commands?.saveDraft({ name: 'Anna Maria' });
    for (const key of isNew ? [] : stage.storage.keys()) {
      const saved = JSON.parse(stage.storage.getItem(key) ?? '') as object;
      stage.storage.setItem(key, JSON.stringify({ ...saved, newAccountId: undefined }));
    }
    const again = new Stage(stage.storage);
    await turn();
    expect(again.state).toMatchObject({
      step: 'login',
      pendingProfile: { entry: { kind: isNew ? 'new-account' : 'completion' } },
    });
    await again.send({ type: 'log-in', username: anna.value, password });
    await again.client.answers('logIn', found);
    await again.client.answers('fields', fields);
    return again;
  }

  it('opens the form again, even if no mandatory data is missing', async () => {
    const stage = await reloaded();
    // Saving includes the stored contact, which the log-in reply may lack.
    expect(stage.client.pending).toEqual(['fields', 'customer']);
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({ ...complete, mailcontactdata: anna.value }));
    expect(stage.state).toMatchObject({
      step: 'profile',
      entry: { kind: 'new-account' },
      account: wholeAccount,
      profileForm: { fields, stored: { mailcontactdata: anna.value } },
      request: { kind: 'idle' },
    });
    expect(stage.page.story).toEqual(['register>login', 'login>profile']);
    expect(stage.session.commands?.draft()).toEqual({ name: 'Anna Maria' });
    await stage.send({ type: 'save', values: { ...complete, name: 'Anna Maria' } });
    await stage.client.answers('save');
    expect(stage.page.story.slice(-3)).toEqual(['profile-saved', 'complete', 'profile>done']);
    expect(stage.storage.keys()).toEqual(onlyCard);
  });

  it('is gone once it was saved, even if the page prevented the card', async () => {
    const stage = new Stage();
    await stage.entering();
    stage.page.prevented.add('onboarding-profile-saved');
    stage.session.commands?.saveDraft({ name: 'Anna Maria' });
    await stage.send({ type: 'save', values: { ...complete, name: 'Anna Maria' } });
    await stage.client.answers('save');
    const again = new Stage(stage.storage);
    await turn();
    expect(again.state).toMatchObject({ step: 'login', reason: 'session' });
    await again.send({ type: 'log-in', username: anna.value, password });
    await again.client.answers('logIn', customer());
    await again.client.answers('fields', fields);
    expect(again.where).toBe('done');
  });

  it.each(['forbidden by the site', 'blocked', 'full'])(
    'is restored after another log-in if storage is %s',
    async (why) => {
      const storage = new FakeStorage();
      if (why === 'blocked') storage.reading = storage.writing = new Error(why);
      const stage = new Stage(storage, { resume: why !== 'forbidden by the site' });
      await stage.entering();
      if (why === 'full') {
        stage.session.commands?.saveDraft({ name: 'Anna' });
        storage.writing = new Error(why);
      }
      stage.session.commands?.saveDraft({ name: 'Anna Maria' });
      await stage.send({ type: 'open-login' });
      expect(stage.session.commands?.draft()).toBeUndefined();
      await stage.send({ type: 'log-in', username: anna.value, password });
      await stage.client.answers('logIn', customer({}));
      await stage.client.answers('fields', fields);
      await stage.client.answers('customer', customer({}));
      await stage.send({ type: 'finish' });
      expect(stage.session.commands?.draft()).toEqual({ name: 'Anna Maria' });
      // The next customer finds nothing of it; removing needs no space.
      if (why === 'full') storage.writing = undefined;
      await stage.session.signOut();
      await stage.entering();
      expect(stage.session.commands?.draft()).toBeUndefined();
    },
  );

  it('can be discarded for the card, which is then reported to the page', async () => {
    const stage = await reloaded(customer(), false);
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer());
    expect(stage.state).toMatchObject({
      entry: { kind: 'draft', holder: { cardholder: 'Anna Rossi' } },
    });
    await stage.send({ type: 'cancel-edit' });
    expect(stage.state).toMatchObject({
      step: 'done',
      via: 'login',
      holder: { cardholder: 'Anna Rossi' },
    });
    expect(stage.page.story.slice(-2)).toEqual(['complete', 'profile>done']);
    expect(stage.storage.keys()).toEqual(onlyCard);
  });

  it.each([
    ['with unanswered consents, whatever the platform stored', true],
    ['with stored consents if another customer logs in', false],
  ])('opens the form of a new account, %s', async (_, isSame) => {
    const stage = new Stage();
    await stage.entering();
    const again = new Stage(stage.storage);
    await turn();
    expect(again.state).toMatchObject({
      reason: 'created',
      pendingProfile: { entry: { kind: 'new-account' } },
    });
    await again.send({ type: 'log-in', username: anna.value, password });
    const found = isSame
      ? customer({})
      : { ...customer({}), customerId: '7', card: '7', fidelyCode: '7' };
    await again.client.answers('logIn', found);
    await again.client.answers('fields', fields);
    await again.client.answers('customer', found);
    expect(again.where).toBe('incomplete');
    await again.send({ type: 'finish' });
    const { state } = again;
    expect(state.step === 'profile' && consentVia(state.entry)).toBe(
      isSame ? 'registration' : 'login',
    );
    // A second reload: still the same customer.
    const third = new Stage(stage.storage);
    await turn();
    const kind = isSame ? 'new-account' : 'completion';
    expect(third.state).toMatchObject({ pendingProfile: { entry: { kind } } });
    expect(third.state).toHaveProperty('reason', isSame ? 'created' : 'session');
  });

  it('opens the form of a new account although the platform stored all mandatory data', async () => {
    const stage = new Stage();
    await stage.entering(complete);
    const again = new Stage(stage.storage);
    await turn();
    await again.send({ type: 'log-in', username: anna.value, password });
    await again.client.answers('logIn', customer());
    await again.client.answers('fields', fields);
    await again.client.answers('fields', fields);
    await again.client.answers('customer', customer());
    expect(again.state).toMatchObject({ step: 'profile', entry: { kind: 'new-account' } });
    await again.send({ type: 'save', values: complete });
    await again.client.answers('save');
    expect(again.where).toBe('done');
    expect(again.storage.keys()).toEqual(onlyCard);
  });

  it('is not shown to another customer, who is done after the log-in', async () => {
    const stage = await reloaded(other);
    expect(stage.where).toBe('done');
    expect(stage.page.story).toContain('logged-in');
    expect(stage.storage.keys()).toEqual(onlyCard);
  });

  it('is ignored if the customer opens the log-in by themselves', async () => {
    const stage = new Stage();
    await stage.entering(complete);
    stage.session.commands?.saveDraft({ name: 'Anna Maria' });
    const again = new Stage(stage.storage);
    await turn();
    await again.send({ type: 'open-register' });
    await again.send({ type: 'open-login' });
    await again.send({ type: 'log-in', username: anna.value, password });
    await again.client.answers('logIn', customer());
    await again.client.answers('fields', fields);
    expect(again.where).toBe('done');
  });

  it('is matched by any of the customer numbers that the platform sends', async () => {
    const { card } = wholeAccount;
    const stage = new Stage();
    await stage.verifying();
    await stage.client.answers('register', { card });
    await stage.client.answers('logIn', { card, values: {} });
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', { card, values: {} });
    stage.session.commands?.saveDraft({ name: 'Anna Maria' });
    for (const [found, draft] of [
      [{ card: '700002', values: {} }, undefined],
      [customer({}), { name: 'Anna Maria' }],
    ] as const) {
      const again = new Stage(stage.storage);
      await turn();
      await again.send({ type: 'log-in', username: anna.value, password });
      await again.client.answers('logIn', { fidelyCode: '1', ...found });
      await again.client.answers('fields', fields);
      await again.client.answers('customer', found);
      await again.send({ type: 'finish' });
      expect(again.session.commands?.draft()).toEqual(draft);
    }
  });

  it('is not saved without a customer number, since its owner could not be matched', async () => {
    const stage = new Stage();
    await stage.verifying();
    await stage.client.answers('register', {});
    await stage.client.answers('logIn', { values: {} });
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', { values: {} });
    stage.session.commands?.saveDraft({ name: 'Anna Maria' });
    expect(stage.session.commands?.draft()).toBeUndefined();
    expect(stage.storage.text).not.toContain('Anna Maria');
  });

  it('keeps the saved journey from expiring', async () => {
    const stage = new Stage();
    await stage.entering();
    for (let minutes = 0; minutes < 60; minutes += 20) {
      await stage.clock.advance(20 * 60_000);
      stage.session.commands?.saveDraft({ name: 'Anna Maria' });
    }
    const again = new Stage(stage.storage);
    again.clock.set(stage.clock.now());
    await turn();
    expect(again.state).toMatchObject({
      step: 'login',
      pendingProfile: { entry: { kind: 'new-account' } },
    });
    expect(stage.storage.text).toContain('Anna Maria');
  });

  it('survives a password reset', async () => {
    const stage = new Stage();
    await stage.entering();
    stage.session.commands?.saveDraft({ name: 'Anna Maria' });
    await stage.send({ type: 'open-login' });
    await changing(stage, wholeAccount.customerId);
    await stage.client.answers('changeCredentials', account);
    await stage.client.answers('logIn', customer({}));
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({}));
    expect(stage.where).toBe('incomplete');
    // The form is open already.
    expect(stage.session.commands?.draft()).toEqual({ name: 'Anna Maria' });
    await stage.send({ type: 'finish' });
    expect(stage.session.commands?.draft()).toEqual({ name: 'Anna Maria' });
  });

  it('is saved only at data entry, until the data is saved', async () => {
    const stage = new Stage();
    await stage.sent();
    stage.session.commands?.saveDraft({ name: 'Anna Maria' });
    expect(stage.session.commands?.draft()).toBeUndefined();
    expect(stage.storage.text).not.toContain('Anna Maria');
    stage.page.prevented.add('onboarding-complete');
    await stage.send({ type: 'verify', code: '123456', password });
    await stage.client.answers('register', wholeAccount);
    await stage.client.answers('logIn', customer({}));
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({}));
    await stage.send({ type: 'save', values: complete });
    await stage.client.answers('save');
    expect(stage.where).toBe('profile settled complete');
    stage.session.commands?.saveDraft({ name: 'Anna Maria' });
    expect(stage.storage.keys()).toEqual([]);
  });
});
