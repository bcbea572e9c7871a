/**
 * The field catalogue of the contract, as the sandbox reads it: independent of `src/wire`.
 */
import type { components } from '../../../src/contract/openapi.js';
import type { FieldKind } from './field-kinds.js';

type Schemas = components['schemas'];

/** A name in replies; the one in requests is the same in lower case. */
type ReadName = Exclude<
  keyof Schemas['PersonalData'] | keyof Schemas['Privacy'],
  'customerDynamicFields' | 'flags'
>;

/** The X of a flag `showX`. */
type FlagName = keyof Schemas['FieldListFlags'] extends infer Flag
  ? Flag extends `show${infer Name}`
    ? Name
    : never
  : never;

interface CatalogueField {
  /** Name in requests. */
  write: string;
  /** Name in replies (consents: inside `privacy`). */
  read: string;
  /** Name in the flags shape, after `show`; a few fields have none. */
  flag?: string;
  kind: FieldKind;
}

function field(
  read: ReadName,
  flag: FlagName | undefined,
  kind: FieldKind = 'text',
): CatalogueField {
  const write = read.toLowerCase() as Lowercase<ReadName> satisfies keyof Schemas['SaveCustomer'];
  const entry: CatalogueField = { write, read, kind };
  return flag === undefined ? entry : { ...entry, flag };
}

/** The fields that the platform knows by name, in the order of its data model. The five geo levels share the flag `GeoLevels`. */
export const catalogue: readonly CatalogueField[] = [
  field('name', 'Name'),
  field('surname', 'Surname'),
  field('gender', 'Gender', 'gender'),
  field('birthdate', 'Birthdate', 'date'),
  field('identityCard', 'DNI'),
  field('identityCardTypeId', 'DNIType', 'option'),
  field('mailContactData', 'Email', 'email'),
  field('mobileContactData', 'Mobile', 'mobile'),
  field('telephoneContactData', 'Telephone'),
  field('faxContactData', 'Fax'),
  field('address', 'Address'),
  field('addressNumber', 'AddressNumber'),
  field('addressPrefix', 'AddressPrefix'),
  field('zip', 'ZipCode'),
  field('country', 'Country', 'option'),
  field('geoLevel1', 'GeoLevels', 'option'),
  field('geoLevel2', 'GeoLevels', 'option'),
  field('geoLevel3', 'GeoLevels', 'option'),
  field('geoLevel4', 'GeoLevels', 'option'),
  field('geoLevel5', 'GeoLevels', 'option'),
  field('interestAreas', 'InterestAreas', 'areas'),
  field('accountNumber', 'AccountNumber'),
  field('frequentFlyerNumber', 'FrequentFlyerNumber'),
  field('zone', 'Zone'),
  field('notes', 'Notes'),
  field('facebookId', undefined),
  field('twitterId', undefined),
  field('instagramId', undefined),
  field('youtubeId', undefined),
  field('usedForPromotions', 'CustomerDataCanBeUsedForPromotions', 'consent'),
  field('usedForStatistics', 'CustomerDataCanBeUsedForStatistics', 'consent'),
  field('usedByOthers', 'CustomerDataCanBeUsedByOthers', 'consent'),
  field('canGetCurrentLocation', 'CustomerDataCanGetCurrentLocation', 'consent'),
  field('canComunicaVerification', 'ComunicaVerification', 'consent'),
];

export const consentNames: readonly string[] = catalogue
  .filter(({ kind }) => kind === 'consent')
  .map(({ write }) => write);

const byName = new Map<string, CatalogueField[]>();
for (const entry of catalogue) {
  const flag = entry.flag?.toLowerCase();
  if (flag !== undefined) byName.set(flag, [...(byName.get(flag) ?? []), entry]);
}
// The name in requests counts more than a flag of another field.
for (const entry of catalogue) byName.set(entry.write, [entry]);

/** The catalogue's fields that a name of a field list means: usually one, five for `GeoLevels`, none when unknown. */
export function catalogueFields(name: string): readonly CatalogueField[] {
  return byName.get(name.toLowerCase()) ?? [];
}
