import { expect } from '@open-wc/testing';
import { replace } from '../../support/replace.js';
import { waitUntil } from '../../support/patience.js';
import { mail, own, ownName, profileStage, visible, type ProfileStage } from './stage.js';

const options = [
  { id: 7, value: 'Rome' },
  { id: 8, value: 'Milan' },
];
const fields = [
  visible('name', { mandatory: true }),
  visible('surname'),
  visible('birthdate'),
  visible('gender'),
  visible('telephonecontactdata'),
];
const mine = [
  own('children', 'Children', 'number'),
  own('news', 'Newspaper', 'boolean'),
  own('shop', 'Shop', 'options', { options }),
];
const [children, news, shop] = ['children', 'news', 'shop'].map(ownName) as [
  string,
  string,
  string,
];
/** The campaign with its own fields. */
const asked = { fields, own: mine };
const values = {
  name: 'Anna',
  birthdate: '1990-05-07',
  gender: 'F',
  telephonecontactdata: '+44 20 7946 0958',
  [children]: 2,
  [news]: true,
  [shop]: '7',
};
const sentValues = {
  name: 'Anna',
  birthdate: '1990-05-07',
  gender: 'F',
  telephonecontactdata: '+442079460958',
  children: '2',
  news: 'true',
  shop: '7',
};

/** What the controls show, as text. */
function shown(stage: ProfileStage): string {
  const { find, all, list } = stage;
  const birthdate = ['day', 'month', 'year'].map((part) => find(`birthdate-${part}`).value);
  return [
    find('name').value,
    birthdate.join('.'),
    all('gender').find(({ checked }) => checked)?.value,
    list('telephonecontactdata-country').value,
    find('telephonecontactdata').value,
    find('children').value,
    find('news').checked,
    list('shop').value,
  ].join(' ');
}
const all = 'Anna 7.5.1990 F GB +44 20 7946 0958 2 true 7';
const none = ' ..  IT   false ';

/** The tab's storage. */
const stored = () => Object.entries(sessionStorage) as [string, string][];

function revoked(): Readonly<Record<string, string>> {
  const { proxy, revoke } = Proxy.revocable<Record<string, string>>({}, {});
  revoke();
  return proxy;
}

const throwing = () => ({
  get surname(): string {
    throw new Error('no');
  },
});

let said: string[] = [];
let restore: (() => void)[] = [];
beforeEach(() => {
  said = [];
  const say = (...words: unknown[]) => said.push(words.join(' '));
  restore = [replace(console, 'warn', say), replace(console, 'error', say)];
});
afterEach(() => restore.forEach((undo) => undo()));

describe('the values of the page', () => {
  it('fill empty fields of every kind, early, late and changed, and are saved as typed ones', async () => {
    const early = await profileStage({ ...asked, properties: { values } });
    expect(shown(early)).to.equal(all);
    expect(JSON.stringify(stored())).not.to.contain('Anna');

    const stage = await profileStage(asked);
    expect(shown(stage)).to.equal(none);
    const { element } = stage;
    const name = stage.find('name');
    name.focus();
    element.values = values;
    await stage.settled();
    expect(shown(stage)).to.equal(all);
    expect(stage.root.activeElement === name).to.equal(true);
    element.values = { ...values, name: 'Carla', [shop]: '8', [news]: false };
    await stage.settled();
    expect(shown(stage)).to.equal('Carla 7.5.1990 F GB +44 20 7946 0958 2 false 8');
    element.values = undefined;
    await stage.settled();
    expect(shown(stage)).to.equal(none);
    element.values = values;
    await stage.settled();
    await stage.save();
    expect(stage.sent()).to.deep.equal({
      mailcontactdata: mail,
      ...sentValues,
    });
    expect(said).to.deep.equal([]);
  });

  it('give way to what is stored, and to what the visitor has typed and emptied', async () => {
    const stage = await profileStage({
      ...asked,
      data: { name: 'Stored' },
      properties: { values },
    });
    expect(stage.find('name').value).to.equal('Stored');
    await stage.fill('children', '');
    await stage.choose('shop', '8');
    await stage.tick('news');
    await stage.fill('birthdate-day', '9');
    await stage.fill('surname', 'Rossi');
    stage.element.values = { ...values, surname: 'Offered', [children]: 3, gender: 'M' };
    await stage.settled();
    expect(shown(stage)).to.equal('Stored 9.5.1990 M GB +44 20 7946 0958  false 8');
    expect(stage.find('surname').value).to.equal('Rossi');
    await stage.save();
    expect(stage.sent()).to.deep.include({ surname: 'Rossi', shop: '8', birthdate: '1990-05-09' });
    expect(stage.sent()).not.to.include.keys('children');
  });

  for (const [what, hostile] of [
    ['a revoked proxy', revoked],
    ['a getter that throws', throwing],
  ] as const) {
    it(`that cannot be read (${what}) leave a drawn form what was typed`, async () => {
      const stage = await profileStage(asked);
      await stage.fill('children', '3');
      stage.element.values = hostile();
      await stage.settled();
      stage.element.hiddenValues = hostile();
      await stage.settled();
      expect(stage.find('children').value).to.equal('3');
      await stage.fill('name', 'Carla');
      await stage.save();
      expect(stage.sent()).to.deep.include({ name: 'Carla', children: '3' });
    });
  }

  it('leave a reload what the visitor has changed and emptied', async () => {
    const before = await profileStage({ ...asked, properties: { values } });
    await before.fill('children', '');
    await before.fill('name', 'Zoë');
    await waitUntil(() => JSON.stringify(stored()).includes('Zoë'));
    // Without the times, which may have these digits by chance.
    expect(JSON.stringify(stored()).replace(/\bat\W+\d+/g, '')).not.to.contain('7946');
    const next = { ...values, gender: 'M' };
    const stage = await profileStage({ ...asked, properties: { values: next }, kept: stored() });
    expect(shown(stage)).to.equal('Zoë 7.5.1990 M GB +44 20 7946 0958  true 7');
  });

  it('never answer a consent; what is wrong is one line without the value', async () => {
    const stage = await profileStage({
      fields: [...fields, visible('mailcontactdata')],
      own: mine,
      consents: [visible('usedforpromotions')],
      properties: {
        values: {
          usedforpromotions: true,
          nmae: 'Secret',
          birthdate: 'Secret',
          mailcontactdata: 'x@y.it',
        },
      },
    });
    expect(stage.find('usedforpromotions').checked).to.equal(false);
    stage.element.values = { ...stage.element.values };
    await stage.settled();
    expect(said).to.deep.equal([
      '[onboarding] values: "usedforpromotions" was ignored: only the visitor gives a consent.',
      '[onboarding] values: "nmae" was ignored: the campaign has no such field.',
      '[onboarding] values: "birthdate" was ignored: the field cannot hold this value.',
    ]);
  });

  it('open the fold of a long form that holds one of them', async () => {
    const many = Array.from({ length: 14 }, (_, index) => visible(`own${index}`));
    const stage = await profileStage({ fields: many, properties: { values: { own3: 'x' } } });
    expect(stage.root.querySelector('details')!.open).to.equal(true);
  });
});

describe('the hidden values of the page', () => {
  const hiddenValues = { [children]: 2, [shop]: '7', name: 'Anna' };

  it('are saved without a control, and never stored in the tab', async () => {
    const stage = await profileStage({ ...asked, properties: { hiddenValues } });
    for (const name of ['children', 'shop', 'name']) expect(stage.all(name)).to.have.length(0);
    await stage.fill('surname', 'Rossi');
    stage.element.remove();
    expect(JSON.stringify(stored())).to.contain('Rossi').and.not.to.contain('Anna');
    document.body.append(stage.element);
    await stage.settled();
    await stage.save();
    expect(stage.sent()).to.deep.equal({
      mailcontactdata: mail,
      surname: 'Rossi',
      name: 'Anna',
      children: '2',
      shop: '7',
    });
    stage.element.remove();
  });

  it('give way to what is stored, and come late', async () => {
    const stage = await profileStage({ ...asked, data: { name: 'Stored', surname: 'Rossi' } });
    await stage.fill('children', '5');
    stage.find('surname').focus();
    stage.element.hiddenValues = hiddenValues;
    await stage.settled();
    expect(stage.all('shop')).to.have.length(0);
    expect(stage.all('name')).to.have.length(0);
    expect(stage.find('children').value).to.equal('5');
    expect((stage.root.activeElement as HTMLInputElement | null)?.name).to.equal('surname');
    await stage.save();
    expect(stage.sent()).to.deep.include({ name: 'Stored', children: '5', shop: '7' });
    expect(said).to.deep.equal([]);
  });

  it('draw a mandatory field that they cannot fill, and send nothing wrong', async () => {
    const stage = await profileStage({
      ...asked,
      consents: [visible('usedforpromotions')],
      properties: {
        hiddenValues: {
          name: ['Anna'],
          [children]: 'many',
          usedforpromotions: true,
          colour: 'red',
        },
      },
    });
    expect(stage.all('children')).to.have.length(0);
    await stage.fill('name', 'Zoë');
    await stage.save();
    expect(stage.sent()).to.deep.equal({ mailcontactdata: mail, name: 'Zoë' });
    expect(said).to.deep.equal([
      '[onboarding] hiddenValues: "name" was ignored: the field cannot hold this value.',
      '[onboarding] hiddenValues: "customerdynamicfields.children" was ignored: the field cannot hold this value.',
      '[onboarding] hiddenValues: "usedforpromotions" was ignored: only the visitor gives a consent.',
      '[onboarding] hiddenValues: "colour" was ignored: the campaign has no such field.',
    ]);
  });

  it('obey the minimum age as typed ones do, also when it is set late', async () => {
    const tooYoung = `${new Date().getFullYear() - 10}-01-01`;
    const young = { birthdate: tooYoung };
    const line =
      '[onboarding] hiddenValues: "birthdate" was ignored: the field cannot hold this value.';
    const optional = await profileStage({
      fields,
      properties: { hiddenValues: young, minAge: 18 },
    });
    expect(optional.all('birthdate-day')).to.have.length(0);
    await optional.fill('name', 'Zoë');
    await optional.save();
    expect(optional.sent()).to.deep.equal({ mailcontactdata: mail, name: 'Zoë' });
    expect(said).to.deep.equal([line]);

    const stage = await profileStage({
      fields: [visible('birthdate', { mandatory: true })],
      properties: { hiddenValues: young },
    });
    expect(stage.all('birthdate-day')).to.have.length(0);
    stage.element.minAge = 18;
    await stage.settled();
    expect(stage.all('birthdate-day')).to.have.length(1);
  });

  it('save no region below a country that the visitor has chosen', async () => {
    const stage = await profileStage({
      fields: [visible('country'), visible('geolevel1')],
      options: (name) =>
        Promise.resolve(name === 'country' ? [{ value: 'DE', label: 'Germany' }] : []),
      properties: { hiddenValues: { country: 'IT', geolevel1: 'LO' } },
    });
    expect(stage.root.querySelector('form [name]') === null).to.equal(true);
    stage.element.hiddenValues = { geolevel1: 'LO' };
    await stage.settled();
    await waitUntil(() => stage.list('country').options.length > 1, 'the countries are there');
    await stage.choose('country', 'DE');
    await stage.save();
    expect(stage.sent()).to.deep.equal({ mailcontactdata: mail, country: 'DE' });
    expect(said.filter((line) => line.startsWith('[onboarding]'))).to.deep.equal([
      '[onboarding] hiddenValues: "geolevel1" was ignored: its parent is not given, or has another value.',
    ]);
  });
});
