/**
 * All built-in languages with their tones, loaded.
 */
import type { Language } from '../../src/domain/languages.js';
import * as de from '../../src/i18n/locales/de.js';
import { tone as deFormal } from '../../src/i18n/de.formal.js';
import * as en from '../../src/i18n/locales/en.js';
import * as es from '../../src/i18n/locales/es.js';
import { tone as esFormal } from '../../src/i18n/es.formal.js';
import * as fr from '../../src/i18n/locales/fr.js';
import { tone as frInformal } from '../../src/i18n/fr.informal.js';
import * as it from '../../src/i18n/locales/it.js';
import { tone as itFormal } from '../../src/i18n/it.formal.js';
import * as nl from '../../src/i18n/locales/nl.js';
import { tone as nlFormal } from '../../src/i18n/nl.formal.js';
import * as pl from '../../src/i18n/locales/pl.js';
import { tone as plFormal } from '../../src/i18n/pl.formal.js';
import * as pt from '../../src/i18n/locales/pt.js';
import { tone as ptInformal } from '../../src/i18n/pt.informal.js';
import type { MessageOverrides, Messages, Tone } from '../../src/i18n/messages.js';

/** The sentences of a language, and those that differ in its other tone. */
export interface LoadedLanguage extends Partial<Record<Tone, MessageOverrides>> {
  readonly messages: Messages;
}

export const allLanguages: Readonly<Record<Language, LoadedLanguage>> = {
  en,
  it: { ...it, formal: itFormal },
  de: { ...de, formal: deFormal },
  fr: { ...fr, informal: frInformal },
  es: { ...es, formal: esFormal },
  nl: { ...nl, formal: nlFormal },
  pl: { ...pl, formal: plFormal },
  pt: { ...pt, informal: ptInformal },
};
