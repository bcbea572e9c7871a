/**
 * Loads what a journey does with a passkey. Until it is there, and without it, passwords are drawn.
 */
import { Script } from '../../loading/script.js';
import type * as passkey from './passkey.js';

/** A proxy or a captive portal may answer with a script of its own. */
const orNothing = (module: typeof passkey | undefined) => module?.passkeyPasswords && module;

export const passkeyScript = new Script(() => import('./passkey.js').then(orNothing));
