import { describe, expect, it } from 'vitest';
import { turn } from '../fake-clock.js';
import { FakeStorage } from '../fake-storage.js';
import { anna, states } from '../samples.js';
import { Page, Stage, unloaded } from '../stage.js';
import { cancelReads, send } from '../../support/send.js';

describe('a page that is back from the cache of the browser', () => {
  async function atCodeStep(): Promise<Stage> {
    const stage = new Stage();
    await stage.sent();
    expect(stage.storage.length).toBeGreaterThan(0);
    return stage;
  }

  it('continues a journey that is still stored', async () => {
    const stage = await atCodeStep();
    stage.session.commands?.restoredFromCache();
    expect(stage.where).toBe('otp');
  });

  it('starts again if another page of the tab has ended the journey', async () => {
    const stage = await atCodeStep();
    for (const key of stage.storage.keys()) stage.storage.removeItem(key);
    stage.session.commands?.restoredFromCache();
    expect(stage.where).toBe('register');
    expect(stage.page.resets).toBe(1);
  });
});

describe('a saved step that no element shows', () => {
  async function withoutCodeStep(): Promise<Stage> {
    const storage = new FakeStorage();
    const before = new Stage(storage);
    await before.sent();
    const stage = new Stage(storage);
    stage.leave();
    stage.session.attach(new Page('register'));
    await turn();
    return stage;
  }

  it('is shown once an element for it is attached', async () => {
    const stage = await withoutCodeStep();
    expect(stage.where).toBe('register');
    stage.session.attach(new Page('otp'));
    await turn();
    expect(stage.where).toBe('otp');
  });

  it('is not shown to a visitor who has typed in one of the forms', async () => {
    const stage = await withoutCodeStep();
    stage.session.attach(Object.assign(new Page('login'), { typed: 'a' }));
    stage.session.attach(new Page('otp'));
    await turn();
    expect(stage.where).toBe('register');
  });
});

it('a command that is cancelled while its handlers load does not run', async () => {
  const { session, client, arrivals } = unloaded();
  session.attach(new Page());
  send(session, { type: 'identify', identifier: anna });
  cancelReads(session);
  expect(session.state).toEqual(states.register);
  await arrivals[0]?.arrive();
  expect(client.log).toEqual([]);
  expect(session.state).toEqual(states.register);
});

it('cancelling without a command changes nothing', () => {
  const { session } = unloaded();
  expect(() => cancelReads(session)).not.toThrow();
  expect(session.state).toEqual(states.register);
});
