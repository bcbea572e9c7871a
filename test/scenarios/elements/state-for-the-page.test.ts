import { expect } from '@open-wc/testing';
import { OnboardingFlow } from '../../../src/elements/onboarding-flow.js';
import { settled, until, visit } from '../../elements/stage.js';
import { version } from '../../../src/domain/version.js';

describe('what an element says of the journey', () => {
  it('is its step', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    const flow = page.find('onboarding-flow');
    await page.shows('register-heading');
    expect(flow.step).to.equal('register');
    await page.sendCode();
    expect(flow.step).to.equal('otp');
    expect(page.find('onboarding-otp').step).to.equal('otp');
    expect(() => Object.assign(flow, { step: 'done' })).to.throw(TypeError);
  });

  it('is the version of the package', async () => {
    const page = await visit('<onboarding-card></onboarding-card>');
    expect(page.find('onboarding-card').version).to.equal(version);
    expect(OnboardingFlow.version).to.equal(version);
  });

  it('is that the visitor has begun, once', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.shows('register-heading');
    expect(page.named('started')).to.deep.equal([]);
    page.type('username', 'n');
    expect(page.named('started')).to.deep.equal([
      {
        name: 'started',
        by: 'onboarding-register',
        cancelable: false,
        detail: { step: 'register' },
      },
    ]);
    page.type('username', 'new@example.com');
    await page.complete();
    await page.shows('done-heading');
    await page.find('onboarding-flow').signOut();
    await page.shows('register-heading');
    page.type('username', 'n');
    expect(page.named('started')).to.have.length(1);
  });

  it('is which fields were wrong, never a value', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.identify('anna@@');
    const { detail, cancelable } = await page.hears('invalid');
    expect(detail).to.deep.equal({
      step: 'register',
      fields: [{ name: 'username', key: 'email-malformed' }],
    });
    expect(cancelable).to.equal(false);
    await page.verify();
    expect(page.named('invalid')).to.have.length(1);
    page.type('name', 'Anna');
    page.submit();
    await until(() => page.named('invalid').length === 2);
    expect(page.named('invalid')[1]!.detail).to.deep.equal({
      step: 'profile',
      fields: [
        { name: 'surname', key: 'value-missing' },
        { name: 'usedforpromotions', key: 'consent-missing' },
      ],
    });
    await settled();
    expect(JSON.stringify(page.named('invalid'))).not.to.include('anna');
  });

  it('names the log-in form beside an open registration', async () => {
    const page = await visit(
      '<onboarding-register></onboarding-register><onboarding-login></onboarding-login>',
    );
    await until(() => page.all('form').length === 2);
    page.type('current-password', 'x');
    expect(page.named('started')[0]).to.deep.include({ by: 'onboarding-login' });
    expect(page.named('started')[0]!.detail).to.deep.equal({ step: 'login' });
  });
});
