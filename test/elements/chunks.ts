/**
 * Everything that a page loads when it needs it, loaded before the first test: a busy machine takes its
 * time for a hundred modules, and no test is about that.
 */
import '../../src/elements/complaints.js';
import '../../src/elements/profile/choice-control.js';
import '../../src/elements/profile/options-missing.js';
import '../../src/elements/profile/renewal.js';
import '../../src/elements/views/away-view.js';
import '../../src/elements/views/card-view.js';
import '../../src/elements/views/error-view.js';
import '../../src/elements/views/incomplete-view.js';
import '../../src/elements/views/login-view.js';
import '../../src/elements/views/otp-view.js';
import '../../src/elements/views/profile-done-view.js';
import '../../src/elements/views/profile-view.js';
import '../../src/elements/register/register-form.js';
import '../../src/elements/views/reset-view.js';
import '../../src/flow/engine.js';
import '../../src/i18n/locales/en.js';
import '../../src/i18n/locales/it.js';
