import { expect } from '@open-wc/testing';
import { pageEnvironment } from '../../../src/elements/core/page-environment.js';
import { setOnline } from '../../support/online.js';
import { replace } from '../../support/replace.js';

const { isPresent, onReturn } = pageEnvironment.presence;

function setHidden(isHidden: boolean): void {
  replace(document, 'hidden', isHidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('the presence of a visitor', () => {
  it('ends while the browser is offline or the page hidden', () => {
    setHidden(false);
    expect(isPresent()).to.equal(true);
    setOnline(false);
    expect(isPresent()).to.equal(false);
    setOnline(true);
    setHidden(true);
    expect(isPresent()).to.equal(false);
  });

  it('is reported when the browser is online again and when the page is visible again, until that is ended', () => {
    let calls = 0;
    const stop = onReturn(() => (calls += 1));
    setOnline(true);
    expect(calls).to.equal(1);
    setHidden(false);
    expect(calls).to.equal(2);
    stop();
    setOnline(true);
    setHidden(false);
    expect(calls).to.equal(2);
  });
});
