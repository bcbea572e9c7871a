/** Regressions of bugs that planted-bug runs did not find. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Journey } from '../../src/flow/commands/journey.js';
import { cardCode, offline, wrongCredentials } from './samples.js';
import { customer, password, Stage } from './stage.js';

afterEach(() => vi.restoreAllMocks());

it('recovery does not treat a cardholder without credentials as registered', async () => {
  const holder = { status: 'has-card', customerId: '5005' } as const;
  const stage = new Stage();
  await stage.verifying(holder, cardCode);
  await stage.client.fails('changeCredentials', offline);
  await stage.client.fails('logIn', wrongCredentials);
  await stage.client.answers('checkIdentifier', holder);
  expect(stage.where).toBe('checking verify');
  expect(stage.client.pending).toEqual(['changeCredentials']);
  await stage.client.answers('changeCredentials', { card: '100002' });
  expect(stage.where).toBe('profile load');
});

it('a late reply with the card of one customer does not change the card of the next', async () => {
  const stage = new Stage();
  await stage.send({ type: 'log-in', username: 'anna', password });
  await stage.client.answers('logIn', { customerId: '6001', card: '700001', values: {} });
  await stage.client.answers('fields', []);
  await stage.client.answers('customer', { values: {} });
  expect(stage.client.pending).toEqual(['customer']);
  await stage.session.signOut();
  const bruno = { customerId: '7', card: '7', fidelyCode: '77', values: { name: 'Bruno' } };
  await stage.send({ type: 'log-in', username: 'bruno', password });
  await stage.client.answers('logIn', bruno);
  await stage.client.answers('fields', []);
  expect(stage.where).toBe('done');
  const { state } = stage;
  await stage.client.answers('customer', customer());
  expect(stage.state).toBe(state);
});

it('password and code are forgotten as soon as data entry is open', async () => {
  const stage = new Stage();
  await stage.verified();
  const { memory } = stage.session.commands as Journey;
  expect(memory.secrets).toEqual({ password, code: '123456' });
  await stage.client.answers('fields', []);
  await stage.client.answers('customer', customer({}));
  expect(stage.where).toBe('profile');
  expect(memory.secrets).toBeUndefined();
});

describe('a page that calls proceed() in an event handler', () => {
  it('continues once, and can still prevent the next outcome', async () => {
    const stage = new Stage();
    await stage.entering();
    stage.page.prevented.add('onboarding-complete');
    const notify = stage.page.dispatch.bind(stage.page);
    vi.spyOn(stage.page, 'dispatch').mockImplementation((event) => {
      const isAllowed = notify(event);
      if (event.name === 'onboarding-profile-saved') stage.session.proceed();
      return isAllowed;
    });
    await stage.send({ type: 'save', values: { name: 'Anna', usedforpromotions: true } });
    await stage.client.answers('save');
    expect(stage.where).toBe('profile settled complete');
    expect(stage.page.story.filter((name) => name === 'complete')).toHaveLength(1);
  });
});
