import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../../support/accessible.js';
import { mail, profileStage, visible } from '../stage.js';

const links = {
  privacyUrl: 'https://shop.example/privacy',
  termsUrl: 'https://shop.example/terms',
};

describe('a consent', () => {
  it('is an empty checkbox in a form where none is mandatory', async () => {
    const stage = await profileStage({
      fields: {},
      consents: [visible('usedforstatistics'), visible('usedforpromotions')],
    });
    for (const name of ['usedforstatistics', 'usedforpromotions']) {
      const [box, ...others] = stage.all(name);
      expect(others).to.deep.equal([]);
      expect(box).to.include({ type: 'checkbox', checked: false });
    }
    await stage.tick('usedforstatistics');
    await stage.save();
    expect(stage.sent()).to.include({ usedforstatistics: true });
    expect(stage.sent()).not.to.have.property('usedforpromotions');
    await expectAccessible(stage.element);
  });

  it('is a question without an answer in a form where one is mandatory', async () => {
    const stage = await profileStage({
      fields: {},
      consents: [visible('usedforpromotions', { mandatory: true }), visible('usedforstatistics')],
    });
    const legends = stage.root.querySelectorAll('.consent [part=legend]');
    expect([...legends].map((legend) => legend.textContent.includes('(optional)'))).to.deep.equal([
      false,
      true,
    ]);
    for (const name of ['usedforstatistics', 'usedforpromotions']) {
      const answers = stage.all(name);
      expect(answers.map(({ type, value, checked }) => ({ type, value, checked }))).to.deep.equal([
        { type: 'radio', value: 'true', checked: false },
        { type: 'radio', value: 'false', checked: false },
      ]);
    }
    await expectAccessible(stage.element);
    await stage.tick('usedforpromotions');
    await stage.save();
    expect(stage.sent()).to.include({ usedforpromotions: true });
    expect(stage.sent()).not.to.have.property('usedforstatistics');
  });

  it('that is optional may be refused in a form where one is mandatory', async () => {
    const stage = await profileStage({
      fields: {},
      consents: [visible('usedforstatistics'), visible('usedforpromotions', { mandatory: true })],
    });
    await stage.tick('usedforstatistics', 'false');
    await stage.tick('usedforpromotions');
    await stage.save();
    expect(stage.sent()).to.include({ usedforstatistics: false, usedforpromotions: true });
  });

  it('is marked as required when the page sets consents-required later', async () => {
    const stage = await profileStage({
      fields: {},
      consents: [visible('usedforstatistics')],
    });
    expect(stage.all('usedforstatistics').map(({ type }) => type)).to.deep.equal(['checkbox']);
    stage.element.consentsRequired = 'usedforstatistics';
    await stage.settled();
    const answers = stage.all('usedforstatistics');
    expect(answers.map(({ type, required }) => ({ type, required }))).to.deep.equal([
      { type: 'radio', required: true },
      { type: 'radio', required: true },
    ]);
  });

  it('must be answered if mandatory; No is accepted', async () => {
    const stage = await profileStage({
      fields: {},
      consents: [visible('usedforpromotions', { mandatory: true })],
    });
    await stage.save();
    expect(stage.text()).to.contain('Choose Yes or No for offers and news.');
    const [first] = stage.all('usedforpromotions');
    expect(stage.root.activeElement).to.equal(first);
    const error = stage.root.getElementById(first!.getAttribute('aria-describedby')!);
    expect(error?.textContent).to.contain('Choose Yes or No for offers and news.');
    await stage.tick('usedforpromotions', 'false');
    await stage.save();
    expect(stage.sent()).to.include({ usedforpromotions: false });
    const [record] = stage.element.getConsents();
    expect(record).to.include({ name: 'usedforpromotions', answer: false });
  });

  it('must be given if the page requires it', async () => {
    const stage = await profileStage({
      fields: {},
      consents: [visible('usedforpromotions', { mandatory: true }), visible('usedbyothers')],
      properties: { consentsRequired: 'usedforpromotions usedbyothers' },
    });
    const needed = 'We need your consent here to go on.';
    const said = (part: string) =>
      [...stage.root.querySelectorAll(`[part=${part}]`)].filter((one) =>
        one.textContent.includes(needed),
      ).length;
    expect([said('hint'), said('error')]).to.deep.equal([2, 0]);
    expect(stage.find('usedbyothers').required).to.equal(true);
    await expectAccessible(stage.element);
    await stage.tick('usedforpromotions', 'false');
    await stage.save();
    expect(stage.sent()).to.equal(undefined);
    expect([said('hint'), said('error')]).to.deep.equal([0, 2]);
    await stage.tick('usedforpromotions');
    await stage.tick('usedbyothers');
    await stage.save();
    expect(stage.sent()).to.include({ usedforpromotions: true, usedbyothers: true });
  });

  it('that was not touched is not sent; a withdrawn one is sent as No', async () => {
    const stage = await profileStage({
      fields: {},
      consents: [
        visible('usedforstatistics'),
        visible('usedbyothers'),
        visible('usedforpromotions'),
      ],
      data: { usedforpromotions: true },
    });
    expect(stage.find('usedforpromotions').checked).to.equal(true);
    await stage.tick('usedforpromotions');
    await stage.tick('usedbyothers');
    await stage.tick('usedbyothers');
    await stage.save();
    expect(stage.sent()).to.include({ usedforpromotions: false, usedbyothers: false });
    expect(stage.sent()).not.to.have.property('usedforstatistics');
  });

  it('stored as No is shown unanswered after a registration and as No after a log-in', async () => {
    const given = {
      fields: {},
      consents: [visible('usedforpromotions', { mandatory: true })],
      data: { usedforpromotions: false },
    };
    const login = await profileStage(given);
    expect(login.all('usedforpromotions')[1]!.checked).to.equal(true);
    const identifier = { channel: 'email', value: 'registered@example.com' } as const;
    const fresh = await profileStage({ ...given, identifier });
    expect(fresh.all('usedforpromotions').some(({ checked }) => checked)).to.equal(false);
  });

  it('answered No stays No when the form is opened again after the registration', async () => {
    const stage = await profileStage({
      fields: {},
      consents: [visible('usedforpromotions', { mandatory: true })],
      identifier: { channel: 'email', value: mail },
    });
    await stage.tick('usedforpromotions', 'false');
    await stage.save();
    await stage.edit();
    const answers = stage.all('usedforpromotions').map(({ checked }) => checked);
    expect(answers).to.deep.equal([false, true]);
    await stage.save();
    expect(stage.session.state.step).to.equal('done');
  });

  it('is introduced by the only link to the privacy notice; a sentence of the host has its own', async () => {
    const stage = await profileStage({
      fields: {},
      consents: [visible('usedforpromotions'), visible('usedbyothers')],
      properties: {
        ...links,
        messages: { 'consent-usedbyothers': 'Partners may write, see {terms} and {privacy}.' },
      },
    });
    const targets = [...stage.root.querySelectorAll('form a')].map((link) => ({
      text: link.textContent.trim(),
      href: link.getAttribute('href'),
    }));
    expect(targets).to.deep.equal([
      { text: 'privacy notice', href: links.privacyUrl },
      { text: 'terms and conditions', href: links.termsUrl },
      { text: 'privacy notice', href: links.privacyUrl },
    ]);
  });

  it('of the campaign uses the name that the page gives it in its sentence', async () => {
    const stage = await profileStage({
      fields: {},
      consents: [visible('club', { mandatory: true })],
    });
    stage.element.messages = { 'field-club': 'Join the wine club' };
    await stage.settled();
    expect(stage.text()).to.contain('I agree: Join the wine club');
    await stage.tick('club');
    await stage.save();
    expect(stage.sent()).to.include({ club: true });
  });

  it('can be changed in a profile element that stands alone', async () => {
    const stage = await profileStage({
      fields: {},
      consents: [visible('usedforpromotions', { mandatory: true })],
      data: { usedforpromotions: true },
    });
    await stage.tick('usedforpromotions', 'false');
    await stage.save();
    await stage.settled();
    expect(stage.text()).to.contain('Saved.');
    await expectAccessible(stage.element);
    await stage.edit();
    expect(stage.all('usedforpromotions')[1]!.checked).to.equal(true);
    await stage.tick('usedforpromotions', 'true');
    await stage.save();
    expect(stage.sent()).to.include({ usedforpromotions: true });
  });
});
