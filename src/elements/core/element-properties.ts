/**
 * The table of the elements' properties and attributes. Lit's declarations, the types of the members, the components for frameworks, the
 * manifest, the data for editors and the table in the documentation are derived from it.
 */
import type { PropertyDeclaration, PropertyDeclarations } from 'lit';
import { attributeOf, settings as configuration } from '../../domain/configuration.js';
import { object, only, type Setting, shown } from '../../domain/setting.js';
import type { ElementKind } from '../../flow/state/who-shows.js';
import { bringLocale } from '../../i18n/arrivals.js';
import type { LocaleData } from '../../i18n/locale-data.js';
import type { MessageOverrides } from '../../i18n/messages.js';

/** The settings that only the elements read; the journey does not know them. */
const ofElements = {
  // Without the assertion the declaration file would list every key of a sentence instead of the name of the type.
  /** Replaces single sentences. */
  messages: object() as Setting<MessageOverrides>,
  /** A language of your own as data, for all elements with its `lang`: see the page on languages. */
  locale: object<LocaleData>(),
  /**
   * Up to three benefits, separated by `|`: a list beside a small card in the first form. Empty: the card without a list.
   * @example 5 €|Points @guide docs/elements.md#the-promise
   */
  promise: only(['flow', 'register'], shown<string | null>()),
  /** The card number. @guide docs/elements.md#a-card-from-attributes */
  card: only(['card'], shown()),
  /**
   * The content of the barcode. With it the card needs no configuration, request or session. The card of a session takes precedence.
   * @guide docs/elements.md#a-card-from-attributes
   */
  fidelyCode: only(['card'], shown()),
  /** The name on the card. @guide docs/elements.md#a-card-from-attributes */
  holder: only(['card'], shown()),
};

type Rows = typeof configuration & typeof ofElements;

/** All of them, by the name of the property. */
export const settings: Rows = { ...configuration, ...ofElements };

type Member<Row> =
  Row extends Setting<infer Value>
    ? [Value] extends [boolean]
      ? Value
      : Value | undefined
    : never;
/** The member of each setting. */
export type SettingMembers = { [Name in keyof Rows]: Member<Rows[Name]> };

type NameOf<Kind extends ElementKind> = {
  [Name in keyof Rows]: Rows[Name] extends { readonly only: readonly (infer Only)[] }
    ? Kind extends Only
      ? Name
      : never
    : never;
}[keyof Rows];
type SharedName = {
  [Name in keyof Rows]: Rows[Name] extends { readonly only: unknown } ? never : Name;
}[keyof Rows];

/** The members that all elements have. Text from attributes is validated before it is used. */
// `Pick` keeps the documentation of the rows; a mapped type with `as` loses it.
export type ConfigurationProperties = Pick<SettingMembers, SharedName>;

/** The members that the elements of a kind have besides. */
export type MembersOf<Kind extends ElementKind> = Pick<SettingMembers, NameOf<Kind>>;

/** Lit's declarations of what only the elements of a kind have; without a kind, of what all have. */
export function propertiesOf(kind?: ElementKind): PropertyDeclarations {
  const rows = Object.entries<Setting>(settings).filter(([, { only }]) =>
    kind ? only?.includes(kind) : !only,
  );
  return Object.fromEntries(rows.map(([name, row]) => [name, declarationOf(name, row)]));
}

/** Lit's declarations of the properties that all elements have. */
export const configurationProperties: PropertyDeclarations = {
  ...propertiesOf(),
  // `hasChanged` adds the language and returns false: the element renders when the language has been validated.
  locale: { attribute: false, hasChanged: bringLocale },
};

function declarationOf(property: string, { kind }: Setting): PropertyDeclaration {
  if (kind === 'object') return { attribute: false };
  return { attribute: attributeOf(property), ...(kind === 'flag' && { type: Boolean }) };
}
