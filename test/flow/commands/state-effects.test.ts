import { describe, expect, it } from 'vitest';
import { runStateEffects } from '../../../src/flow/commands/state-effects.js';
import type { State } from '../../../src/flow/state/state.js';
import { busy, states, wholeAccount } from '../samples.js';

/** The names of the commands that the change from one state to another runs. */
function effectsOf(state: State, before: State = states.register): string[] {
  const run: string[] = [];
  const command = (name: string) => () => void run.push(name);
  runStateEffects(state, before, {
    codeCommands: { check: command('check'), forgetSecrets: command('forget secrets') },
    profileCommands: {
      open: command('open'),
      findCard: () => Promise.resolve(void run.push('find card')),
      reset: command('reset'),
    },
    checkAgain: command('check again'),
  });
  return run;
}

describe('the effects of a new state', () => {
  it('open data entry while the step loads, also if the step was there before', () => {
    expect(effectsOf(states['profile loading'])).toEqual(['open']);
    expect(effectsOf(states['profile loading'], states.profile)).toEqual(['open']);
  });

  it('are none while the form is saved', () => {
    expect(effectsOf(states['profile saving'], states.profile)).toEqual([]);
  });

  it('forget password and code once data entry is open', () => {
    expect(effectsOf(states.profile, states['profile loading'])).toEqual(['forget secrets']);
    expect(effectsOf(states['profile unopened'], states['profile loading'])).toEqual([]);
  });

  it('continue or begin the check of a lost registration', () => {
    expect(effectsOf(states['checking busy'], states['otp verifying'])).toEqual(['check']);
    expect(effectsOf(states.checking, states['otp verifying'])).toEqual(['check again']);
    expect(effectsOf(states.checking, states['checking busy'])).toEqual([]);
  });

  it('look for a card that is missing when the journey is done', () => {
    const done = { step: 'done', via: 'registration', account: wholeAccount } as const;
    const idle = { kind: 'idle' } as const;
    expect(effectsOf({ ...done, request: idle })).toEqual(['forget secrets']);
    const withoutCard = { ...done, account: { customerId: '6001' }, request: idle };
    expect(effectsOf(withoutCard)).toEqual(['forget secrets', 'find card']);
  });

  it('forget everything at the start of a journey', () => {
    expect(effectsOf(states.login, states.register)).toEqual(['forget secrets', 'reset']);
    expect(effectsOf(states.register, states.otp)).toEqual(['forget secrets', 'reset']);
  });

  it('are none while a step waits for its own request', () => {
    const identifying = { ...states.register, request: busy('identify') };
    expect(effectsOf(identifying, states.register)).toEqual([]);
    expect(effectsOf(states.otp, states.register)).toEqual([]);
  });
});
