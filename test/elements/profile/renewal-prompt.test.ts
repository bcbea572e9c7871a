import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessible.js';
import { waitUntil } from '../../support/patience.js';
import { sessionOver } from '../../support/session-over.js';
import { failSaves, password, profileStage, visible } from './stage.js';

describe('the profile form when the session has expired', () => {
  async function expired() {
    const stage = await profileStage({ fields: [visible('name')] });
    await stage.fill('name', 'Zoë');
    stage.sandbox.faults = sessionOver();
    await stage.save();
    const asks = () => stage.root.querySelector('[name=current-password]');
    await waitUntil(asks, 'the password is asked for');
    await stage.settled();
    return stage;
  }

  it('asks for the password and saves what was typed', async () => {
    const stage = await expired();
    const input = stage.find('current-password');
    expect(input.autocomplete).to.equal('current-password');
    expect(stage.find('name').value).to.equal('Zoë');
    expect(stage.text()).to.contain('what you typed is kept');
    expect(stage.root.activeElement).to.equal(input);
    await expectAccessible(stage.element);
    stage.sandbox.faults = [];
    await stage.fill('current-password', password);
    await stage.save();
    expect(stage.session.state.step).to.equal('done');
    expect(stage.sandbox.customers[0]!.data.name).to.equal('Zoë');
    await stage.edit();
    expect(stage.all('current-password').length).to.equal(0);
  });

  it('no longer asks for the password after the log-in, even if the save is then refused', async () => {
    const stage = await expired();
    failSaves(stage, 'answer:132');
    const input = stage.find('current-password');
    input.value = password;
    input.focus();
    await stage.save();
    expect(stage.session.state.request.kind).to.equal('failed');
    expect(stage.all('current-password').length).to.equal(0);
    expect(stage.text()).not.to.contain('logged you out');
    expect(stage.root.activeElement?.getAttribute('type')).to.equal('submit');
    const logIns = () => stage.sandbox.requests.filter(({ path }) => path === '/auth').length;
    const before = logIns();
    await stage.save();
    expect(stage.session.state.step).to.equal('done');
    expect(logIns()).to.equal(before);
  });

  it('clears the password when the page returns from the back-forward cache', async () => {
    const stage = await expired();
    await stage.fill('current-password', password);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(stage.find('current-password').value).to.equal('');
    expect(stage.find('name').value).to.equal('Zoë');
  });

  it('shows an error if the token is rejected again after the log-in', async () => {
    const stage = await expired();
    stage.sandbox.faults = sessionOver(9);
    await stage.fill('current-password', password);
    await stage.save();
    const problem = stage.root.querySelector('[role=alert] [part=summary-title]');
    expect(problem?.textContent).to.contain('logged you out');
    expect(stage.find('name').value).to.equal('Zoë');
  });

  it('asks again after an empty or a wrong password', async () => {
    const stage = await expired();
    await stage.save();
    expect(stage.text()).to.contain('Enter your password.');
    stage.sandbox.faults = [];
    await stage.fill('current-password', 'quite another one');
    await stage.save();
    expect(stage.find('current-password').getAttribute('aria-invalid')).to.equal('true');
    const wrong = 'That’s not the right password.';
    const input = stage.find('current-password');
    expect(stage.root.activeElement).to.equal(input);
    const selected = input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0);
    expect(selected).to.equal('quite another one');
    const described = input.getAttribute('aria-describedby')!.split(' ');
    const words = described.map((id) => stage.root.getElementById(id)!.textContent);
    expect(words.join(' ')).to.contain(wrong).and.to.contain('what you typed is kept');
    expect(stage.root.querySelector('[role=alert]')!.textContent).to.contain(wrong);
    await expectAccessible(stage.element);
    expect(stage.find('name').value).to.equal('Zoë');
    await stage.fill('current-password', password);
    await stage.save();
    expect(stage.session.state.step).to.equal('done');
  });

  it('offers no link to a log-in that the page does not have', async () => {
    const stage = await expired();
    expect(stage.text()).not.to.contain('Forgot your password?');
  });

  it('shows an error without a connection, and keeps the password', async () => {
    const stage = await expired();
    stage.sandbox.faults = [{ method: 'POST', path: '/auth', times: 9, fault: 'drop' }];
    await stage.fill('current-password', password);
    await stage.save();
    expect(stage.text()).to.contain('We can’t get through.');
    expect(stage.find('current-password').value).to.equal(password);
    stage.sandbox.faults = [];
    await stage.save();
    expect(stage.session.state.step).to.equal('done');
  });

  it('does not store the password in the draft', async () => {
    const stage = await expired();
    await stage.fill('current-password', 'canary-4711');
    await stage.fill('name', 'Zoë K');
    const kept = () => JSON.stringify(Object.entries(sessionStorage));
    await waitUntil(() => kept().includes('Zoë K'), 'kept');
    expect(kept()).not.to.contain('canary-4711');
  });
});
