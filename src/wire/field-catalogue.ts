/**
 * The fields of the platform: their names in replies and flags, their group and kind.
 */
import type { Shape } from '../kinds/index.js';
import type { Group } from '../domain/field.js';

/** One field of the catalogue. */
export interface CatalogueEntry {
  /** The write name; the read name is the same in other case, consents without `privacy.`. */
  readonly name: string;
  readonly group: Group;
  readonly shape: Shape;
}

const line: Shape = { kind: 'text' };
const phone: Shape = { kind: 'phone' };
const consent: Shape = { kind: 'consent' };
const choice: Shape = { kind: 'choice', multiple: false };

/** Write name, flag name (in lower case, `-` for none), group and shape, in the order to show them. */
const rows: readonly (readonly [string, string, Group, Shape])[] = [
  ['name', 'name', 'you', line],
  ['surname', 'surname', 'you', line],
  ['gender', 'gender', 'you', { kind: 'gender' }],
  ['birthdate', 'birthdate', 'you', { kind: 'date', birth: true }],
  ['identitycard', 'dni', 'you', line],
  ['identitycardtypeid', 'dnitype', 'you', choice],
  ['mailcontactdata', 'email', 'contacts', { kind: 'email' }],
  ['mobilecontactdata', 'mobile', 'contacts', phone],
  ['telephonecontactdata', 'telephone', 'contacts', phone],
  ['faxcontactdata', 'fax', 'contacts', phone],
  ['address', 'address', 'address', line],
  ['addressnumber', 'addressnumber', 'address', line],
  ['addressprefix', 'addressprefix', 'address', line],
  ['zip', 'zipcode', 'address', line],
  ['country', 'country', 'address', choice],
  ['geolevel1', 'geolevels', 'address', choice],
  ['geolevel2', 'geolevels', 'address', { ...choice, parent: 'geolevel1' }],
  ['geolevel3', 'geolevels', 'address', { ...choice, parent: 'geolevel2' }],
  ['geolevel4', 'geolevels', 'address', { ...choice, parent: 'geolevel3' }],
  ['geolevel5', 'geolevels', 'address', { ...choice, parent: 'geolevel4' }],
  ['interestareas', 'interestareas', 'preferences', { kind: 'choice', multiple: true }],
  ['accountnumber', 'accountnumber', 'preferences', line],
  ['frequentflyernumber', 'frequentflyernumber', 'preferences', line],
  ['zone', 'zone', 'preferences', line],
  ['notes', 'notes', 'preferences', { kind: 'text', rows: 4 }],
  ['facebookid', '-', 'contacts', line],
  ['twitterid', '-', 'contacts', line],
  ['instagramid', '-', 'contacts', line],
  ['youtubeid', '-', 'contacts', line],
  ['usedforpromotions', 'customerdatacanbeusedforpromotions', 'consents', consent],
  ['usedforstatistics', 'customerdatacanbeusedforstatistics', 'consents', consent],
  ['usedbyothers', 'customerdatacanbeusedbyothers', 'consents', consent],
  ['cangetcurrentlocation', 'customerdatacangetcurrentlocation', 'consents', consent],
  ['cancomunicaverification', 'comunicaverification', 'consents', consent],
];

const byName = new Map<string, CatalogueEntry[]>();
const order = new Map<string, number>();
for (const [name, flag, group, shape] of rows) {
  const entry: CatalogueEntry = { name, group, shape };
  order.set(name, order.size);
  byName.set(name, [entry]);
  if (flag !== name) byName.set(flag, [...(byName.get(flag) ?? []), entry]);
}

/** The entries of a read, write or flag name: mostly one, five for `GeoLevels`, none for a field of the campaign's own. */
export function lookUpField(name: string): readonly CatalogueEntry[] {
  return byName.get(name.toLowerCase().replace('privacy.', '')) ?? [];
}

/** The position of a write name in the catalogue; other fields come after all of them. */
export function orderOf(name: string): number {
  return order.get(name) ?? order.size;
}
