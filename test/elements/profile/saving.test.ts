import { expect } from '@open-wc/testing';
import { mail, profileStage, visible, own } from './stage.js';
import { waitUntil } from '../../support/patience.js';

describe('saving the profile', () => {
  it('sends every visible field under its save name and in its type', async () => {
    const stage = await profileStage({
      fields: [
        visible('name', { mandatory: true }),
        visible('birthdate'),
        visible('gender'),
        visible('notes'),
      ],
      own: [
        own('children', 'Children', 'number'),
        own('news', 'Newspaper', 'boolean'),
        own('shop', 'Shop', 'options', { options: [{ id: 7, value: 'Rome' }] }),
      ],
      consents: [visible('usedforpromotions', { mandatory: true }), visible('usedforstatistics')],
    });
    await stage.fill('name', 'Zoë 🦊');
    await stage.fill('birthdate-day', '5');
    await stage.fill('birthdate-month', '05');
    await stage.fill('birthdate-year', '1990');
    await stage.tick('gender', 'F');
    await stage.fill('children', '2');
    await stage.tick('news');
    await stage.choose('shop', '7');
    await stage.fill('notes', 'one\ntwo');
    await stage.tick('usedforpromotions', 'false');
    await stage.save();
    expect(stage.sent()).to.deep.equal({
      mailcontactdata: mail,
      name: 'Zoë 🦊',
      birthdate: '1990-05-05',
      gender: 'F',
      children: '2',
      news: 'true',
      shop: '7',
      notes: 'one\ntwo',
      usedforpromotions: false,
    });
    expect(stage.session.state.step).to.equal('done');
  });

  it('shows the values that the server stored while the host prevents the next step', async () => {
    const stage = await profileStage({
      fields: [visible('surname', { mandatory: true }), visible('notes')],
      transport: (fetch) => async (input, init) => {
        const answer = await fetch(input, init);
        return init?.method === 'PUT' ? Response.json({ surname: 'ROSSI' }) : answer;
      },
    });
    stage.element.addEventListener('onboarding-profile-saved', (event) => event.preventDefault());
    await stage.fill('surname', 'Rossi');
    await stage.fill('notes', 'none');
    stage.root.querySelector<HTMLElement>('button[type=submit]')?.focus();
    await stage.save();
    await waitUntil(() => stage.find('surname').value === 'ROSSI');
    expect(stage.find('notes').value).to.equal('none');
    expect(stage.root.activeElement).to.equal(stage.root.querySelector('button[type=submit]'));
    expect(stage.text()).to.include('Saved');
  });

  describe('and the contact of the account', () => {
    const mobile = '3331231234';
    const both = { mailcontactdata: mail, mobilecontactdata: mobile };
    const fields = [
      visible('surname', { mandatory: true }),
      visible('mailcontactdata'),
      visible('mobilecontactdata'),
    ];

    it('shows the contact used at the log-in as text and sends it; the other may be cleared', async () => {
      const stage = await profileStage({ fields, data: both });
      expect(stage.contact('mailcontactdata')).to.equal(mail);
      expect(stage.all('mailcontactdata')).to.deep.equal([]);
      await stage.fill('surname', 'Rossi');
      await stage.fill('mobilecontactdata', '');
      await stage.save();
      expect(stage.sent()).to.deep.equal({
        surname: 'Rossi',
        mailcontactdata: mail,
        mobilecontactdata: '',
      });
      expect(stage.session.state.step).to.equal('done');
    });

    it('recognises a number stored in another format', async () => {
      const login = { username: '+393331231234', contact: 'mobilecontactdata' } as const;
      const stage = await profileStage({ fields, data: both, login });
      expect(stage.contact('mobilecontactdata')).to.equal(mobile);
      await stage.fill('surname', 'Rossi');
      await stage.fill('mailcontactdata', '');
      await stage.save();
      expect(stage.sent()).to.include({ mailcontactdata: '', mobilecontactdata: mobile });
      expect(stage.session.state.step).to.equal('done');
    });

    for (const contact of ['mailcontactdata', 'mobilecontactdata'] as const) {
      it(`shows both contacts as text after a log-in with a card (${contact})`, async () => {
        const login = { username: '100002', contact };
        const stage = await profileStage({ fields, data: both, login });
        expect(stage.contact('mailcontactdata')).to.equal(mail);
        expect(stage.contact('mobilecontactdata')).to.equal(mobile);
        await stage.fill('surname', 'Rossi');
        await stage.save();
        expect(stage.sent()).to.deep.equal({ surname: 'Rossi', ...both });
        expect(stage.session.state.step).to.equal('done');
      });
    }

    it('is text when the form is opened again after the registration', async () => {
      const identifier = { channel: 'email', value: mail } as const;
      const stage = await profileStage({ fields, identifier });
      await stage.fill('surname', 'Rossi');
      await stage.save();
      await stage.edit();
      expect(stage.contact('mailcontactdata')).to.equal(mail);
      expect(stage.find('mobilecontactdata').readOnly).to.equal(false);
    });
  });
});
