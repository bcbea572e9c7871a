/**
 * The fields of the platform: their names in replies and flags, their group and kind.
 */
import { dynamicId } from '../domain/dynamic-field.js';
import type { Shape } from '../kinds/index.js';
import type { Group } from '../domain/field.js';

/** One field of the catalogue. */
export interface CatalogueEntry {
  /** The write name; the read name is the same in other case, for consents inside `privacy`. */
  readonly name: string;
  readonly group: Group;
  readonly shape: Shape;
}

const line: Shape = { kind: 'text' };
const phone: Shape = { kind: 'phone' };
const consent: Shape = { kind: 'consent' };
const choice: Shape = { kind: 'choice', multiple: false };

/** Write name, flag name in lower case (empty for none), group and shape, in the order to show them. */
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
  ['facebookid', '', 'contacts', line],
  ['twitterid', '', 'contacts', line],
  ['instagramid', '', 'contacts', line],
  ['youtubeid', '', 'contacts', line],
  ['usedforpromotions', 'customerdatacanbeusedforpromotions', 'consents', consent],
  ['usedforstatistics', 'customerdatacanbeusedforstatistics', 'consents', consent],
  ['usedbyothers', 'customerdatacanbeusedbyothers', 'consents', consent],
  ['cangetcurrentlocation', 'customerdatacangetcurrentlocation', 'consents', consent],
  ['cancomunicaverification', 'comunicaverification', 'consents', consent],
];

/** The catalogue, in the order to show the fields. */
export const catalogue: readonly CatalogueEntry[] = rows.map(([name, , group, shape]) => ({
  name,
  group,
  shape,
}));

const order = new Map(rows.map(([name], index) => [name, index] as const));
const byFlag = new Map<string, CatalogueEntry[]>();
for (const [index, [, flag]] of rows.entries())
  byFlag.set(flag, [...(byFlag.get(flag) ?? []), ...catalogue.slice(index, index + 1)]);

/** The entries of the X in a flag `showX`: mostly one, five for `GeoLevels`, none for a flag that is not known. */
export function entriesOfFlag(flag: string): readonly CatalogueEntry[] {
  return byFlag.get(flag.toLowerCase()) ?? [];
}

/** The entries of a read, write or flag name; none for a field of the campaign's own. */
export function lookUpField(name: string): readonly CatalogueEntry[] {
  const lower = name.toLowerCase().replace(/^privacy\./, '');
  const entry = catalogue[order.get(lower) ?? -1];
  return entry ? [entry] : entriesOfFlag(lower);
}

/** The position of a write name in the catalogue; other fields come after all of them. */
export function orderOf(name: string): number {
  return order.get(name) ?? order.size;
}

/** Names that are not fields: unsafe as keys, of the account and its log-in, and the pin of a card, which the page never gets. */
const refusedNames: readonly string[] = [
  ...['__proto__', 'constructor', 'prototype'],
  ...['id', 'customerid', 'card', 'fidelycode', 'username', 'password', 'pincode', 'pin'],
  ...['customer', 'personalinfo', 'privacy', 'customerdynamicfields'],
  ...['token', 'accesstoken', 'access_token', 'bearertoken', 'refreshtoken', 'refresh_token'],
];

/** Whether a field of the campaign's own may not have this name. */
export function isRefusedName(name: string): boolean {
  return refusedNames.includes(name.toLowerCase()) || dynamicId(name) !== undefined;
}
