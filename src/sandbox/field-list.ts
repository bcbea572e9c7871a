/**
 * Reads the field lists of a campaign, in any of the three shapes, as the fields that `PUT /customer` accepts.
 */
import { isRecord } from '../domain/json.js';
import type { CampaignFields } from './campaign.js';
import { catalogueFields } from './catalogue.js';
import { kindDeclaredAs, type FieldKind, type FieldLimits } from './field-kinds.js';

/** The member of `PUT /customer` and of a customer that holds the values of described fields: `[{id, value}]`. */
export const describedList = 'customerdynamicfields';

/** The name under which the value of a described field is kept here. */
export function describedName(id: string): string {
  return `${describedList} ${id}`;
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

/** One entry of a list, in any of its shapes. */
interface ListEntry {
  /** The name catalogue fields are found by. */
  name: string;
  /** The write name, should the catalogue not know it. */
  key: string;
  properties: Record<string, unknown>;
  /** The id of a field in the platform's own description. */
  describedId?: string;
}

/** Names that a client leaves out, in any campaign. */
const unspeakable = ['__proto__', 'constructor', 'prototype'];

/** Every field of both lists, hidden ones included. */
export function declaredFields(fields: CampaignFields): DeclaredField[] {
  return [
    ...entries(fields.CustomDataFields).flatMap((entry) => declare(entry, false)),
    ...entries(fields.dynamicFields).flatMap((entry) => declare(entry, false)),
    ...entries(fields.PrivacyCustomDataFields).flatMap((entry) => declare(entry, true)),
  ].filter(({ write }) => !unspeakable.includes(write));
}

function entries(list: unknown): ListEntry[] {
  if (Array.isArray(list)) return list.filter(isRecord).flatMap((item) => listEntry(item) ?? []);
  if (!isRecord(list)) return [];
  const members = Object.entries(list).filter(([, value]) => value !== null && value !== '');
  const flagged = members.some(([, value]) => !isRecord(value) && !Array.isArray(value));
  const nested = members.flatMap(([key, value]): ListEntry[] => {
    if (Array.isArray(value)) return entries(value);
    if (!isRecord(value)) return [];
    const described = describedEntry(value, key);
    if (described) return [described];
    const properties = lowerKeys(value);
    const id = flagged ? textOf(properties.id) : undefined;
    return [{ name: key, key: id ?? key, properties }];
  });
  return [...flagEntries(list), ...nested];
}

/** A field as the platform describes it: `type` is an object, `flags` say where it is shown. */
function describedEntry(item: Record<string, unknown>, key: string): ListEntry | undefined {
  const { id, name, type, flags, ...others } = lowerKeys(item);
  const describedId = textOf(id);
  if (describedId === undefined || !isRecord(type)) return undefined;
  const { datatype, ...limits } = lowerKeys(type);
  const { isenabled, isvisible, showingcustomerarea, ...rest } = lowerKeys(
    isRecord(flags) ? flags : {},
  );
  const isHidden = [isenabled, showingcustomerarea].some(
    (flag) => flag !== undefined && !isTrue(flag),
  );
  const properties = { ...others, ...limits, ...rest, type: datatype };
  const visible = isHidden
    ? { visible: false }
    : isvisible === undefined
      ? {}
      : { visible: isvisible };
  return {
    name: textOf(name) ?? key,
    key: describedName(describedId),
    describedId,
    properties: { ...properties, ...visible },
  };
}

function listEntry(item: Record<string, unknown>): ListEntry | undefined {
  const described = describedEntry(item, '');
  if (described) return described;
  const properties = lowerKeys(item);
  const { name: first, field, key, id } = properties;
  const name = textOf(first ?? field ?? key) ?? textOf(id);
  return name === undefined ? undefined : { name, key: name, properties };
}

/** The flags shape: `showX`, `mandatoryX` or `isMandatoryX`, `readOnlyX`. */
function flagEntries(list: Record<string, unknown>): ListEntry[] {
  const byName = new Map<string, ListEntry>();
  for (const [key, value] of Object.entries(list)) {
    const match = /^(show|isMandatory|mandatory|readOnly)(.+)$/i.exec(key);
    const [, prefix, name] = match ?? [];
    if (prefix === undefined || name === undefined || isRecord(value)) continue;
    const lower = name.toLowerCase();
    const entry = byName.get(lower) ?? { name, key: name, properties: {} };
    byName.set(lower, entry);
    entry.properties[prefix.replace(/^is/i, '').toLowerCase()] = value;
  }
  return [...byName.values()];
}

function declare(
  { name, key, properties, describedId }: ListEntry,
  privacy: boolean,
): DeclaredField[] {
  const mandatory = anyTrue(properties, ['mandatory', 'ismandatory', 'required']);
  const shown = ['visible', 'isvisible', 'visibility', 'show'];
  const common = {
    // A mandatory field is hidden only where the campaign says so.
    visible: shown.some((name) => name in properties) ? anyTrue(properties, shown) : mandatory,
    mandatory,
    readOnly: anyTrue(properties, ['readonly']),
    ...choices(properties.options),
  };
  const known = describedId === undefined ? catalogueFields(name) : [];
  if (known.length > 0) {
    return known.map(({ write, kind }, index) => ({
      ...common,
      write,
      kind,
      // One flag for five levels: the server can only insist on the first.
      mandatory: common.mandatory && index === 0,
      dynamic: false,
      privacy: kind === 'consent',
    }));
  }
  const { minvalue, maxvalue, length } = properties;
  return [
    {
      ...common,
      write: key,
      // The value of a described field is text on the wire.
      kind: describedId === undefined ? dynamicKind(properties) : describedKind(properties),
      dynamic: true,
      privacy,
      ...(isBound(minvalue) ? { minimum: plainDate(minvalue) } : {}),
      ...(isBound(maxvalue) ? { maximum: plainDate(maxvalue) } : {}),
      ...(Number(length) > 0 ? { length: Number(length) } : {}),
    },
  ];
}

function dynamicKind({ type, multiple, options }: Record<string, unknown>): FieldKind {
  const declared = textOf(type)?.toLowerCase();
  if (declared === undefined) return Array.isArray(options) ? 'option' : 'text';
  const kind = kindDeclaredAs(declared) ?? 'text';
  return kind === 'option' && isTrue(multiple) ? 'options' : kind;
}

function describedKind({ options }: Record<string, unknown>): FieldKind {
  return Array.isArray(options) && options.length > 0 ? 'option' : 'text';
}

/** The ids of `[{id|value, …}]`; an empty list counts as no list. */
function choices(options: unknown): { options?: readonly string[] } {
  if (!Array.isArray(options)) return {};
  const ids = options
    .filter(isRecord)
    .map(lowerKeys)
    .map(({ id, value }) => textOf(id ?? value))
    .filter((id) => id !== undefined);
  return ids.length > 0 ? { options: ids } : {};
}

function anyTrue(properties: Record<string, unknown>, names: readonly string[]): boolean {
  return names.some((name) => isTrue(properties[name]));
}

function lowerKeys(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]),
  );
}

/** A date bound as `YYYY-MM-DD`, whichever of the three ways it was written; anything else as it is. */
function plainDate(bound: number | string): number | string {
  const text = String(bound);
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  if (day && month && year) return `${year}-${month}-${day}`;
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : bound;
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || String(value).toLowerCase() === 'true';
}

function isBound(value: unknown): value is number | string {
  return typeof value === 'number' || (typeof value === 'string' && value !== '');
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' ? String(value) : undefined;
}
