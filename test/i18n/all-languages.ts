/**
 * All built-in languages with their tones, loaded.
 */
import type { Language } from '../../src/domain/languages.js';
import * as de from '../../src/i18n/locales/de.js';
import * as deFormal from '../../src/i18n/locales/de.formal.js';
import * as en from '../../src/i18n/locales/en.js';
import * as es from '../../src/i18n/locales/es.js';
import * as esFormal from '../../src/i18n/locales/es.formal.js';
import * as fr from '../../src/i18n/locales/fr.js';
import * as frInformal from '../../src/i18n/locales/fr.informal.js';
import * as it from '../../src/i18n/locales/it.js';
import * as itFormal from '../../src/i18n/locales/it.formal.js';
import * as nl from '../../src/i18n/locales/nl.js';
import * as nlFormal from '../../src/i18n/locales/nl.formal.js';
import * as pl from '../../src/i18n/locales/pl.js';
import * as plFormal from '../../src/i18n/locales/pl.formal.js';
import * as pt from '../../src/i18n/locales/pt.js';
import * as ptInformal from '../../src/i18n/locales/pt.informal.js';
import type { MessageOverrides, Messages, Tone } from '../../src/i18n/messages.js';

/** The sentences of a language, and those that differ in its other tone. */
export interface LoadedLanguage extends Partial<Record<Tone, MessageOverrides>> {
  readonly messages: Messages;
}

export const allLanguages: Readonly<Record<Language, LoadedLanguage>> = {
  en,
  it: { ...it, ...itFormal },
  de: { ...de, ...deFormal },
  fr: { ...fr, ...frInformal },
  es: { ...es, ...esFormal },
  nl: { ...nl, ...nlFormal },
  pl: { ...pl, ...plFormal },
  pt: { ...pt, ...ptInformal },
};
