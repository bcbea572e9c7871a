import { expect, it } from 'vitest';
import { FirstEvents } from '../../../src/flow/session/first-events.js';
import { Participants } from '../../../src/flow/session/participants.js';
import { Page } from '../stage.js';

function setUp() {
  const participants = new Participants();
  const [flow, login] = [new Page('flow'), new Page('login')];
  participants.add(flow);
  participants.add(login);
  return { events: new FirstEvents(participants), flow, login };
}

it('onboarding-started is dispatched once, by the element that the visitor uses', () => {
  const { events, flow, login } = setUp();
  events.started('login', login);
  events.started('register', flow);
  expect(login.notices).toEqual([
    { name: 'onboarding-started', detail: { step: 'login' }, cancelable: false, step: 'login' },
  ]);
  expect(flow.notices).toEqual([]);
});

it('onboarding-ready is dispatched again for another form of the page', () => {
  const { events, login } = setUp();
  events.ready('login');
  events.ready('login');
  expect(login.story).toEqual(['ready']);
  events.isReadyAnnounced = false;
  events.ready('login');
  expect(login.story).toEqual(['ready', 'ready']);
});

it('onboarding-ready is not dispatched for a card, but for the form that follows it', () => {
  const { events, flow, login } = setUp();
  events.ready('done');
  expect([...flow.story, ...login.story]).toEqual([]);
  events.ready('login');
  expect(login.story).toEqual(['ready']);
});
