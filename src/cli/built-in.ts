/** The sentences of every built-in language, in its default tone. */
import type { Language } from '../domain/languages.js';
import { messages as de } from '../i18n/locales/de.js';
import { messages as en } from '../i18n/locales/en.js';
import { messages as es } from '../i18n/locales/es.js';
import { messages as fr } from '../i18n/locales/fr.js';
import { messages as it } from '../i18n/locales/it.js';
import { messages as nl } from '../i18n/locales/nl.js';
import { messages as pl } from '../i18n/locales/pl.js';
import { messages as pt } from '../i18n/locales/pt.js';
import type { Messages } from '../i18n/messages.js';

export const builtIn: Readonly<Record<Language, Messages>> = { en, it, de, fr, es, nl, pl, pt };
