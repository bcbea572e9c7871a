import { expect } from '@open-wc/testing';
import { isForward, stepsTo, visibleStep } from '../../../src/elements/flow/step-path.js';

describe('the way back from a step', () => {
  for (const [step, start, path] of [
    ['register', 'register', ['register']],
    ['register', 'login', ['login', 'register']],
    ['login', 'register', ['register', 'login']],
    ['otp', 'register', ['register', 'otp']],
    ['checking', 'register', ['register', 'otp']],
    ['otp', 'login', ['login', 'register', 'otp']],
    ['reset', 'register', ['register', 'login', 'reset']],
    ['reset', 'login', ['login', 'reset']],
  ] as const) {
    it(`leads from ${step} over ${path.join(', ')} in a journey that starts at ${start}`, () => {
      expect(stepsTo(step, start)).to.deep.equal(path);
    });
  }

  for (const step of ['profile', 'incomplete', 'done', 'error'] as const) {
    it(`does not exist from ${step}`, () => {
      expect(stepsTo(step, 'register')).to.deep.equal([step]);
    });
  }
});

describe('a change of step', () => {
  for (const [from, to, isBackPossible] of [
    ['register', 'otp', true],
    ['register', 'login', true],
    ['login', 'register', true],
    ['login', 'reset', true],
    ['done', 'profile', true],
    ['otp', 'profile', false],
    ['login', 'profile', false],
    ['profile', 'done', false],
    ['otp', 'register', false],
    ['reset', 'login', false],
  ] as const) {
    it(`from ${from} to ${to} ${isBackPossible ? 'can' : 'cannot'} be undone by the back button`, () => {
      expect(isForward(from, to)).to.equal(isBackPossible);
    });
  }

  it('is not seen between the code and its check', () => {
    expect(visibleStep('checking', false)).to.equal('otp');
    expect(visibleStep('checking', true)).to.equal('reset');
    expect(visibleStep('profile', false)).to.equal('profile');
  });
});
