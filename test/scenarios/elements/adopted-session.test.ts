import { expect } from '@open-wc/testing';
import { settled, until, visit } from '../../elements/stage.js';
import { drawn, element, forms, opened, tokensOf } from './adopting.js';

describe('adoptSession', () => {
  it('shows the card in a flow: one step, no log-in, nothing stored', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.shows('register-heading');
    const tokens = await tokensOf(page);
    const before = page.sandbox.requests.length;
    const flow = element(page, 'flow');
    const adopted = flow.adoptSession(tokens);
    await settled();
    expect(forms(page)).to.equal(0);
    await adopted;
    expect([flow.signedIn, flow.step]).to.deep.equal([true, 'done']);
    await drawn(page);
    expect(page.headings).to.deep.equal(['Your card']);
    expect(page.heard.map(({ name }) => name)).to.deep.equal(['ready', 'step']);
    expect(page.path).to.equal('register>done');
    const requests = page.sandbox.requests
      .slice(before)
      .map(({ method, path }) => `${method} ${path}`);
    expect(requests).to.deep.equal(['GET /customer']);
    expect(sessionStorage.length).to.equal(0);
    expect(await flow.getAccessToken()).to.equal(tokens.accessToken);
    await flow.signOut();
    await page.shows('register-heading');
    expect(flow.signedIn).to.equal(false);
  });

  it('opens the form of a page that has nothing else, and saves it', async () => {
    const page = await visit('<onboarding-profile></onboarding-profile>');
    await element(page, 'profile').adoptSession(await tokensOf(page));
    await opened(page);
    const reads = page.sandbox.requests.filter(({ method }) => method === 'GET');
    expect(reads.map(({ path }) => path)).to.have.members([
      '/customer',
      '/customer/customerdatafields/1001',
    ]);
    expect(page.input('name').value).not.to.equal('');
    page.type('name', 'Carla');
    page.submit();
    await page.hears('profile-saved');
    await page.reads('profile-saved');
    expect(page.sandbox.customers.some(({ data }) => data.name === 'Carla')).to.equal(true);
    expect(page.named('complete')).to.deep.equal([]);
    expect(page.named('logged-in')).to.deep.equal([]);
  });

  it('shows card and form side by side', async () => {
    const page = await visit(
      '<onboarding-card></onboarding-card><onboarding-profile></onboarding-profile>',
    );
    await element(page, 'card').adoptSession(await tokensOf(page));
    await opened(page);
    await drawn(page);
    expect(page.headings).to.have.members(['Your card', 'Your details']);
    expect(page.text()).not.to.include('Change my details');
    page.type('name', 'Carla');
    page.submit();
    await page.hears('profile-saved');
    await until(() => page.all('.card-holder').some((one) => one.textContent.includes('Carla')));
    page.button('card-edit').click();
    await opened(page);
  });

  for (const markup of [
    '<onboarding-flow></onboarding-flow>',
    '<onboarding-card></onboarding-card><onboarding-profile></onboarding-profile>',
  ]) {
    it(`asks for a moment while the session is checked: ${markup}`, async () => {
      const page = await visit(markup);
      const tokens = await tokensOf(page);
      const held = page.hold(/\/customer$/);
      const first = page.find(
        markup.startsWith('<onboarding-flow') ? 'onboarding-flow' : 'onboarding-card',
      );
      const adopted = first.adoptSession(tokens);
      await until(() => page.all('[part~=waiting]').length > 0);
      await page.reads('checking-heading');
      expect(page.all('[part~=waiting]')).to.have.length(1);
      expect(forms(page)).to.equal(0);
      await expect(first).to.be.accessible();
      held.release();
      await adopted;
      await drawn(page);
      await until(() => page.all('[part~=waiting]').length === 0);
    });
  }

  it('keeps a card from attributes while the session is checked', async () => {
    const page = await visit(
      '<onboarding-card card="12345678" fidelycode="4006381333931"></onboarding-card><onboarding-profile></onboarding-profile>',
    );
    await drawn(page);
    const tokens = await tokensOf(page);
    const held = page.hold(/\/customer$/);
    const adopted = element(page, 'profile').adoptSession(tokens);
    await settled();
    expect(page.all('.card svg.bars')).to.have.length(1);
    held.release();
    await adopted;
    await opened(page);
  });

  it('loses nothing that was typed when the token expires: it is there after the log-in', async () => {
    const page = await visit(
      '<onboarding-profile></onboarding-profile><onboarding-login></onboarding-login>',
    );
    const { accessToken } = await tokensOf(page);
    await element(page, 'profile').adoptSession({ accessToken });
    await opened(page);
    page.type('name', 'Carla');
    page.sandbox.faults.push({ method: 'PUT', path: '/customer', fault: 'expired-token' });
    page.submit();
    expect((await page.hears('error')).detail.code).to.equal('session-expired');
    await page.logIn('registered@example.com');
    await opened(page);
    expect(page.input('name').value).to.equal('Carla');
  });
});
