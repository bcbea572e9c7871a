import { expect } from '@open-wc/testing';
import { stepNumber, stepCount } from '../../../src/elements/core/step-count.js';
import type { Entry } from '../../../src/flow/state/data-entry.js';
import type { State } from '../../../src/flow/state/state.js';

interface Counted {
  readonly step: State['step'];
  readonly entry?: Entry;
  readonly person?: { readonly status: 'new' };
}
const numberOf = (state: Counted) =>
  stepNumber({ entry: { kind: 'completion' }, ...state } as State);

describe('the number of a step', () => {
  it('counts the steps of a registration', () => {
    const counted = (['register', 'otp', 'profile'] as const).map((step) => numberOf({ step }));
    expect(counted).to.deep.equal([1, 2, 3]);
    expect(stepCount).to.equal(3);
  });

  it('is that of the step that the visitor sees', () => {
    expect(numberOf({ step: 'checking', person: { status: 'new' } })).to.equal(2);
    expect(numberOf({ step: 'incomplete' })).to.equal(3);
  });

  it('is 0 for a step that is not counted', () => {
    for (const step of ['login', 'reset', 'done', 'error'] as const)
      expect(numberOf({ step }), step).to.equal(0);
    expect(numberOf({ step: 'profile', entry: { kind: 'draft', holder: {} } })).to.equal(0);
  });
});
