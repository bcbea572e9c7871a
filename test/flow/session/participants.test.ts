import { describe, expect, it } from 'vitest';
import type { HostEvent } from '../../../src/flow/session/host-events.js';
import type { ElementKind } from '../../../src/flow/state/who-shows.js';
import type { Step } from '../../../src/flow/state/state.js';
import { states } from '../samples.js';
import { Page, unloaded } from '../stage.js';

const notice = (name: HostEvent['name'], step: Step) =>
  ({ name, step, detail: { step }, cancelable: false }) as HostEvent;

describe('the participants of a session', () => {
  it('attach and detach', () => {
    const { session } = unloaded();
    const [one, two] = [new Page('otp'), new Page('login')];
    const leave = session.attach(one);
    session.attach(two);
    expect([...session.participants]).toEqual([one, two]);
    expect([session.participants.has('otp'), session.participants.has('card')]).toEqual([
      true,
      false,
    ]);
    expect(session.participants.kinds).toEqual(['otp', 'login']);
    leave();
    leave();
    expect([...session.participants]).toEqual([two]);
    expect(session.participants.kinds).toEqual(['login']);
  });

  it('are updated with each state, even if one of them detaches meanwhile', () => {
    const { session } = unloaded();
    const [one, two] = [new Page(), new Page()];
    const leave = session.attach(one);
    one.update = () => leave();
    session.attach(two);
    session.commit(states.otp);
    expect(two.updates).toBe(1);
  });

  it('are asked whether they are visible only if there is a choice', () => {
    const { session } = unloaded();
    const pages = [new Page('otp'), new Page('otp')];
    let asked = 0;
    for (const page of pages) {
      page.isVisible = () => {
        asked += 1;
        return false;
      };
    }
    const [one, two] = pages as [Page, Page];
    session.attach(one);
    session.participants.dispatch(notice('onboarding-code-sent', 'otp'));
    expect([asked, one.notices.length]).toEqual([0, 1]);
    session.attach(two);
    session.participants.dispatch(notice('onboarding-code-sent', 'otp'));
    expect([asked, two.notices.length]).toEqual([2, 1]);
  });

  it.each<[string, readonly ElementKind[], HostEvent['name'], Step, number]>([
    ['the element of the step', ['flow', 'otp'], 'onboarding-code-sent', 'otp', 1],
    [
      'the flow, if the step has no element',
      ['otp', 'flow'],
      'onboarding-identified',
      'register',
      1,
    ],
    ['the flow, for a step event', ['otp', 'flow'], 'onboarding-step', 'otp', 1],
    ['the flow, for the complete event', ['profile', 'flow'], 'onboarding-complete', 'profile', 1],
    [
      'the element of the step, without a flow',
      ['login', 'profile'],
      'onboarding-complete',
      'profile',
      1,
    ],
    ['the last of two', ['otp', 'otp', 'login'], 'onboarding-code-sent', 'otp', 1],
    ['any element, if there is neither', ['card', 'login'], 'onboarding-code-sent', 'otp', 0],
  ])('dispatch an event by %s', (_, kinds, name, step, who) => {
    const { session } = unloaded();
    const pages = kinds.map((kind) => new Page(kind));
    for (const page of pages) session.attach(page);
    expect(session.participants.dispatch(notice(name, step))).toBe(true);
    expect(pages.map(({ notices }) => notices.length)).toEqual(
      kinds.map((__, index) => (index === who ? 1 : 0)),
    );
  });

  it('can prevent an event, and leave it undispatched when there is none', () => {
    const { session } = unloaded();
    expect(
      session.participants.dispatch(notice('onboarding-identified', 'register')),
    ).toBeUndefined();
    const page = new Page();
    page.prevented.add('onboarding-identified');
    session.attach(page);
    expect(session.participants.dispatch(notice('onboarding-identified', 'register'))).toBe(false);
  });
});
