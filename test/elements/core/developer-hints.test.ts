import { expect } from '@open-wc/testing';
import { readConfiguration } from '../../../src/domain/read-configuration.js';
import {
  conflictHints,
  misconfiguredEvent,
  missingHints,
  reportWrongMessages,
} from '../../../src/elements/core/developer-hints.js';
import { messages } from '../../../src/i18n/locales/en.js';
import type { MessageOverrides } from '../../../src/i18n/messages.js';
import { addLanguage } from '../../../src/i18n/add-language.js';
import { collect } from '../../support/replace.js';
import { until, visit } from '../stage.js';

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

describe('the conflicts of an element with those of its campaign', () => {
  it('are none without an attribute that differs', () => {
    expect(conflictHints([])).to.deep.equal([]);
  });

  it('name each attribute that differs', () => {
    expect(conflictHints(['api-key', 'password'])).to.deep.equal([
      'api-key, password: another element of this campaign has another value, and that counts',
    ]);
  });
});

describe('the hints about messages of the page', () => {
  before(() => addLanguage('en', messages));

  function reports(overrides: unknown, times = 1): string[] {
    const said = collect('warn');
    for (let time = 0; time < times; time += 1)
      reportWrongMessages(overrides as MessageOverrides, 'en');
    return said;
  }

  it('are none if every sentence exists', () => {
    const own = { 'common-continue': 'Go on', 'login-heading': { other: 'Hi' } };
    expect(reports(own)).to.deep.equal([]);
  });

  it('name unknown keys once, even for several elements', () => {
    expect(reports({ 'common-contine': 'Go on', heading: 'Hi' }, 5)).to.deep.equal([
      '[onboarding] messages: no such sentence, or not text: "common-contine", "heading".',
    ]);
  });

  it('name values that are not sentences', () => {
    expect(reports({ 'common-back': 7 })).to.deep.equal([
      '[onboarding] messages: no such sentence, or not text: "common-back".',
    ]);
  });

  it('accept keys for fields, consents and answer codes of the campaign', () => {
    const own = { 'field-x': 'X', 'consent-y': 'Y', 'answer-4711': 'Z' };
    expect(reports(own)).to.deep.equal([]);
  });

  it('come for an element once its sentences are loaded', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    page.find('onboarding-flow').messages = { 'common-cancle': 'Stop' } as MessageOverrides;
    await page.identify('new@example.com');
    await until(() => page.said.length > 0);
    expect(page.said).to.deep.equal([
      '[onboarding] messages: no such sentence, or not text: "common-cancle".',
    ]);
  });
});

it('a method that needs a session rejects without one and says why', async () => {
  const rejected = await document
    .createElement('onboarding-flow')
    .getAccessToken()
    .catch((reason: unknown) => reason);
  expect(rejected).to.have.nested.property('problem.code', 'unauthorised');
  expect(rejected).to.have.nested.property('problem.hint').that.contains('No session');
});
