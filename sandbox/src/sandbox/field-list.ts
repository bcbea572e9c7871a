/**
 * Reads the field lists of a campaign, each in one of the three shapes, as the fields that `PUT /customer` accepts.
 */
import { isRecord } from '../../../src/domain/json.js';
import type { CampaignFields } from './campaign.js';
import { catalogueFields } from './catalogue.js';
import type { FieldKind, FieldLimits } from './field-kinds.js';

/** The member of `PUT /customer` and of a customer that holds the values of described fields: `[{id, value}]`. */
export const describedList = 'customerdynamicfields';

/** The name under which the value of a described field is kept here. */
export function describedName(id: string): string {
  return `${describedList} ${id}`;
}

/** The id of the described field that is kept under this name. */
export function describedId(name: string): string | undefined {
  const [list, id] = name.split(' ');
  return list === describedList ? id : undefined;
}

/** A field of a campaign as this server will judge what is written to it. */
export interface DeclaredField extends FieldLimits {
  kind: FieldKind;
  visible: boolean;
  mandatory: boolean;
  readOnly: boolean;
  /** Stored under `privacy`. */
  privacy: boolean;
}

/** What a list says of one field; `visible` is absent where the list does not say it. */
interface Facts {
  visible?: boolean;
  mandatory: boolean;
  readOnly: boolean;
}

interface ListEntry extends Facts {
  name: string;
  /** A flag has no name that a field of the campaign's own could be written by. */
  isFlag: boolean;
}

/** Names that are not fields in any campaign. */
const refused = [
  ...['__proto__', 'constructor', 'prototype', 'id', 'customerid', 'card', 'fidelycode'],
  ...[
    'username',
    'password',
    'pincode',
    'pin',
    'customer',
    'personalinfo',
    'privacy',
    describedList,
  ],
  ...['token', 'accesstoken', 'access_token', 'bearertoken', 'refreshtoken', 'refresh_token'],
];

/** Every field of the lists, hidden ones included. */
export function declaredFields(fields: CampaignFields): DeclaredField[] {
  const described = Array.isArray(fields.dynamicFields) ? fields.dynamicFields : [];
  return [
    ...entries(fields.CustomDataFields).flatMap((entry) => declare(entry, false)),
    ...described.filter(isRecord).flatMap(describedField),
    ...entries(fields.PrivacyCustomDataFields).flatMap((entry) => declare(entry, true)),
  ];
}

/** An array is a list; an object with a member that is an object and has `visible` is a map; another object has flags. */
function entries(list: unknown): ListEntry[] {
  if (Array.isArray(list))
    return list.filter(isRecord).flatMap((item) => {
      const { name } = lowerKeys(item);
      return typeof name === 'string' && name !== ''
        ? [{ name, isFlag: false, ...factsOf(item) }]
        : [];
    });
  if (!isRecord(list)) return [];
  const members = Object.entries(list).filter((entry): entry is [string, Record<string, unknown>] =>
    isRecord(entry[1]),
  );
  const isMap = members.some(([, value]) => 'visible' in lowerKeys(value));
  if (!isMap) return flagEntries(list);
  return members
    .filter(([, value]) => Object.keys(lowerKeys(value)).some((key) => facts.includes(key)))
    .map(([name, value]) => ({ name, isFlag: false, ...factsOf(value) }));
}

const facts = ['visible', 'mandatory', 'readonly'];

function factsOf(item: Record<string, unknown>): Facts {
  const { visible, mandatory, readonly } = lowerKeys(item);
  return {
    ...(visible !== undefined && { visible: visible === true }),
    mandatory: mandatory === true,
    readOnly: readonly === true,
  };
}

/** The flags `showX`, `isMandatoryX` or `mandatoryX`, `readOnlyX`. */
function flagEntries(list: Record<string, unknown>): ListEntry[] {
  const flags = lowerKeys(list);
  const names = Object.keys(list).flatMap((key) => {
    const [, name] = /^(?:show|isMandatory|mandatory|readOnly)(.+)$/i.exec(key) ?? [];
    return name === undefined ? [] : [name];
  });
  const once = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...once].map(([lower, name]) => ({
    name,
    isFlag: true,
    ...(`show${lower}` in flags && { visible: flags[`show${lower}`] === true }),
    mandatory: flags[`ismandatory${lower}`] === true || flags[`mandatory${lower}`] === true,
    readOnly: flags[`readonly${lower}`] === true,
  }));
}

function declare(entry: ListEntry, privacy: boolean): DeclaredField[] {
  const { name, isFlag, mandatory, readOnly } = entry;
  // A mandatory field is hidden only where the list says so.
  const facts = { visible: entry.visible ?? mandatory, readOnly };
  const known = catalogueFields(name);
  if (known.length > 0)
    return known.map(({ write, kind }, index) => ({
      ...facts,
      write,
      kind,
      // One flag for five levels: the server can only insist on the first.
      mandatory: mandatory && index === 0,
      dynamic: false,
      privacy: kind === 'consent',
    }));
  if (isFlag || refused.includes(name.toLowerCase())) return [];
  const kind = privacy ? 'consent' : 'text';
  return [{ ...facts, write: name, kind, mandatory, dynamic: true, privacy }];
}

/** What a stored text looks like, by the word for a data type. */
const forms: ReadonlyMap<string, RegExp> = new Map([
  ['number', /^\s*[-+]?\d+(?:[.,]\d+)?\s*$/],
  ['date', /^\d{4}-\d{2}-\d{2}/],
  ['boolean', /^(?:true|false|[01])$/i],
]);

/** A field as the platform describes it. Its value is text, whatever its type is. */
function describedField(item: Record<string, unknown>): DeclaredField[] {
  const { id, type, flags, options } = lowerKeys(item);
  if (typeof id !== 'string' && typeof id !== 'number') return [];
  const { length, datatype } = lowerKeys(isRecord(type) ? type : {});
  const form = forms.get(String(datatype).toLowerCase());
  const set = lowerKeys(isRecord(flags) ? flags : {});
  const shown = [set.isenabled, set.isvisible, set.showingcustomerarea];
  const mandatory = set.ismandatory === true;
  const ids = Array.isArray(options) ? options.filter(isRecord).map((one) => String(one.id)) : [];
  return [
    {
      write: describedName(String(id)),
      kind: ids.length > 0 ? 'option' : 'text',
      visible: !shown.includes(false) && (mandatory || shown.every((isShown) => isShown === true)),
      mandatory,
      readOnly: set.readonly === true,
      dynamic: true,
      privacy: false,
      ...(ids.length > 0 && { options: ids }),
      ...(Number(length) > 0 && { length: Number(length) }),
      ...(form && { form }),
    },
  ];
}

function lowerKeys(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => value !== null && value !== '')
      .map(([key, value]) => [key.toLowerCase(), value]),
  );
}
