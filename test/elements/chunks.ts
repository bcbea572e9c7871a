/**
 * Loads every lazy module before the first test, so that a slow machine does not time out on about a hundred
 * imports.
 */
import { developerHints } from '../../src/elements/core/configuration-reports.js';
import { qrEncoder } from '../../src/elements/card/barcode/qr-encoder.js';
import { card, code, profile } from '../../src/elements/view-scripts.js';
import '../../src/i18n/locales/en.js';
import '../../src/i18n/locales/it.js';

await Promise.all([card, code, profile, qrEncoder].map((script) => script.load()));
// What the console is told does not wait for an import either.
await developerHints.load();
