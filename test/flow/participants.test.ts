import { describe, expect, it } from 'vitest';
import type { HostEvent } from '../../src/flow/host-events.js';
import { elementFor, type ElementKind } from '../../src/flow/selectors.js';
import type { State, Step } from '../../src/flow/state.js';
import { busy, states } from './samples.js';
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

describe('the participants of a session', () => {
  it('show each step by one kind of element', () => {
    expect(Object.fromEntries(steps.map((step) => [step, elementFor(step)]))).toEqual({
      register: 'register',
      otp: 'otp',
      checking: 'otp',
      profile: 'profile',
      login: 'login',
      reset: 'login',
      incomplete: 'profile',
      done: 'card',
      error: 'flow',
    });
  });

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
    leave();
    leave();
    expect([...session.participants]).toEqual([two]);
  });

  it('show a step as a flow or as the element of the step', () => {
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

  it('are updated with each state, even if one of them detaches meanwhile', () => {
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

  it.each<[string, readonly ElementKind[], readonly number[]]>([
    ['a flow', ['otp', 'register', 'flow'], [2]],
    ['each flow, visible or not', ['flow', 'register', 'flow'], [0, 2]],
    ['the element of the failed step', ['otp', 'register'], [1]],
    ['each element of the failed step', ['register', 'otp', 'register'], [0, 2]],
    ['the first element, if there is none of the step', ['otp', 'login'], [0]],
    ['the first element and those of its kind', ['otp', 'login', 'otp'], [0, 2]],
  ])('show the error page by %s', (_, kinds, who) => {
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

describe('the participants of a session without an element for the step', () => {
  const attached = (...kinds: readonly ElementKind[]) => {
    const { session } = unloaded();
    const pages = kinds.map((kind) => new Page(kind));
    for (const page of pages) session.attach(page);
    return { participants: session.participants, pages };
  };
  /** The kinds of those for which `holds` is true. */
  const kindsThat = (
    { pages }: ReturnType<typeof attached>,
    holds: (page: Page) => boolean,
  ): ElementKind[] => pages.filter(holds).map(({ kind }) => kind);
  const adopting: State = { ...states.register, request: busy('adopt') };

  it.each<[string, readonly ElementKind[], State, readonly ElementKind[]]>([
    ['the first, if no element shows the step', ['register', 'login'], states.otp, ['register']],
    ['none, if one shows the step', ['register', 'otp'], states.otp, []],
    ['none on the error page', ['register'], states.error, []],
    ['the flow, while a session is handed over', ['card', 'flow'], adopting, ['flow']],
    [
      'the first, while a session is handed over without a flow',
      ['card', 'profile'],
      adopting,
      ['card'],
    ],
  ])('are represented by %s', (_, kinds, state, expected) => {
    const all = attached(...kinds);
    expect(kindsThat(all, (page) => all.participants.standsIn(page, state))).toEqual(expected);
  });

  it.each<[readonly ElementKind[], State, readonly ElementKind[]]>([
    [['register', 'flow'], states.error, ['flow']],
    [['login', 'register'], states.error, ['register']],
    [['login', 'card'], states.error, ['login']],
    [['flow'], states.otp, []],
  ])('%o: the error page is shown by the kind in charge', (kinds, state, expected) => {
    const all = attached(...kinds);
    expect(kindsThat(all, (page) => all.participants.showsError(page, state))).toEqual(expected);
  });

  it('give the focus of a step to the element of the step, else to any', () => {
    const withOtp = attached('flow', 'otp');
    expect(kindsThat(withOtp, (page) => withOtp.participants.ownsFocusOf('otp', page))).toEqual([
      'otp',
    ]);
    const without = attached('flow', 'card');
    expect(kindsThat(without, (page) => without.participants.ownsFocusOf('otp', page))).toEqual([
      'flow',
      'card',
    ]);
  });

  it('are none before the first is attached', () => {
    const { participants } = attached();
    const gone = new Page('card');
    expect(participants.standsIn(gone, states.otp)).toBe(false);
    expect(participants.standsIn(gone, adopting)).toBe(false);
    expect(participants.showsError(gone, states.error)).toBe(false);
  });
});
