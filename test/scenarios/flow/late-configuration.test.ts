import { describe, expect, it } from 'vitest';
import type { SharedSettings } from '../../../src/domain/configuration.js';
import type { ElementKind } from '../../../src/flow/state/who-shows.js';
import { turn } from '../../flow/fake-clock.js';
import { configuration, states } from '../../flow/samples.js';
import { Page, unloaded } from '../../flow/stage.js';

/** A session with elements of these kinds, in this order, each with settings of its own. */
function sessionOf(...elements: [kind: ElementKind, given: Partial<SharedSettings>][]) {
  const { session, arrivals } = unloaded();
  const pages = elements.map(([kind, given]) => {
    const all = Object.entries<unknown>({ ...configuration, ...given });
    const shared = Object.fromEntries(all.filter(([, value]) => value !== undefined));
    const page = Object.assign(new Page(kind), { shared: shared as unknown as SharedSettings });
    return { page, detach: session.attach(page) };
  });
  session.configure();
  return { session, pages, arrivals };
}

const check = () => Promise.resolve('wrong');
const otherCheck = () => Promise.resolve('also wrong');

describe('a setting that the elements of a journey share', () => {
  it.each<[name: keyof SharedSettings, one: unknown, other: unknown]>([
    ['categoryId', '1', '2'],
    ['apiKey', 'one', 'other'],
    ['deviceType', '2', '3'],
    ['consentsRequired', ['one'], ['other']],
    ['codeLength', 6, 8],
    ['minPassword', 8, 15],
    ['minAge', 0, 18],
    ['symbology', 'qr', 'ean13'],
    ['validate', check, otherCheck],
  ])('is that of the flow, else of the first element that has one: %s', (name, one, other) => {
    const none = { [name]: undefined };
    const first = sessionOf(['otp', none], ['login', { [name]: one }], ['card', { [name]: other }]);
    expect(first.session.configuration[name]).toBe(one);
    const flow = sessionOf(['login', { [name]: one }], ['flow', { [name]: other }]);
    expect(flow.session.configuration[name]).toBe(other);
    const empty = sessionOf(['login', { [name]: one }], ['flow', none]);
    expect(empty.session.configuration[name]).toBe(one);
  });

  it('is that of the next element if the one that had it has gone, and stays without any element', async () => {
    const { session, pages, arrivals } = sessionOf(
      ['otp', { codeLength: 6 }],
      ['login', { codeLength: 8 }],
    );
    const [first, second] = pages;
    void session.loadCommands();
    await arrivals[0]?.arrive();
    first!.detach();
    await turn();
    expect(session.configuration.codeLength).toBe(8);
    second!.detach();
    await turn();
    expect(session.configuration.codeLength).toBe(8);
  });

  it('stays where an element is moved on the page', async () => {
    const { session, pages, arrivals } = sessionOf(
      ['flow', { codeLength: 6 }],
      ['login', { codeLength: 8 }],
    );
    void session.loadCommands();
    await arrivals[0]?.arrive();
    const [{ page, detach }] = pages as [(typeof pages)[0]];
    detach();
    session.attach(page);
    await turn();
    expect(session.configuration.codeLength).toBe(6);
  });

  it('is shown by every element at once', () => {
    const { session, pages } = sessionOf(['otp', {}], ['login', {}]);
    const before = pages.map(({ page }) => page.updates);
    session.configure();
    expect(pages.map(({ page }) => page.updates)).toEqual(before.map((count) => count + 1));
  });
});

describe('where a journey starts', () => {
  it.each<[elements: [ElementKind, Partial<SharedSettings>][], start: string]>([
    [
      [
        ['otp', {}],
        ['card', { start: 'login' }],
      ],
      'register',
    ],
    [
      [
        ['otp', { start: 'login' }],
        ['card', {}],
      ],
      'login',
    ],
    [
      [
        ['otp', { start: 'login' }],
        ['flow', {}],
      ],
      'register',
    ],
    [
      [
        ['otp', {}],
        ['flow', { start: 'login' }],
      ],
      'login',
    ],
    [
      [
        ['otp', {}],
        ['flow', { start: 'login' }],
        ['login', { password: 'none' }],
      ],
      'passwordless',
    ],
  ])('is what the flow says, else the first element: %j', (elements, start) => {
    const { session } = sessionOf(...elements);
    expect(session.start).toBe(start);
    expect(session.state.step).toBe(start === 'login' ? 'login' : 'register');
  });

  it.each([
    ['the visitor is past the entry steps', states['otp sent']],
    ['a request is pending', { ...states.register, request: { kind: 'busy', action: 'identify' } }],
    ['the step has a reason', { ...states.login, reason: 'session' }],
  ] as const)('does not change the step where %s', (_, state) => {
    const { session } = unloaded();
    session.attach(new Page());
    session.commit(state);
    session.startAt('login');
    expect(session.state).toBe(state);
  });

  it('can select a start for an opener without changing the start of the next journey', () => {
    const { session } = unloaded();
    session.startAt('login');
    expect([session.state.step, session.start]).toEqual(['login', 'register']);
  });

  it('sends events to the visible element', () => {
    const { session } = unloaded();
    const pages = [true, true, false].map((visible) => Object.assign(new Page(), { visible }));
    for (const page of pages) session.attach(page);
    session.ready('register');
    expect(pages.map(({ notices }) => notices.length)).toEqual([0, 1, 0]);
  });
});
