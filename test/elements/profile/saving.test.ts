import { expect } from '@open-wc/testing';
import { mail, profileStage } from './stage.js';

const visible = (name: string, more = {}) => ({ name, visible: true, ...more });

describe('saving data entry', () => {
  it('sends every visible field under its write name, in its type', async () => {
    const stage = await profileStage({
      fields: [
        visible('name', { mandatory: true }),
        visible('birthdate'),
        visible('gender'),
        visible('children', { type: 'number', label: 'Children' }),
        visible('news', { type: 'boolean', label: 'Newspaper' }),
        visible('shop', { type: 'options', options: [{ id: 7, value: 'Rome' }] }),
        visible('notes'),
      ],
      consents: [visible('usedforpromotions', { mandatory: true }), visible('usedforstatistics')],
    });
    await stage.fill('name', 'Zoë 🦊');
    await stage.fill('birthdate-day', '5');
    await stage.fill('birthdate-month', 'May');
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
      children: 2,
      news: true,
      shop: '7',
      notes: 'one\ntwo',
      usedforpromotions: false,
    });
    expect(stage.session.state.step).to.equal('done');
  });
});
