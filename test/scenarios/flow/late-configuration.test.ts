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

  it('begins where a flow says, else where the first element does', () => {
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
    ['she is past the entries', states['otp sent']],
    [
      'a request is under way',
      { ...states.register, request: { kind: 'busy', action: 'identify' } },
    ],
    ['something is known of her', { ...states.login, reason: 'session' }],
  ] as const)('moves nobody where %s', (_, state) => {
    const { session } = unloaded();
    session.attach(new Page());
    session.commit(state);
    session.startAt('login');
    expect(session.state).toBe(state);
  });

  it('is said again by an opener without changing where a new journey begins', () => {
    const { session } = unloaded();
    session.startAt('login');
    expect([session.state.step, session.start]).toEqual(['login', 'register']);
  });

  it('has events go to the element that is seen', () => {
    const { session } = unloaded();
    const pages = [true, true, false].map((visible) => Object.assign(new Page(), { visible }));
    for (const page of pages) session.attach(page);
    session.announceReady('register');
    expect(pages.map(({ notices }) => notices.length)).toEqual([0, 1, 0]);
  });
});
