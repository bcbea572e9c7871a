import { expect } from '@open-wc/testing';
import { sessionOver } from '../../support/session-over.js';
import { mail, password, profileStage, type ProfileStage } from './stage.js';
import { waitUntil } from '../../support/patience.js';

const visible = (name: string, more = {}) => ({ name, visible: true, ...more });
const fail = (stage: ProfileStage, fault: string, times = 1) => {
  stage.sandbox.faults = [{ method: 'PUT', path: '/customer', times, fault }];
};

describe('a save that fails', () => {
  for (const fault of ['status:500', 'drop', 'html', 'answer:427', 'retry-after:1']) {
    it(`keeps what was typed and can be tried again (${fault})`, async () => {
      const stage = await profileStage({ fields: [visible('name')] });
      await stage.fill('name', 'Zoë');
      fail(stage, fault, 9);
      await stage.save();
      expect(stage.session.state.activity.kind).to.equal('failed');
      const [alert, ...others] = stage.root.querySelectorAll('[role=alert]');
      expect(others).to.deep.equal([]);
      expect(alert!.querySelector('[part=summary]')).not.to.equal(null);
      // Where the person is, who has just pressed it.
      const button = stage.root.querySelector('[type=submit]')!.getBoundingClientRect();
      expect(button.top - alert!.getBoundingClientRect().bottom).to.be.within(0, 60);
      expect(button.bottom).to.be.at.most(innerHeight);
      expect(stage.find('name').value).to.equal('Zoë');
      await expect(stage.element).to.be.accessible();
      stage.sandbox.faults = [];
      await stage.save();
      expect(stage.session.state.step).to.equal('done');
      expect(stage.sandbox.customers[0]!.data.name).to.equal('Zoë');
    });
  }

  const refusals = [
    { code: 260, field: 'mailcontactdata' },
    { code: 448, field: 'mailcontactdata' },
    { code: 311, field: 'mailcontactdata' },
    { code: 482, field: 'mailcontactdata' },
    { code: 102, field: 'birthdate', at: 'birthdate-day' },
    { code: 119, field: 'identitycard' },
  ];
  for (const { code, field, at = field } of refusals) {
    it(`shows the server’s word on ${field} there until it changes (${code})`, async () => {
      const stage = await profileStage({
        fields: ['name', field].map((name) => visible(name)),
        data: { mailcontactdata: mail, birthdate: '1990-05-24', identitycard: 'AB 123' },
      });
      fail(stage, `answer:${code}`);
      await stage.save();
      const control = stage.find(at);
      expect(control.getAttribute('aria-invalid')).to.equal('true');
      expect(stage.root.activeElement).to.equal(control);
      expect(stage.root.querySelectorAll('[part=summary-item]').length).to.equal(1);
      await stage.fill('name', 'Anna');
      expect(control.getAttribute('aria-invalid')).to.equal('true');
      await expect(stage.element).to.be.accessible();
      await stage.fill(at, `${control.value} `);
      expect(control.getAttribute('aria-invalid')).to.equal(null);
    });
  }
});

describe('a save that fails once more', () => {
  for (const [fault, said] of [
    ['answer:132', 'An answer is still missing.'],
    ['status:500', 'Something went wrong on our side.'],
  ] as const) {
    it(`is told as well, in place of the refusal before (${fault})`, async () => {
      const stage = await profileStage({
        fields: [visible('name'), visible('birthdate')],
        data: { birthdate: '1990-05-24' },
      });
      fail(stage, 'answer:102');
      await stage.save();
      const day = stage.find('birthdate-day');
      expect(day.getAttribute('aria-invalid')).to.equal('true');
      fail(stage, fault, 9);
      await stage.save();
      expect(day.getAttribute('aria-invalid')).to.equal(null);
      expect(stage.root.querySelector('[role=alert]')?.textContent).to.contain(said);
    });
  }

  it('leaves the refusal where the form itself objects', async () => {
    const stage = await profileStage({
      fields: [visible('name', { mandatory: true }), visible('birthdate')],
      data: { name: 'Zoë', birthdate: '1990-05-24' },
    });
    fail(stage, 'answer:102');
    await stage.save();
    await stage.fill('name', '');
    await stage.save();
    expect(stage.root.querySelectorAll('[part=summary-item]').length).to.equal(2);
  });
});

describe('a refusal that does not say which field', () => {
  const own = (name: string) => visible(name, { type: 'text', label: `Your ${name}` });
  const invalid = (stage: ProfileStage) =>
    stage
      .all('shoe')
      .concat(stage.all('shop'))
      .filter((input) => input.hasAttribute('aria-invalid'));

  it('is shown on the campaign’s own field where only one was sent (127)', async () => {
    const stage = await profileStage({ fields: [visible('notes'), own('shoe'), own('shop')] });
    await stage.fill('notes', 'none');
    await stage.fill('shoe', 'left');
    fail(stage, 'answer:127');
    await stage.save();
    expect(invalid(stage)).to.deep.equal([stage.find('shoe')]);
    expect(stage.root.activeElement).to.equal(stage.find('shoe'));
    await stage.fill('shoe', 'right');
    expect(invalid(stage)).to.deep.equal([]);
    await stage.save();
    expect(stage.session.state.step).to.equal('done');
  });

  it('is said above the form where there are several, and stays there', async () => {
    const stage = await profileStage({ fields: [own('shoe'), own('shop')] });
    for (const name of ['shoe', 'shop']) await stage.fill(name, 'x');
    fail(stage, 'answer:127');
    await stage.save();
    expect(stage.root.querySelector('[part~=summary-title]')?.textContent).to.equal(
      'One of the answers isn’t accepted. Please check it.',
    );
    await stage.fill('shop', '');
    expect(invalid(stage)).to.deep.equal([]);
  });
});

describe('a session that ran out', () => {
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

  it('is renewed by the password, inside the form, and what was typed is saved', async () => {
    const stage = await expired();
    const input = stage.find('current-password');
    expect(input.autocomplete).to.equal('current-password');
    expect(stage.find('name').value).to.equal('Zoë');
    expect(stage.text()).to.contain('what you typed is kept');
    expect(stage.root.activeElement).to.equal(input);
    await expect(stage.element).to.be.accessible();
    stage.sandbox.faults = [];
    await stage.fill('current-password', password);
    await stage.save();
    expect(stage.session.state.step).to.equal('done');
    expect(stage.sandbox.customers[0]!.data.name).to.equal('Zoë');
    await stage.edit();
    expect(stage.all('current-password').length).to.equal(0);
  });

  it('keeps no password for whoever comes back to the page in the browser’s cache', async () => {
    const stage = await expired();
    await stage.fill('current-password', password);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(stage.find('current-password').value).to.equal('');
    expect(stage.find('name').value).to.equal('Zoë');
  });

  it('says so when another log-in was of no use', async () => {
    const stage = await expired();
    stage.sandbox.faults = sessionOver(9);
    await stage.fill('current-password', password);
    await stage.save();
    const problem = stage.root.querySelector('[role=alert] [part=summary-title]');
    expect(problem?.textContent).to.contain('logged out');
    expect(stage.find('name').value).to.equal('Zoë');
  });

  it('asks for the password again when it was wrong or empty', async () => {
    const stage = await expired();
    await stage.save();
    expect(stage.text()).to.contain('Enter your password.');
    stage.sandbox.faults = [];
    await stage.fill('current-password', 'quite another one');
    await stage.save();
    expect(stage.find('current-password').getAttribute('aria-invalid')).to.equal('true');
    const wrong = 'This password isn’t right.';
    const input = stage.find('current-password');
    expect(stage.root.activeElement).to.equal(input);
    const described = input.getAttribute('aria-describedby')!.split(' ');
    const words = described.map((id) => stage.root.getElementById(id)!.textContent);
    expect(words.join(' ')).to.contain(wrong).and.to.contain('what you typed is kept');
    expect(stage.root.querySelector('[role=alert]')!.textContent).to.contain(wrong);
    await expect(stage.element).to.be.accessible();
    expect(stage.find('name').value).to.equal('Zoë');
    await stage.fill('current-password', password);
    await stage.save();
    expect(stage.session.state.step).to.equal('done');
  });

  it('offers no way to a log-in that the page does not have', async () => {
    const stage = await expired();
    expect(stage.text()).not.to.contain('Forgot your password?');
  });

  it('says so when there is no connection meanwhile', async () => {
    const stage = await expired();
    stage.sandbox.faults = [{ method: 'POST', path: '/auth', times: 9, fault: 'drop' }];
    await stage.fill('current-password', password);
    await stage.save();
    expect(stage.text()).to.contain('We can’t reach the server.');
    expect(stage.find('current-password').value).to.equal(password);
    stage.sandbox.faults = [];
    await stage.save();
    expect(stage.session.state.step).to.equal('done');
  });

  it('leaves no password in what is kept over a reload', async () => {
    const stage = await expired();
    await stage.fill('current-password', 'canary-4711');
    await stage.fill('name', 'Zoë K');
    const kept = () => JSON.stringify(Object.entries(sessionStorage));
    await waitUntil(() => kept().includes('Zoë K'), 'kept');
    expect(kept()).not.to.contain('canary-4711');
  });
});

describe('what was typed before a reload', () => {
  const given = {
    fields: [
      visible('name'),
      visible('birthdate'),
      visible('shop', { options: [{ id: '1', value: 'Rome' }] }),
      visible('mobilecontactdata'),
    ],
    consents: [visible('usedforpromotions', { mandatory: true })],
  };

  it('is there again, for the same person', async () => {
    const first = await profileStage(given);
    await first.fill('name', 'Zoë');
    await first.fill('birthdate-month', 'maj');
    await first.choose('shop', '1');
    await first.choose('mobilecontactdata-country', 'GB');
    await first.fill('mobilecontactdata', '07400');
    await first.tick('usedforpromotions', 'false');
    const now = () => Object.entries(sessionStorage) as [string, string][];
    await waitUntil(() => JSON.stringify(now()).includes('usedforpromotions'), 'kept');
    const kept = now();
    const second = await profileStage({ ...given, kept });
    expect(second.find('name').value).to.equal('Zoë');
    expect(second.find('birthdate-month').value).to.equal('maj');
    expect(second.list('shop').value).to.equal('1');
    expect(second.list('mobilecontactdata-country').value).to.equal('GB');
    expect(second.find('mobilecontactdata').value).to.equal('07400');
    expect(second.all('usedforpromotions')[1]!.checked).to.equal(true);
    expect(second.text()).to.contain('We’ve kept what you typed.');
    const other = await profileStage({ ...given, kept, id: '7002' });
    expect(other.find('name').value).to.equal('');
  });
});

describe('a form that does not load', () => {
  it('says so and can be asked for again', async () => {
    const stage = await profileStage({
      fields: [visible('name')],
      data: { name: 'Anna' },
      fault: {
        method: 'GET',
        path: '/customer/customerdatafields/{campaignid}',
        nth: 2,
        times: 9,
        fault: 'status:500',
      },
    });
    await waitUntil(() => stage.text().includes('Your form didn’t load.'), 'failed');
    await expect(stage.element).to.be.accessible();
    stage.sandbox.faults = [];
    stage.root.querySelector<HTMLButtonElement>('button')!.click();
    await waitUntil(() => stage.root.querySelector('form'), 'opens');
    expect(stage.find('name').value).to.equal('Anna');
  });
});
