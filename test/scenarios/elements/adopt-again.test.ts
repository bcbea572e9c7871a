import { expect } from '@open-wc/testing';
import { setOnline } from '../../support/online.js';
import { until, visit } from '../../elements/stage.js';
import { drawn, element, forms, opened, tokensOf } from './adopting.js';

const faults = [
  { fault: 'drop', key: 'problem-offline' },
  { fault: 'status:503', key: 'problem-server-error' },
  { fault: 'retry-after:2', key: 'problem-too-many-requests' },
] as const;

describe('a session that could not be checked', () => {
  for (const markup of [
    '<onboarding-flow></onboarding-flow>',
    '<onboarding-card></onboarding-card><onboarding-profile></onboarding-profile>',
  ]) {
    for (const { fault, key } of faults) {
      it(`says why a session could not be checked, and checks it again: ${key}, ${markup}`, async () => {
        const page = await visit(markup);
        const tokens = await tokensOf(page);
        page.sandbox.faults.push({ method: 'GET', path: '/customer', fault, times: 0 });
        const kind = markup.startsWith('<onboarding-flow') ? 'flow' : 'card';
        const outcome = await element(page, kind).adoptSession(tokens).catch(String);
        expect(outcome).to.match(/^OnboardingError: /);
        await until(() => page.all('[part~=summary-title]').length > 0);
        await page.shows('error-heading');
        expect(page.headings).to.have.length(1);
        if (key === 'problem-too-many-requests')
          await until(() => page.text().includes('Too many attempts.'));
        else await page.reads(key);
        expect(forms(page)).to.equal(0);
        await expect(element(page, kind)).to.be.accessible();
        page.sandbox.faults.length = 0;
        // A 429 with a time makes the visitor wait.
        await until(() => page.all('button.primary:not([aria-disabled])').length > 0);
        page.find('button.primary').focus();
        page.button('common-retry').click();
        await drawn(page);
        expect(page.headings).to.include('Your card');
        expect(page.path).to.match(/^register>(done|profile)$/);
        const kept = JSON.stringify([page.heard, Object.values(sessionStorage)]);
        expect(kept).not.to.include(tokens.accessToken);
      });
    }
  }

  it('checks the session again by itself when the browser is online again', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    const tokens = await tokensOf(page);
    page.sandbox.faults.push({ method: 'GET', path: '/customer', fault: 'drop', times: 0 });
    setOnline(false);
    await element(page, 'flow').adoptSession(tokens).catch(String);
    await page.reads('flow-offline-waiting');
    page.sandbox.faults.length = 0;
    setOnline(true);
    await drawn(page);
  });

  it('rejects if the campaign changes meanwhile, and shows the form of the new one', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.shows('register-heading');
    const tokens = await tokensOf(page);
    const held = page.hold(/\/customer$/);
    const flow = element(page, 'flow');
    const adopted = flow.adoptSession(tokens).catch(String);
    await until(() => held.count > 0);
    flow.setAttribute('campaignid', '1002');
    await page.shows('register-heading');
    held.release();
    expect(await adopted).to.equal('OnboardingError: misconfigured');
    expect(page.headings).to.have.length(1);
    expect(flow.signedIn).to.equal(false);
    flow.setAttribute('campaignid', '1001');
    await page.shows('register-heading');
    expect(flow.signedIn).to.equal(false);
  });

  it('offers to check the session again beside a card from attributes', async () => {
    const page = await visit(
      '<onboarding-card card="12345678" fidelycode="4006381333931"></onboarding-card><onboarding-profile></onboarding-profile>',
    );
    const tokens = await tokensOf(page);
    page.sandbox.faults.push({ method: 'GET', path: '/customer', fault: 'status:503', times: 0 });
    await element(page, 'profile').adoptSession(tokens).catch(String);
    await page.reads('problem-server-error');
    expect(page.all('.card svg.bars')).to.have.length(1);
    page.sandbox.faults.length = 0;
    page.button('common-retry').click();
    await opened(page);
  });
});
