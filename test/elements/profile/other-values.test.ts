import { expect } from '@open-wc/testing';
import type { FieldValues } from '../../../src/domain/customer.js';
import type { Field } from '../../../src/kinds/index.js';
import { ValuesWithoutControl } from '../../../src/elements/profile/other-values.js';

const base = { group: 'address', mandatory: false, readOnly: false } as const;
const zip: Field = { ...base, kind: 'text', name: 'zip' };
const country: Field = { ...base, kind: 'choice', multiple: false, name: 'country' };
const region: Field = { ...base, kind: 'choice', multiple: false, name: 'geolevel1' };
const province: Field = { ...region, name: 'geolevel2', parent: 'geolevel1' };

const stored = { zip: '39100', country: '1', geolevel1: '4', geolevel2: '7' };

/** The hidden values of a form with controls for these fields, whose values have become these. */
function hidden(
  shown: readonly Field[],
  values: FieldValues = {},
  asked: readonly Field[] = [zip, country, region, province],
  initial: FieldValues = stored,
) {
  return new ValuesWithoutControl({
    asked,
    initial,
    stored,
    shown: new Map(shown.map((field) => [field.name, field])),
    value: (name) => ({ ...initial, ...values })[name],
  });
}

describe('the stored values without a control', () => {
  it('are saved as they are', () => {
    expect(hidden([zip]).toSave).to.deep.equal({ country: '1', geolevel1: '4', geolevel2: '7' });
  });

  it('are not saved if the campaign does not ask for them', () => {
    const values = hidden([zip], {}, [zip, country]);
    expect(values.toSave).to.deep.equal({ country: '1' });
    expect(values.all).to.deep.equal({ country: '1', geolevel1: '4', geolevel2: '7' });
  });

  it('are dropped below a country that has changed, over all levels', () => {
    const values = hidden([zip, country], { country: '2' });
    expect(values.toSave).to.deep.equal({});
    expect(values.all).to.deep.equal({});
  });

  it('are dropped below a region that has changed', () => {
    expect(hidden([country, region], { geolevel1: '5' }).all).to.deep.equal({ zip: '39100' });
  });

  it('stay below a country that was chosen for the first time', () => {
    const { country: _, ...initial } = stored;
    const values = hidden([zip, country], { country: '2' }, undefined, initial);
    expect(values.toSave).to.deep.equal({ geolevel1: '4', geolevel2: '7' });
  });
});
