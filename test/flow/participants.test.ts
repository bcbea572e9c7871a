import { describe, expect, it } from 'vitest';
import type { HostEvent } from '../../src/flow/host-events.js';
import { elementFor, type ElementKind } from '../../src/flow/selectors.js';
import type { Step } from '../../src/flow/state.js';
import { states } from './samples.js';
import { Page, unloaded } from './stage.js';

const steps = Object.keys({
  register: 0,
  otp: 0,
  checking: 0,
  profile: 0,
  login: 0,
  reset: 0,
  incomplete: 0,
  done: 0,
  error: 0,
} satisfies Record<Step, 0>) as Step[];

const notice = (name: HostEvent['name'], step: Step) =>
  ({ name, step, detail: { step }, cancelable: false }) as HostEvent;

describe('who takes part in a journey', () => {
  it('has one kind of element for each step', () => {
    expect(Object.fromEntries(steps.map((step) => [step, elementFor(step)]))).toEqual({
      register: 'register',
      otp: 'otp',
      checking: 'otp',
      profile: 'profile',
      login: 'login',
      reset: 'login',
      incomplete: 'login',
      done: 'card',
      error: 'flow',
    });
  });

  it('comes and goes', () => {
    const { session } = unloaded();
    const [one, two] = [new Page('otp'), new Page('login')];
    const leave = session.attach(one);
    session.attach(two);
    expect([...session.participants]).toEqual([one, two]);
    expect([session.participants.has('otp'), session.participants.has('card')]).toEqual([
      true,
      false,
    ]);
    leave();
    leave();
    expect([...session.participants]).toEqual([two]);
  });

  it('can show a step as a flow, or as the element of the step', () => {
    const { session } = unloaded();
    session.attach(new Page('login'));
    expect(steps.filter((step) => session.participants.isStepShown(step))).toEqual([
      'login',
      'reset',
      'incomplete',
    ]);
    session.attach(new Page('flow'));
    expect(steps.filter((step) => session.participants.isStepShown(step))).toEqual(steps);
  });

  it('is drawn with each new state, even when one of them goes meanwhile', () => {
    const { session } = unloaded();
    const [one, two] = [new Page(), new Page()];
    const leave = session.attach(one);
    one.update = () => leave();
    session.attach(two);
    session.commit(states.otp);
    expect(two.updates).toBe(1);
  });

  it.each<[string, readonly ElementKind[], HostEvent['name'], Step, number]>([
    ['the element of the step', ['flow', 'otp'], 'onboarding-code-sent', 'otp', 1],
    [
      'the flow, where the step has no element',
      ['otp', 'flow'],
      'onboarding-identified',
      'register',
      1,
    ],
    ['the flow, of each step', ['otp', 'flow'], 'onboarding-step', 'otp', 1],
    ['the flow, of the end', ['profile', 'flow'], 'onboarding-complete', 'profile', 1],
    [
      'the element that caused it, without a flow',
      ['login', 'profile'],
      'onboarding-complete',
      'profile',
      1,
    ],
    ['the last of two', ['otp', 'otp', 'login'], 'onboarding-code-sent', 'otp', 1],
    ['whoever is there', ['card', 'login'], 'onboarding-code-sent', 'otp', 0],
  ])('dispatches an event: %s', (_, kinds, name, step, who) => {
    const { session } = unloaded();
    const pages = kinds.map((kind) => new Page(kind));
    for (const page of pages) session.attach(page);
    expect(session.participants.dispatch(notice(name, step))).toBe(true);
    expect(pages.map(({ notices }) => notices.length)).toEqual(
      kinds.map((__, index) => (index === who ? 1 : 0)),
    );
  });

  it('may prevent what follows, and may not be there', () => {
    const { session } = unloaded();
    expect(
      session.participants.dispatch(notice('onboarding-identified', 'register')),
    ).toBeUndefined();
    const page = new Page();
    page.prevented.add('onboarding-identified');
    session.attach(page);
    expect(session.participants.dispatch(notice('onboarding-identified', 'register'))).toBe(false);
  });

  it.each<[string, readonly ElementKind[], readonly number[]]>([
    ['a flow', ['otp', 'register', 'flow'], [2]],
    ['each flow, whichever is seen', ['flow', 'register', 'flow'], [0, 2]],
    ['the element where it happened', ['otp', 'register'], [1]],
    ['each of those', ['register', 'otp', 'register'], [0, 2]],
    ['the first, where there is none', ['otp', 'login'], [0]],
    ['the first and its like', ['otp', 'login', 'otp'], [0, 2]],
  ])('shows an error page: %s', (_, kinds, who) => {
    const { session } = unloaded();
    const pages = kinds.map((kind) => new Page(kind));
    for (const page of pages) session.attach(page);
    expect(pages.some((page) => session.participants.showsError(page, session.state))).toBe(false);
    session.commit(states.error);
    expect(pages.map((page) => session.participants.showsError(page, session.state))).toEqual(
      kinds.map((__, index) => who.includes(index)),
    );
  });
});
