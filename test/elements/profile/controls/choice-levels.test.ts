import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../../support/accessible.js';
import type { Option } from '../../../../src/domain/field.js';
import { stopTime, type PageTime } from '../../../support/page-time.js';
import { profileStage, type ProfileStage } from '../stage.js';

const { setTimeout: later } = globalThis;
const turn = () => new Promise((resolve) => later(resolve));

type Answer = readonly string[] | Promise<readonly string[]>;
const optionsOf = (ids: readonly string[]): readonly Option[] =>
  ids.map((value) => ({ value, label: `No ${value}` }));

/** A promise that the test resolves or rejects. */
function answer() {
  let resolve!: (ids: readonly string[]) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<readonly string[]>((...ends) => {
    [resolve, reject] = ends;
  });
  return { promise, resolve, reject };
}

/** Opens a form with three levels; `second` holds the successive options of level 2. */
async function levels(second: Answer[], data: Record<string, unknown> = {}, mandatory = true) {
  const facts = { visible: true, mandatory };
  const stage = await profileStage({
    fields: [
      { name: 'name', visible: true, mandatory: true },
      ...['geolevel1', 'geolevel2', 'geolevel3'].map((name) => ({ name, ...facts })),
    ],
    data: { name: 'Anna', ...data },
    options: async (field) => {
      if (field === 'geolevel1') return optionsOf(['1', '2']);
      return optionsOf(field === 'geolevel2' ? await (second.shift() ?? []) : []);
    },
  });
  await stage.settled();
  return stage;
}

const press = (stage: ProfileStage) =>
  stage.root.querySelector<HTMLButtonElement>('button[type=submit]')!.click();
const missing = 'Choose your';

/** Nothing was sent and nothing is being sent. */
function expectUnsent(stage: ProfileStage): void {
  expect(stage.session.state.request.kind).not.to.equal('busy');
  expect(stage.sent()).to.equal(undefined);
}

describe('a mandatory level whose options are still loading', () => {
  let time: PageTime | undefined;
  it('delays saving until they are there, and is then required', async () => {
    const second = answer();
    const stage = await levels([second.promise]);
    await stage.choose('geolevel1', '1');
    press(stage);
    await stage.settled();
    expectUnsent(stage);
    expect(stage.text()).not.to.contain(missing);
    second.resolve(['11', '12']);
    await stage.settled();
    expectUnsent(stage);
    expect(stage.text()).to.contain(missing);
    expect(stage.root.activeElement).to.equal(stage.list('geolevel2'));
    await expectAccessible(stage.element);
    await stage.choose('geolevel2', '12');
    await stage.save();
    expect(stage.sent()).to.include({ geolevel1: '1', geolevel2: '12' });
  });

  it('keeps the save from clearing it after the parent has changed', async () => {
    const second = answer();
    const stage = await levels([['21'], second.promise], { geolevel1: '2', geolevel2: '21' });
    await stage.choose('geolevel1', '1');
    press(stage);
    await stage.settled();
    expectUnsent(stage);
    second.resolve(['11']);
    await stage.settled();
    expectUnsent(stage);
    expect(stage.text()).to.contain(missing);
  });

  it('is saved without an answer if it has no options', async () => {
    const second = answer();
    const stage = await levels([second.promise]);
    await stage.choose('geolevel1', '1');
    press(stage);
    await stage.settled();
    expectUnsent(stage);
    second.resolve([]);
    await stage.save();
    expect(stage.sent()).to.include({ geolevel1: '1' });
    expect(stage.sent()).not.to.have.property('geolevel2');
  });

  it('delays saving for at most four seconds', async () => {
    const second = answer();
    const stage = await levels([second.promise]);
    await stage.choose('geolevel1', '1');
    time = stopTime();
    press(stage);
    time.pass(3_900);
    await turn();
    expect(stage.text()).not.to.contain(missing);
    time.pass(200);
    await turn();
    await stage.element.updateComplete;
    expectUnsent(stage);
    expect(stage.text()).to.contain(missing);
    expect(stage.root.activeElement).to.equal(stage.list('geolevel2'));
    time.release();
    second.resolve([]);
    await stage.settled();
    expect(stage.text()).not.to.contain(missing);
    await stage.save();
    expect(stage.sent()).to.include({ geolevel1: '1' });
  });

  it('stops the save and focuses the retry button if they fail to load', async () => {
    const first = answer();
    const again = answer();
    const stage = await levels([first.promise, again.promise]);
    await stage.choose('geolevel1', '1');
    press(stage);
    first.reject(new Error('no'));
    await stage.settled();
    expectUnsent(stage);
    expect(stage.text()).to.contain('The choices didn’t load.');
    expect(stage.text()).to.contain(missing);
    expect(stage.root.activeElement?.id).to.match(/-retry$/);
    await expectAccessible(stage.element);
    stage.root.querySelector<HTMLButtonElement>('[id$=-retry]')!.click();
    await stage.settled();
    again.resolve(['11']);
    await stage.settled();
    expect(stage.text()).to.contain(missing);
    await stage.choose('geolevel2', '11');
    await stage.save();
    expect(stage.sent()).to.include({ geolevel1: '1', geolevel2: '11' });
  });

  it('does not stop the save after a failed retry', async () => {
    const first = answer();
    const again = answer();
    const stage = await levels([first.promise, again.promise]);
    await stage.choose('geolevel1', '1');
    first.reject(new Error('no'));
    await stage.settled();
    press(stage);
    await stage.settled();
    expectUnsent(stage);
    stage.root.querySelector<HTMLButtonElement>('[id$=-retry]')!.click();
    await stage.settled();
    again.reject(new Error('no'));
    await stage.settled();
    expect(stage.text()).to.contain('The choices didn’t load.');
    await stage.save();
    expect(stage.sent()).to.include({ geolevel1: '1' });
  });

  it('does not delay the save if an answer is stored or the level is optional', async () => {
    const never = answer();
    const stored = await levels([never.promise], { geolevel1: '1', geolevel2: '11' });
    await stored.save();
    expect(stored.sent()).to.include({ geolevel1: '1', geolevel2: '11' });
    const optional = await levels([never.promise], {}, false);
    await optional.choose('geolevel1', '1');
    await optional.save();
    expect(optional.sent()).to.include({ geolevel1: '1' });
  });
});

describe('levels without options below a country with options', () => {
  const countries = [
    { value: 'IT', label: 'Italy' },
    { value: 'FR', label: 'France' },
  ];
  const stored = { country: 'IT', geolevel1: '1', geolevel2: '11' };
  const visited = (data = stored) =>
    profileStage({
      fields: ['country', 'geolevel2', 'geolevel1'].map((name) => ({ name, visible: true })),
      options: (name) => Promise.resolve(name === 'country' ? countries : []),
      data,
    });

  it('are sent back unchanged', async () => {
    const stage = await visited();
    await stage.save();
    expect(stage.sent()).to.include(stored);
  });

  it('are cleared when the country changes', async () => {
    const stage = await visited();
    await stage.choose('country', 'FR');
    await stage.save();
    expect(stage.sent()).to.include({ country: 'FR', geolevel1: '', geolevel2: '' });
  });
});

describe('levels below a choice that cannot be read or is not known', () => {
  const levelsOfItaly: Readonly<Record<string, readonly string[]>> = {
    geolevel1: ['1', '2'],
    geolevel2: ['11', '12'],
  };
  const stored = { country: '3', geolevel1: '1', geolevel2: '11' };

  const unknown = [{ country: { code: 'IT' } }, { country: '999' }, { geolevel1: ['1'] }];
  const cases = unknown.flatMap((data) => [
    [data, 'are not known to the page', true] as const,
    [data, 'fail to load', false] as const,
  ]);
  for (const [data, name, loads] of cases)
    it(`stay at a save if their options ${name}: ${JSON.stringify(data)}`, async () => {
      const stage = await profileStage({
        fields: Object.keys(stored).map((name) => ({ name, visible: true, mandatory: true })),
        data: { ...stored, ...data },
        options: (field, values) => {
          if (field === 'country') return Promise.resolve(optionsOf(['3', '4']));
          const known = values.country === '3' ? (levelsOfItaly[field] ?? []) : [];
          return loads ? Promise.resolve(optionsOf(known)) : Promise.reject(new Error('no'));
        },
      });
      await stage.settled();
      await stage.save();
      const readable = Object.entries({ ...stored, ...data }).filter(
        ([, value]) => typeof value === 'string',
      );
      const { country, geolevel1, geolevel2 } = stage.sent() ?? {};
      const sent = Object.entries({ country, geolevel1, geolevel2 }).filter(
        ([, value]) => value !== undefined,
      );
      expect(sent).to.deep.equal(readable);
    });
});
