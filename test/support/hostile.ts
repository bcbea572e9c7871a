/**
 * Hostile replies: names that reach into prototypes and forms, labels with markup, values of every wrong type. The
 * same random numbers give the same replies.
 */

export type Random = () => number;

/** A seeded random generator (mulberry32), from 0 to below 1. */
export function numbers(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'submit',
  'action',
  'children',
  'elements',
  'innerHTML',
  'onclick',
  'name',
  'surname',
  'mailcontactdata',
  'birthdate',
  'usedforpromotions',
  'country',
  'geolevel1',
  'constructor.prototype.polluted',
  '"><img src=x>',
  "a'b",
  'a]b',
  '',
  ' ',
  '\u0000',
  '\u202eeman',
  '🌷',
  '../../etc',
  'method',
  'password',
];
export const hostileLabels = [
  '<img src=x onerror="executed()">',
  '<script>executed()</script>',
  '<svg onload=executed()>',
  '"><iframe srcdoc="<script>parent.executed()</script>">',
  'javascript:executed()',
  '<a href="javascript:executed()">click</a>',
  '${executed()}',
  '{{constructor.constructor("executed()")()}}',
  "'+executed()+'",
  '</template><script>executed()</script>',
  '<!--',
  ']]>',
  '\u202eemordnap',
  '\u0000',
  '{terms}',
  '{field} {count}',
  '<style>*{display:none}</style>',
  '<base href="https://evil.example">',
];
const types = [
  'text',
  'number',
  'date',
  'boolean',
  'options',
  'constructor',
  '__proto__',
  '',
  '<b>',
];

export function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

/** A value of any type, sometimes a nested one. */
function anything(random: Random, depth = 0): unknown {
  switch (Math.floor(random() * (depth > 3 ? 8 : 10))) {
    case 0:
      return null;
    case 1:
      return random() < 0.5;
    case 2:
      return pick(random, [0, -1, 1e308, 1e-7, 99999999999999999999, 3]);
    case 3:
      return pick(random, hostileLabels);
    case 4:
      return pick(random, names);
    case 5:
      return pick(random, ['true', '0', '1', '', 'N', 'M', '1990-05-24', '31/02/1990', '٣']);
    case 6:
      return 'x'.repeat(Math.floor(random() * 300));
    case 7:
      return '🌷'.repeat(Math.floor(random() * 20));
    case 8:
      return Array.from({ length: Math.floor(random() * 4) }, () => anything(random, depth + 1));
    default:
      return heap(random, depth + 1);
  }
}

/** An object that may have own members with forbidden names, as `JSON.parse` creates them. */
function heap(random: Random, depth: number): object {
  const members = Array.from({ length: Math.floor(random() * 5) }, () => [
    pick(random, names),
    random() < 0.2 ? { polluted: true } : anything(random, depth),
  ]);
  return Object.fromEntries(members) as object;
}

/** A field of a campaign's own in the platform's description. */
export interface DrawnField {
  readonly id: string;
  readonly name: string;
  readonly type: { readonly dataType: string };
  readonly flags: Readonly<Record<string, boolean>>;
  readonly options: readonly { readonly id: string; readonly value: string }[];
}

export function hostileField(random: Random): Record<string, unknown> {
  return {
    name: pick(random, names),
    visible: random() < 0.98 ? true : anything(random),
    mandatory: random() < 0.02 ? anything(random) : random() < 0.2,
    label: random() < 0.98 ? pick(random, hostileLabels) : anything(random),
    type: random() < 0.98 ? pick(random, types) : anything(random),
    ...(random() < 0.3 && {
      options: Array.from({ length: 3 }, () => ({
        id: random() < 0.95 ? pick(random, names) : anything(random),
        value: pick(random, hostileLabels),
      })),
    }),
    ...(random() < 0.02 && { length: anything(random), minValue: anything(random) }),
  };
}

/** A field that is valid but for its texts and its id, so that a form renders it. */
export function drawnField(random: Random, index: number): DrawnField {
  const { name } = hostileField(random);
  const id = index % 4 === 0 && name !== '' ? String(name) : `${String(name)}${String(index)}`;
  return {
    id,
    name: pick(random, hostileLabels),
    type: { dataType: pick(random, ['text', 'number', 'date', 'boolean', 'options', '<b>']) },
    flags: {
      isEnabled: true,
      isVisible: true,
      showingCustomerArea: true,
      isMandatory: index % 3 === 0,
    },
    options: [1, 2].map((one) => ({ id: String(one), value: pick(random, hostileLabels) })),
  };
}

/** Field lists in any shape with at most `count` fields. */
export function hostileFields(random: Random, count = 6): Record<string, unknown> {
  const fields = Array.from({ length: Math.ceil(random() * count) }, () => hostileField(random));
  const shape = Math.floor(random() * 4);
  if (shape === 3)
    return {
      CustomDataFields: {},
      dynamicFields: fields.map((one) => ({ id: one.name, flags: one })),
    };
  if (shape === 0) return { CustomDataFields: fields };
  if (shape === 1) {
    return { CustomDataFields: Object.fromEntries(fields.map((one) => [one.name, one])) };
  }
  const flags = fields.map(({ name }) => [
    `show${String(name)}`,
    random() < 0.95 || anything(random),
  ]);
  return {
    CustomDataFields: Object.fromEntries(flags) as object,
    ...(random() < 0.1 && { PrivacyCustomDataFields: anything(random) }),
  };
}

/** Any reply, with known keys and unexpected values. */
export function hostileReply(random: Random): unknown {
  const keys = [
    'token',
    'customer',
    'data',
    'card',
    'FidelyCode',
    'id',
    'registered_customer',
    'personalInfo',
    'privacy',
    'AnswerCode',
    'CustomDataFields',
  ];
  const members = Array.from({ length: Math.ceil(random() * 5) }, () => [
    random() < 0.7 ? pick(random, keys) : pick(random, names),
    anything(random),
  ]);
  return random() < 0.1 ? anything(random) : (Object.fromEntries(members) as object);
}
