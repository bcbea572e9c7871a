/**
 * What a journey does with a passkey: a script of its own, which only a page with the attribute loads.
 */
export { canMake, canOfferAtField, open } from '../../passkey/index.js';
export {
  dropAbandoned,
  dropPending,
  forgetPasskey,
  offeredPasskeys,
  passkeyDevice,
  rememberPasskey,
} from './passkey-device.js';
export { logInWithPasskey } from './passkey-log-in.js';
export { passkeyPasswords } from './passkey-password.js';
