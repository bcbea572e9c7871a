import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessible.js';
import { failSaves, mail, profileStage, type ProfileStage, visible, own } from './stage.js';
import { waitUntil } from '../../support/patience.js';

describe('a failed save', () => {
  for (const fault of ['status:500', 'drop', 'html', 'answer:427']) {
    it(`keeps the typed values and can be repeated (${fault})`, async () => {
      const stage = await profileStage({ fields: [visible('name')] });
      await stage.fill('name', 'Zoë');
      failSaves(stage, fault, 9);
      await stage.save();
      expect(stage.session.state.request.kind).to.equal('failed');
      const [alert, ...others] = stage.root.querySelectorAll('[role=alert]');
      expect(others).to.deep.equal([]);
      expect(alert!.querySelector('[part=summary]')).not.to.equal(null);
      // Near the button that was just pressed.
      const button = stage.root.querySelector('[type=submit]')!.getBoundingClientRect();
      expect(button.top - alert!.getBoundingClientRect().bottom).to.be.within(0, 60);
      expect(button.bottom).to.be.at.most(innerHeight);
      expect(stage.find('name').value).to.equal('Zoë');
      await expectAccessible(stage.element);
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
    it(`shows the server error at ${field} until the field changes (${code})`, async () => {
      const stage = await profileStage({
        fields: ['name', field].map((name) => visible(name)),
        data: {
          mailcontactdata: mail,
          mobilecontactdata: '3331231234',
          birthdate: '1990-05-24',
          identitycard: 'AB 123',
        },
        // The contact of the account itself would be read-only.
        login: { username: '+393331231234', contact: 'mobilecontactdata' },
      });
      failSaves(stage, `answer:${code}`);
      await stage.save();
      const control = stage.find(at);
      expect(control.getAttribute('aria-invalid')).to.equal('true');
      expect(stage.root.activeElement).to.equal(control);
      expect(stage.root.querySelector('[part=summary]')).to.equal(null);
      await stage.fill('name', 'Anna');
      expect(control.getAttribute('aria-invalid')).to.equal('true');
      await expectAccessible(stage.element);
      await stage.fill(at, `${control.value} `);
      expect(control.getAttribute('aria-invalid')).to.equal(null);
    });
  }
});

describe('a save refused because a value belongs to another account', () => {
  for (const code of [58, 263]) {
    it(`shows a message and marks no field, because the server names none (${code})`, async () => {
      const stage = await profileStage({ fields: [visible('name'), visible('mobilecontactdata')] });
      await stage.fill('mobilecontactdata', '3331231234');
      failSaves(stage, `answer:${code}`);
      await stage.save();
      const alert = stage.root.querySelector<HTMLElement>('[role=alert]')!;
      expect(alert.innerText).to.contain('Another account has one of these details.');
      expect(stage.root.querySelector('[aria-invalid]')).to.equal(null);
      expect(stage.find('mobilecontactdata').value).to.match(/^333/);
      stage.sandbox.faults = [];
      await stage.save();
      expect(stage.session.state.step).to.equal('done');
    });
  }
});

describe('a save refused because another account has a detail', () => {
  for (const [supportUrl, said, links] of [
    [
      'tel:+390612345',
      'Check your mobile number and email address, or contact us.',
      ['tel:+390612345'],
    ],
    [undefined, 'Check your mobile number and email address.', []],
  ] as const) {
    it(`names the way on, ${supportUrl ? 'with' : 'without'} a support`, async () => {
      const stage = await profileStage({
        fields: [visible('name'), visible('mobilecontactdata')],
        properties: supportUrl ? { supportUrl } : {},
      });
      failSaves(stage, 'answer:58');
      await stage.save();
      const alert = stage.root.querySelector<HTMLElement>('[role=alert]')!;
      expect(alert.querySelector('[part~=summary-title]')!.textContent).to.equal(
        `Another account has one of these details. ${said}`,
      );
      const found = [...alert.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      expect(found).to.deep.equal(links);
    });
  }
});

describe('a save refused because of the contact of the account', () => {
  for (const isAsked of [true, false]) {
    it(`links to the support, because the field is ${isAsked ? 'read-only' : 'not shown'}`, async () => {
      const stage = await profileStage({
        fields: [visible('name'), { name: 'mailcontactdata', visible: isAsked }],
        data: { name: 'Zoë', mailcontactdata: mail },
        properties: { supportUrl: 'tel:+390612345' },
      });
      failSaves(stage, 'answer:311');
      await stage.save();
      expect(stage.root.querySelector('[aria-invalid]')).to.equal(null);
      const alert = stage.root.querySelector<HTMLElement>('[role=alert]')!;
      expect(alert.innerText).to.contain('We can’t do this online.');
      expect(alert.innerText).to.contain('Contact us, and tell us this code:');
      expect(alert.innerText).not.to.contain('another one');
      expect(alert.innerText).to.contain('311');
      expect(alert.querySelector('a')?.getAttribute('href')).to.equal('tel:+390612345');
    });
  }
});

describe('a second failed save', () => {
  for (const [fault, said] of [
    ['answer:132', 'Something is still missing.'],
    ['status:500', 'Something went wrong on our side.'],
  ] as const) {
    it(`replaces the field error of the first (${fault})`, async () => {
      const stage = await profileStage({
        fields: [visible('name'), visible('birthdate')],
        data: { birthdate: '1990-05-24' },
      });
      failSaves(stage, 'answer:102');
      await stage.save();
      const day = stage.find('birthdate-day');
      expect(day.getAttribute('aria-invalid')).to.equal('true');
      failSaves(stage, fault, 9);
      await stage.save();
      expect(day.getAttribute('aria-invalid')).to.equal(null);
      expect(stage.root.querySelector('[role=alert]')?.textContent).to.contain(said);
    });
  }

  it('keeps the field error of the first if validation fails in the form', async () => {
    const stage = await profileStage({
      fields: [visible('name', { mandatory: true }), visible('birthdate')],
      data: { name: 'Zoë', birthdate: '1990-05-24' },
    });
    failSaves(stage, 'answer:102');
    await stage.save();
    await stage.fill('name', '');
    await stage.save();
    expect(stage.root.querySelectorAll('[part=summary-item]').length).to.equal(2);
  });
});

describe('a refused answer without a field name (127)', () => {
  const mine = ['shoe', 'shop'].map((id) => own(id, `Your ${id}`));
  const invalid = (stage: ProfileStage) =>
    stage
      .all('shoe')
      .concat(stage.all('shop'))
      .filter((input) => input.hasAttribute('aria-invalid'));

  it("is shown at the campaign's own field if only one was sent", async () => {
    const stage = await profileStage({ fields: [visible('notes')], own: mine });
    await stage.fill('notes', 'none');
    await stage.fill('shoe', 'left');
    failSaves(stage, 'answer:127');
    await stage.save();
    expect(invalid(stage)).to.deep.equal([stage.find('shoe')]);
    expect(stage.root.activeElement).to.equal(stage.find('shoe'));
    await stage.fill('shoe', 'right');
    expect(invalid(stage)).to.deep.equal([]);
    await stage.save();
    expect(stage.session.state.step).to.equal('done');
  });

  it('is shown above the form if several were sent, and stays there', async () => {
    const stage = await profileStage({ fields: {}, own: mine });
    for (const name of ['shoe', 'shop']) await stage.fill(name, 'x');
    failSaves(stage, 'answer:127');
    await stage.save();
    expect(stage.root.querySelector('[part~=summary-title]')?.textContent).to.equal(
      'One of your details isn’t accepted. Please check it.',
    );
    await stage.fill('shop', '');
    expect(invalid(stage)).to.deep.equal([]);
  });
});

describe('the draft of the profile form', () => {
  const given = {
    fields: [visible('name'), visible('birthdate'), visible('mobilecontactdata')],
    own: [own('shop', 'Shop', 'options', { options: [{ id: '1', value: 'Rome' }] })],
    consents: [visible('usedforpromotions', { mandatory: true })],
  };

  it('is restored after a reload for the same customer, not for another', async () => {
    const first = await profileStage(given);
    first.root.querySelector('summary')!.click();
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

describe('profile data that fails to load', () => {
  it('is a reason beside the button that leads to the form', async () => {
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
    await waitUntil(() => stage.text().includes('Something went wrong on our side.'), 'failed');
    await expectAccessible(stage.element);
    stage.sandbox.faults = [];
    stage.root.querySelector<HTMLButtonElement>('button')!.click();
    await waitUntil(() => stage.root.querySelector('form'), 'opens');
    expect(stage.find('name').value).to.equal('Anna');
  });
});
