/**
 * A passkey from whose secret the password is derived: a script of its own, loaded only where the page has turned it on.
 */
export { make, open, signalUnknown, type Opened, type Site } from './browser.js';
export { canMake, canOfferAtField } from './capability.js';
export {
  hashOf,
  Memory,
  seal,
  unseal,
  type Owner,
  type Pending,
  type Remembered,
} from './memory.js';
export type { Passkey } from './passkey.js';
