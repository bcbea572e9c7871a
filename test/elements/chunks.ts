/**
 * Loads every lazy module before the first test, so that a slow machine does not time out on about a hundred
 * imports.
 */
import '../../src/elements/core/developer-hints.js';
import '../../src/elements/journey-views.js';
import '../../src/i18n/locales/en.js';
import '../../src/i18n/locales/it.js';
