/**
 * Loads every lazy module before the first test, so that a slow machine does not time out on about a hundred
 * imports.
 */
import '../../src/elements/core/developer-hints.js';
import '../../src/elements/journey-views.js';
import '../../src/elements/profile/options-missing.js';
import '../../src/elements/profile/session-expired.js';
import '../../src/elements/status/no-element-view.js';
import '../../src/elements/card/card-view.js';
import '../../src/elements/status/error-view.js';
import '../../src/elements/login/incomplete-view.js';
import '../../src/elements/login/login-view.js';
import '../../src/elements/code/code-form.js';
import '../../src/elements/profile/saved-view.js';
import '../../src/elements/profile/profile-view.js';
import '../../src/elements/register/register-view.js';
import '../../src/flow/commands/journey.js';
import '../../src/i18n/locales/en.js';
import '../../src/i18n/locales/it.js';
