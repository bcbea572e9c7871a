import { describe, expect, it } from 'vitest';
import { configuration, states } from '../../flow/samples.js';
import { Page, unloaded } from '../../flow/stage.js';

const other = { ...configuration, categoryId: '9999' };
const withLogin = { ...other, start: 'login' } as const;

describe('the configuration of a session', () => {
  it('is that of the first element', () => {
    const { session } = unloaded();
    const [first, second] = [new Page('otp'), new Page('flow')];
    session.attach(first);
    session.attach(second);
    session.configure(other, second);
    expect(session.configuration.categoryId).toBe(configuration.categoryId);
    session.configure(other, first);
    expect(session.configuration).toBe(other);
  });

  it('starts where the flow element says, else where the first element does', () => {
    const { session } = unloaded();
    const [first, second, flow] = [new Page('otp'), new Page('card'), new Page('flow')];
    session.attach(first);
    session.attach(second);
    session.configure(withLogin, second);
    expect([session.start, session.state.step]).toEqual(['register', 'register']);
    session.configure(withLogin, first);
    expect(session.start).toBe('login');
    expect(session.state).toEqual(states.login);
    expect(first.updates).toBe(1);
    session.attach(flow);
    session.configure(withLogin, flow);
    expect(first.updates).toBe(1);
    session.configure(other, flow);
    expect(session.state).toEqual({ step: 'register', request: { kind: 'idle' } });
    session.configure(withLogin, first);
    expect(session.start).toBe('register');
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
