import { expect } from '@open-wc/testing';
import type { Configuration } from '../../../src/domain/configuration.js';
import { readConfiguration } from '../../../src/domain/read-configuration.js';
import {
  configurationConflicts,
  misconfiguredEvent,
  missingHints,
  noSessionError,
} from '../../../src/elements/core/page-errors.js';

describe('the hints for an element that lacks something', () => {
  const result = readConfiguration({}, document.baseURI);

  it('name what is missing', () => {
    expect(missingHints({}, result).join('; ')).to.contain('campaignid');
  });

  it('say that a card with a number needs the content of its barcode, or a session', () => {
    const [only, ...others] = missingHints({ card: '1001' }, result);
    expect(only).to.match(/^fidelycode is missing; or, for the card of a session, .*campaignid/);
    expect(others).to.deep.equal([]);
  });

  it('are the hint of the event "misconfigured"', () => {
    expect(misconfiguredEvent(['one', 'two'], 'register')).to.deep.include({
      name: 'onboarding-error',
      cancelable: false,
      step: 'register',
    });
    expect(misconfiguredEvent(['one', 'two'], 'register').detail).to.include({
      code: 'misconfigured',
      hint: 'one; two',
    });
  });
});

describe('the conflicts of an element with the session of its campaign', () => {
  const own = { apiKey: 'a', categoryId: '1' } as Configuration;

  it('are none for the same configuration', () => {
    expect(configurationConflicts(own, { ...own })).to.deep.equal([]);
  });

  it('name each attribute that differs', () => {
    const shared = { ...own, apiKey: 'b', categoryId: '2', fetch: globalThis.fetch };
    expect(configurationConflicts(own, shared)).to.deep.equal([
      'api-key, categoryid, fetch: another element of this campaign came first with another',
    ]);
  });
});

it('the error of a method without a session says why there is none', () => {
  const { problem } = noSessionError('unauthorised');
  expect(problem.code).to.equal('unauthorised');
  expect('hint' in problem && problem.hint).to.contain('no session');
});
