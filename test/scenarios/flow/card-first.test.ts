import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../../src/domain/configuration.js';
import { storedKeys } from '../../../src/flow/session/storage.js';
import { turn } from '../../flow/fake-clock.js';
import { FakeStorage } from '../../flow/fake-storage.js';
import {
  account,
  anna,
  complete,
  configuration,
  fields,
  offline,
  onlyCard,
  refused,
  wholeAccount,
  wrongCredentials,
} from '../../flow/samples.js';
import { customer, Page, password, Stage } from '../../flow/stage.js';

const after = { details: 'after' } as const;
const anonymous = {};
const rossi = { cardholder: 'Rossi' };
const anyone = { status: 'has-card', customerId: '5005' } as const;
const stored = ({ storage }: Stage) =>
  JSON.parse(storage.getItem(onlyCard[0]!) ?? 'null') as object;
const save = { type: 'save', values: { name: 'Anna', usedforpromotions: true } } as const;

/** A journey whose code was just accepted. */
async function accepted(changes: Partial<Configuration> = {}, storage = new FakeStorage()) {
  const stage = new Stage(storage, { ...after, ...changes });
  await stage.verifying();
  await stage.client.answers('register', account);
  return stage;
}

async function opened(changes: Partial<Configuration> = {}): Promise<Stage> {
  const stage = await accepted(changes);
  await stage.client.answers('logIn', customer());
  await stage.client.answers('fields', fields);
  await stage.client.answers('customer', customer({ surname: 'Rossi' }));
  return stage;
}

async function reloaded(storage: FakeStorage, changes: Partial<Configuration> = after) {
  const stage = new Stage(storage, changes);
  await turn();
  return stage;
}

describe('details="after"', () => {
  it('shows the card from the code on; its barcode and name come with the customer', async () => {
    const stage = await accepted();
    expect(stage.state).toMatchObject({ step: 'profile', account, holder: anonymous });
    expect(stored(stage)).toMatchObject({ account: { card: account.card }, isUnfinished: true });
    await stage.client.answers('logIn', customer());
    await stage.client.answers('customer', customer({ surname: 'Rossi' }));
    expect(stage.where).toBe('profile load');
    expect(stage.state).toMatchObject({ account: wholeAccount, holder: rossi });
    const { card, fidelyCode } = wholeAccount;
    expect(stored(stage)).toMatchObject({ account: { card, fidelyCode }, holder: rossi });
    await stage.client.answers('fields', fields);
    expect(stage.where).toBe('profile');
    expect(stage.state).toMatchObject({ account: wholeAccount, holder: rossi });
  });

  it('changes no event and no request', async () => {
    const stories = [];
    for (const changes of [{}, after]) {
      const stage = new Stage(new FakeStorage(), changes);
      await stage.done();
      stories.push([stage.page.story, stage.client.log]);
    }
    expect(stories[1]).toEqual(stories[0]);
  });

  it('completes the journey with the save', async () => {
    const stage = await opened();
    expect(stage.page.story).not.toContain('complete');
    await stage.send(save);
    await stage.client.answers('save');
    expect(stage.page.story.slice(-3)).toEqual(['profile-saved', 'complete', 'profile>done']);
    const { state } = stage;
    expect(state).toMatchObject({ step: 'done', via: 'registration', ending: 'saved' });
    expect(state).not.toHaveProperty('pendingProfile');
    expect(stage.storage.keys()).toEqual(onlyCard);
    expect(stored(stage)).not.toHaveProperty('isUnfinished');
  });

  it('shows the card above the form for missing data', async () => {
    const stage = new Stage(new FakeStorage(), after);
    await stage.send({ type: 'log-in', username: anna.value, password });
    await stage.client.answers('logIn', customer({ surname: 'Rossi' }));
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer({ surname: 'Rossi' }));
    expect(stage.state).toMatchObject({ step: 'incomplete', holder: rossi });
    await stage.send({ type: 'finish' });
    expect(stage.state).toMatchObject({ step: 'profile', holder: rossi });
    expect(stored(stage)).toMatchObject({ isUnfinished: true });
  });

  it.each([{ minAge: 18 }, { consentsRequired: ['usedforpromotions'] }])(
    'is ignored with %o',
    async (changes) => {
      const stage = await opened(changes);
      expect(stage.state).toMatchObject({ step: 'profile' });
      expect(stage.state).not.toHaveProperty('holder');
      expect(stage.storage.keys()).not.toContain(onlyCard[0]);
    },
  );

  it('is ignored on a page that has no element for the card', async () => {
    const stage = new Stage(new FakeStorage(), after);
    stage.leave();
    stage.session.attach(new Page('otp'));
    stage.session.attach(new Page('profile'));
    await stage.verified();
    expect(stage.state).toMatchObject({ step: 'profile' });
    expect(stage.state).not.toHaveProperty('holder');
  });

  it('ends on the error page without a card if the log-in is refused', async () => {
    const stage = await accepted();
    await stage.client.fails('logIn', wrongCredentials);
    expect(stage.state).toMatchObject({ step: 'error', isNewAccount: true });
    expect(stage.storage.keys()).not.toContain(onlyCard[0]);
  });

  it.each([refused, offline])(
    'keeps the card, with its barcode, if the field list fails: %o',
    async (problem) => {
      const stage = await accepted();
      await stage.client.answers('logIn', customer());
      await stage.client.fails('fields', problem);
      expect(stage.where).toBe('profile load');
      await stage.client.answers('customer', customer({ surname: 'Rossi' }));
      expect(stage.where).toBe(`profile failed ${problem.code}`);
      expect(stage.state).toMatchObject({ account: wholeAccount, holder: rossi });
      await stage.send({ type: 'load' });
      expect(stage.client.pending).toEqual(['fields']);
      await stage.client.answers('fields', fields);
      expect(stage.state).toMatchObject({
        step: 'profile',
        holder: rossi,
        request: { kind: 'idle' },
      });
    },
  );

  it('ends on the error page if the customer is refused', async () => {
    const stage = await accepted();
    await stage.client.answers('logIn', customer());
    await stage.client.fails('fields', refused);
    await stage.client.fails('customer', { code: 'customer-blocked', answerCode: 51 });
    expect(stage.state).toMatchObject({ step: 'error', problem: { code: 'customer-blocked' } });
    expect(stage.storage.keys()).not.toContain(onlyCard[0]);
  });

  it('leads the owner of a card whose data is complete to the finished card', async () => {
    const stage = new Stage(new FakeStorage(), after);
    await stage.verifying(anyone);
    await stage.client.answers('changeCredentials', account);
    await stage.client.answers('logIn', customer());
    await stage.client.answers('fields', fields);
    await stage.client.answers('customer', customer(complete));
    expect(stage.state).toMatchObject({ step: 'done', via: 'registration', hadCard: true });
    expect(stage.state).not.toHaveProperty('pendingProfile');
  });

  it.each(['onboarding-verified', 'onboarding-incomplete'] as const)(
    'shows no card where the page prevents %s, until it continues',
    async (name) => {
      const stage = new Stage(new FakeStorage(), after);
      stage.page.prevented.add(name);
      if (name === 'onboarding-verified') {
        await stage.verifying();
        await stage.client.answers('register', account);
      } else {
        await stage.send({ type: 'log-in', username: anna.value, password });
        await stage.client.answers('logIn', customer({ surname: 'Rossi' }));
        await stage.client.answers('fields', fields);
        await stage.client.answers('customer', customer({ surname: 'Rossi' }));
      }
      expect(stage.state.request.kind).toBe('settled');
      expect(stage.state).not.toHaveProperty('holder');
      expect(stage.storage.keys()).not.toContain(onlyCard[0]);
      stage.session.proceed();
      expect(stage.state).toHaveProperty('holder');
    },
  );
});

describe('a reload at a card that is not finished', () => {
  const { card, fidelyCode } = wholeAccount;
  const keys = storedKeys(configuration);

  it('shows the saved card; "Finish your card" leads through the log-in to the draft', async () => {
    const stage = await opened();
    stage.session.commands?.saveDraft({ name: 'Anna Maria' });
    const again = await reloaded(stage.storage);
    expect(again.state).toEqual({
      step: 'done',
      via: 'restored',
      account: { card, fidelyCode },
      holder: rossi,
      pendingProfile: { entry: { kind: 'new-account' }, afterReload: 'kept', holder: rossi },
      identifier: anna,
      request: { kind: 'idle' },
    });
    expect(again.client.log).toEqual([]);
    await again.send({ type: 'edit' });
    expect(again.state).toMatchObject({ step: 'login', reason: 'created', username: anna.value });
    expect(again.page.story).toEqual(['register>done', 'done>login']);
    await again.send({ type: 'log-in', username: anna.value, password });
    await again.client.answers('logIn', customer({ surname: 'Rossi' }));
    await again.client.answers('fields', fields);
    await again.client.answers('customer', customer({ surname: 'Rossi' }));
    expect(again.state).toMatchObject({
      step: 'incomplete',
      entry: { kind: 'new-account' },
      holder: rossi,
    });
    expect(again.session.commands?.draft()).toEqual({ name: 'Anna Maria' });
    await again.send({ type: 'finish' }, save);
    await again.client.answers('save');
    expect(again.where).toBe('done');
    expect(again.storage.keys()).toEqual(onlyCard);
  });

  it('shows it once more after another reload, also at the log-in that it leads to', async () => {
    const stage = await opened();
    const again = await reloaded(stage.storage);
    await again.send({ type: 'edit' });
    expect(again.state).toMatchObject({ step: 'login', pendingProfile: { holder: rossi } });
    const third = await reloaded(stage.storage);
    expect(third.state).toMatchObject({ step: 'done', via: 'restored', identifier: anna });
    expect(third.state).toHaveProperty('pendingProfile');
    await third.session.signOut();
    expect(third.storage.length).toBe(0);
  });

  it('leads to the first form where a code is the log-in', async () => {
    const passwordless = { ...after, password: 'none' } as const;
    const stage = new Stage(new FakeStorage(), passwordless);
    await stage.identified({ status: 'new' });
    await stage.client.answers('sendVerification');
    await stage.send({ type: 'verify', code: '123456' });
    await stage.client.answers('register', account);
    await stage.client.answers('logIn', customer());
    await stage.client.answers('customer', customer({ surname: 'Rossi' }));
    await stage.client.answers('fields', fields);
    const again = await reloaded(stage.storage, passwordless);
    expect(again.state).toMatchObject({ step: 'done', passwordless: true, holder: rossi });
    await again.send({ type: 'edit' });
    expect(again.state).toMatchObject({
      step: 'register',
      reason: 'session',
      identifier: anna,
      pendingProfile: { entry: { kind: 'new-account' } },
    });
  });

  it('forgets the card at the log-in of another customer', async () => {
    const stage = await opened();
    const again = await reloaded(stage.storage);
    await again.send({ type: 'edit' });
    await again.send({ type: 'log-in', username: 'other@example.org', password });
    again.page.prevented.add('onboarding-logged-in');
    await again.client.answers('logIn', { ...customer(), customerId: '7777', card: '700077' });
    await again.client.answers('fields', fields);
    expect(again.where).toBe('login settled logged-in');
    expect(again.storage.keys()).not.toContain(keys.card);
  });

  it('shows the log-in on a page that has no element for the card', async () => {
    const { storage } = await opened();
    const again = new Stage(storage, after);
    again.leave();
    again.session.attach(new Page('login'));
    again.session.attach(new Page('profile'));
    await turn();
    expect(again.state).toMatchObject({ step: 'login', reason: 'created' });
  });

  it('does not take a card whose journey is lost for a finished one', async () => {
    const { storage } = await opened();
    storage.removeItem(keys.journey);
    const again = await reloaded(storage);
    expect(again.state).toMatchObject({ step: 'register' });
    expect(storage.keys()).not.toContain(keys.card);
  });

  it('keeps the card stored when the session has expired before the form is open', async () => {
    const stage = await accepted();
    await stage.client.answers('logIn', customer());
    await stage.client.fails('fields', { code: 'session-expired' });
    await stage.client.fails('customer', { code: 'session-expired' });
    expect(stage.state).toMatchObject({ step: 'login', pendingProfile: { holder: anonymous } });
    expect(stored(stage)).toMatchObject({ account: { card }, isUnfinished: true });
  });
});
