/**
 * Makes one field out of several declarations, and drops names that two fields share.
 */
import type { Field } from '../kinds/index.js';
import { lookUpField } from './field-catalogue.js';

/** One declaration of a field. */
export interface DeclaredField {
  readonly field: Field;
  readonly visible: boolean;
  /** The key of the reply, if the field is written by its id. */
  readonly keyName?: string;
}

/** Each field once. The declaration that asks most wins: mandatory, then visible, then the first. */
export function mergeDoubles(found: readonly DeclaredField[]): readonly DeclaredField[] {
  const merged = new Map<string, DeclaredField>();
  for (const item of found) {
    const { keyName } = item;
    const { alias: _, ...field } = item.field;
    const other = merged.get(field.name)?.field.alias;
    // Two fields with one id, each in its own list: the second is written by its name.
    if (keyName !== undefined && other !== undefined && !isSameName(keyName, other)) {
      addOrMerge(merged, { ...item, field: { ...field, name: keyName } });
    } else addOrMerge(merged, item);
  }
  return [...merged.values()];
}

/** Drops an alias that another field has as name or alias, or that is a name of the catalogue: it identifies neither. */
export function dropSharedAliases(found: readonly DeclaredField[]): readonly DeclaredField[] {
  const uses = new Map<string, number>();
  for (const { field } of found) {
    for (const name of [field.name, field.alias]) {
      if (name === undefined) continue;
      const key = name.toLowerCase();
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  return found.map((item) => {
    const { alias, ...field } = item.field;
    const isUnique =
      alias === undefined ||
      (uses.get(alias.toLowerCase()) === 1 && lookUpField(alias).length === 0);
    return isUnique ? item : { ...item, field };
  });
}

function addOrMerge(merged: Map<string, DeclaredField>, item: DeclaredField): void {
  const { name } = item.field;
  const before = merged.get(name);
  const wins = !before || rank(item) > rank(before);
  const [first, second] = wins ? [item, before] : [before, item];
  merged.set(name, second ? { ...first, field: merge(first.field, second.field) } : first);
}

/** The first declaration, completed with label, kind, options and alias of the second. */
function merge(first: Field, second: Field): Field {
  const { mandatory, readOnly, label = second.label, alias = second.alias } = first;
  const shape = declaresKind(second) && !declaresKind(first) ? second : first;
  const { group } = shape.kind === 'consent' ? shape : first;
  return { ...shape, group, mandatory, readOnly, label, alias };
}

/** Whether the kind was declared: text is the default, and a choice needs options. */
function declaresKind(field: Field): boolean {
  return field.kind === 'choice' ? field.options !== undefined : field.kind !== 'text';
}

function rank({ visible, field }: DeclaredField): number {
  if (!visible) return 0;
  return field.mandatory ? 2 : 1;
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
