import type { Field, FieldOf, KindName } from '../../src/kinds/index.js';

const facts = { group: 'you', mandatory: false, readOnly: false } as const;

/** One optional, visible field of each kind, named after its kind. */
export const sample = {
  text: { ...facts, kind: 'text', name: 'text' },
  email: { ...facts, kind: 'email', name: 'mailcontactdata' },
  phone: { ...facts, kind: 'phone', name: 'mobilecontactdata' },
  date: { ...facts, kind: 'date', name: 'birthdate', birth: true },
  number: { ...facts, kind: 'number', name: 'number' },
  boolean: { ...facts, kind: 'boolean', name: 'boolean' },
  gender: { ...facts, kind: 'gender', name: 'gender' },
  choice: { ...facts, kind: 'choice', name: 'choice', multiple: false },
  choices: { ...facts, kind: 'choice', name: 'choices', multiple: true },
  consent: { ...facts, kind: 'consent', name: 'consent' },
} as const satisfies { readonly [Name in KindName]: FieldOf<Name> } & Record<string, Field>;

export const everyKind: readonly Field[] = Object.values(sample);

export function mandatory<Kind extends Field>(field: Kind): Kind {
  return { ...field, mandatory: true };
}

export function readOnly<Kind extends Field>(field: Kind): Kind {
  return { ...field, readOnly: true };
}
