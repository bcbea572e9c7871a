import { expect } from '@open-wc/testing';
import { profileStage, visible, own, ownName } from './stage.js';

describe('the autofill attributes of the profile fields', () => {
  it('set the autocomplete token that HTML defines for the field', async () => {
    const tokens = {
      name: 'given-name',
      surname: 'family-name',
      mailcontactdata: 'email',
      mobilecontactdata: 'tel',
      telephonecontactdata: 'home tel',
      address: 'address-line1',
      zip: 'postal-code',
      identitycard: 'off',
    };
    const fields = Object.keys(tokens).map((name) => visible(name));
    const byEmail = await profileStage({ fields });
    for (const [name, token] of Object.entries(tokens)) {
      // The contact of the account has no input.
      if (name === 'mailcontactdata') continue;
      expect(byEmail.find(name).getAttribute('autocomplete'), name).to.equal(token);
    }
    const login = { username: '+393331231234', contact: 'mobilecontactdata' } as const;
    const byMobile = await profileStage({ fields, login });
    const input = byMobile.find('mailcontactdata');
    expect(input.getAttribute('autocomplete')).to.equal(tokens.mailcontactdata);
  });

  it('set no autocomplete on radio buttons and checkboxes', async () => {
    const stage = await profileStage({
      fields: [visible('gender')],
      own: [own('parking', 'Parking', 'boolean')],
    });
    const boxes = [...stage.root.querySelectorAll('form [type=radio], form [type=checkbox]')];
    expect(boxes.map((box) => box.getAttribute('name'))).to.include.members([
      'gender',
      ownName('parking'),
    ]);
    expect(boxes.filter((box) => box.hasAttribute('autocomplete'))).to.deep.equal([]);
  });

  it('set autocapitalize for names and document numbers', async () => {
    const stage = await profileStage({
      fields: ['name', 'surname', 'identitycard', 'address'].map((name) => visible(name)),
    });
    const capitals = (name: string) => stage.find(name).getAttribute('autocapitalize');
    expect(['name', 'surname', 'identitycard', 'address'].map(capitals)).to.deep.equal([
      'words',
      'words',
      'characters',
      null,
    ]);
  });
});
