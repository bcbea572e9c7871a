import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessible.js';
import { campaigns } from './campaigns.js';
import { profileStage, type ProfileStage } from './stage.js';

/** The name of each field in the `flags` shape, by the name under which it is saved. */
const flags: Readonly<Record<string, string>> = {
  name: 'Name',
  surname: 'Surname',
  gender: 'Gender',
  birthdate: 'Birthdate',
  identitycard: 'DNI',
  identitycardtypeid: 'DNIType',
  mobilecontactdata: 'Mobile',
  zip: 'ZipCode',
  notes: 'Notes',
  zone: 'Zone',
  accountnumber: 'AccountNumber',
  interestareas: 'InterestAreas',
  geolevels: 'GeoLevels',
  usedforpromotions: 'CustomerDataCanBeUsedForPromotions',
  usedforstatistics: 'CustomerDataCanBeUsedForStatistics',
  usedbyothers: 'CustomerDataCanBeUsedByOthers',
  cangetcurrentlocation: 'CustomerDataCanGetCurrentLocation',
  cancomunicaverification: 'ComunicaVerification',
};

interface Asked {
  readonly name: string;
  readonly type: string | undefined;
  readonly mandatory: boolean;
  readonly readOnly: boolean;
}

function read(text: string): readonly Asked[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const [name = '', type] = word.replace(/[!=]/, '').split(':');
      return { name, type, mandatory: word.includes('!'), readOnly: word.includes('=') };
    });
}

function listOf(asked: readonly Asked[], shape: 'flags' | 'map' | 'list'): unknown {
  const facts = ({ type, mandatory, readOnly }: Asked) => ({
    visible: true,
    mandatory,
    readOnly,
    ...(type !== undefined && { type }),
    ...(type === 'options' && { options: [{ id: '1', value: 'One' }] }),
  });
  switch (shape) {
    case 'list':
      return asked.map((field) => ({ name: field.name, ...facts(field) }));
    case 'map':
      return Object.fromEntries(asked.map((field) => [field.name, facts(field)]));
    case 'flags':
      return Object.fromEntries(
        asked.flatMap(({ name, mandatory, readOnly }) => [
          [`show${flags[name]}`, true],
          [`isMandatory${flags[name]}`, mandatory],
          [`readOnly${flags[name]}`, readOnly],
        ]),
      );
  }
}

/** The names of the rendered fields, without repetition. */
const names = ({ root }: ProfileStage) => [
  ...new Set(
    [...root.querySelectorAll('form .group :is([name], [data-name])')].map((control) =>
      (control.getAttribute('name') ?? control.getAttribute('data-name') ?? '').replace(
        /-(day|month|year|country)$/,
        '',
      ),
    ),
  ),
];

async function answer(stage: ProfileStage, name: string): Promise<void> {
  if (stage.all(`${name}-day`).length > 0) {
    for (const [part, value] of Object.entries({ day: '24', month: '5', year: '1990' })) {
      await stage.fill(`${name}-${part}`, value);
    }
    return;
  }
  const [control] = stage.all(name);
  if (control?.localName === 'select') await stage.choose(name, '1');
  else if (control?.type === 'radio') await stage.tick(name, name === 'gender' ? 'F' : 'false');
  else if (control?.type === 'checkbox') control.click();
  else if (control?.type === 'tel') await stage.fill(name, '3331231234');
  else if (name.startsWith('mail')) await stage.fill(name, 'registered@example.com');
  else await stage.fill(name, control?.inputMode === 'decimal' ? '3' : 'Zoë');
}

describe('the forms of forty sample campaigns', () => {
  it('are forty', () => expect(campaigns.length).to.equal(40));

  for (const [campaign, shape, fields, consents] of campaigns) {
    it(`${campaign}: shows exactly the configured fields, is accessible, and can be saved with the mandatory fields alone`, async () => {
      const asked = [...read(fields), ...read(consents)];
      const stage = await profileStage({
        fields: listOf(read(fields), shape),
        consents: listOf(read(consents), shape),
        data: { name: '', mailcontactdata: 'registered@example.com' },
        options: (field) =>
          Promise.resolve(field.startsWith('geolevel5') ? [] : [{ value: '1', label: 'One' }]),
      });
      const levels = [1, 2, 3, 4, 5].map((level) => `geolevel${level}`);
      // The lower levels appear when their parent is chosen.
      const expected = asked.flatMap(({ name }) => (name === 'geolevels' ? ['geolevel1'] : [name]));
      expect(names(stage).sort()).to.deep.equal([...expected].sort());
      await expectAccessible(stage.element);
      const mandatory = asked.filter((field) => field.mandatory && !field.name.startsWith('mail'));
      const needed = mandatory.flatMap(({ name }) =>
        name === 'geolevels' ? levels.slice(0, 4) : [name],
      );
      await stage.save();
      const complaints = stage.root.querySelectorAll('[part=summary-item]').length;
      // Before the first choice only level 1 is known to have options.
      const levelled = needed.filter((name) => !/geolevel[2-5]/.test(name));
      expect(complaints).to.equal(levelled.length > 1 ? levelled.length : 0);
      for (const name of needed) await answer(stage, name);
      if (needed.length > 0) await stage.save();
      expect(stage.session.state.step, stage.text()).to.equal('done');
      const sent = Object.keys(stage.sent() ?? {}).filter((name) => name !== 'mailcontactdata');
      expect(sent.sort()).to.deep.equal([...needed].sort());
    });
  }
});
