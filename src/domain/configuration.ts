/**
 * The configuration of a journey, from the table of settings. Its defaults are in `default-configuration.ts`. The hints for developers are in
 * `configuration-hints.ts`, which few pages load.
 */
import type { Setting } from './setting.js';
import { settings } from './settings.js';

export { settings, symbologies } from './settings.js';
export type { FieldCheck, HeadersSource, OptionsSource, Symbology } from './settings.js';

type Rows = typeof settings;

/** The properties of the elements that the configuration is read from. */
export type SettingProperty = keyof Rows;

type Renamed = {
  [Name in keyof Rows]: Rows[Name] extends { readonly readAs: string } ? Name : never;
}[keyof Rows];

// A mapped type with `as` loses the documentation of the rows; `Omit` keeps it.
type Values = Omit<{ readonly [Name in keyof Rows]: Rows[Name]['fallback'] }, Renamed> & {
  readonly [Name in Renamed as Rows[Name]['readAs']]: Rows[Name]['fallback'];
};
type OptionalName = {
  [Name in keyof Values]: undefined extends Values[Name] ? Name : never;
}[keyof Values];

/** Where a journey starts. `passwordless`: at the first form, with `password="none"`: a one-time code is the log-in. */
export type StartStep = Values['start'] | 'passwordless';

/** The validated configuration of a journey. */
export type Configuration = Omit<Values, OptionalName> & Partial<Pick<Values, OptionalName>>;

type OwnName = {
  [Name in keyof Rows]: Rows[Name] extends { readonly isOwn: true }
    ? Rows[Name] extends { readonly readAs: infer Other }
      ? Other
      : Name
    : never;
}[keyof Rows];

/** The settings that each element has for itself. */
export type OwnSettings = Pick<Configuration, OwnName & keyof Configuration>;

/** The settings that the elements of a journey share. One that an element has not is absent, but for `start`. */
export type SharedSettings = Omit<Configuration, keyof OwnSettings>;

/** Where a journey with these settings starts: without passwords there is one form to start with. */
export const startOf = ({ password, start }: SharedSettings): StartStep =>
  password ? 'passwordless' : start;

/** All settings by their property. */
export const allSettings = Object.entries(settings) as readonly (readonly [
  SettingProperty,
  Setting,
])[];

/** The attribute name of a property. */
export function attributeOf(property: string): string {
  return property === 'categoryID' || property === 'fidelyCode'
    ? property.toLowerCase()
    : property.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

/** The prop of a component: as in options of scripts, in camel case. What is on by its presence keeps the property's name. */
export function propOf(property: string, { kind, readAs }: Setting): string {
  return kind === 'text' && readAs !== undefined ? readAs : property;
}
