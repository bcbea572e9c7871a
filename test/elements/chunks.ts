/**
 * Loads every lazy module before the first test, so that a slow machine does not time out on about a hundred
 * imports.
 */
import { developerHints } from '../../src/elements/core/configuration-reports.js';
import { qr } from '../../src/elements/card/barcode/encode.js';
import '../../src/elements/journey-views.js';
import '../../src/i18n/locales/en.js';
import '../../src/i18n/locales/it.js';

await qr.load();
// What the console is told does not wait for an import either.
await developerHints.load();
