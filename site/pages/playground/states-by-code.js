/**
 * The states without passwords: a code is the log-in, or the passkey of a device.
 */
import { none, problem, registered, someone } from './states-entering.js';

const withPasskey = { ...none, passkey: '' };

/** The first sign of a visitor: out of view the rest of the form waits for it. */
const touch = async (visitor) => {
  const input = await visitor.find('input[name=username]');
  input.dispatchEvent(new Event('focusin', { bubbles: true }));
};

/** Nobody chooses a password: the first form leads to the code for everybody. */
export const passwordless = [
  {
    id: 'passwordless',
    title: 'The first form',
    attributes: none,
    until: 'button[name=send-code]',
  },
  {
    id: 'passwordless-code',
    title: 'The code of a registered customer',
    attributes: none,
    walk: (visitor) => visitor.identify(registered),
    until: 'input[autocomplete~=one-time-code]',
  },
  {
    id: 'passwordless-again',
    title: 'After a reload in data entry',
    attributes: none,
    isReloaded: true,
    async walk(visitor) {
      await visitor.identify(someone);
      await visitor.find('input[autocomplete~=one-time-code]');
      await visitor.enterCode(await visitor.lastCode());
      await visitor.find('input[name=surname]');
    },
    // The reason comes with the rest of the form.
    after: touch,
    until: problem,
  },
  {
    id: 'passkey',
    title: 'The first form at a device with a passkey',
    attributes: withPasskey,
    passkey: 'known',
    walk: touch,
    until: 'button[name=passkey]',
  },
  {
    id: 'passkey-elsewhere',
    title: 'A passkey of another device',
    attributes: withPasskey,
    passkey: 'elsewhere',
    walk: touch,
    until: problem,
  },
  {
    id: 'passkey-code',
    title: 'A code, and the choice of a passkey',
    attributes: withPasskey,
    passkey: 'new',
    walk: (visitor) => visitor.identify(registered),
    until: 'input[name=passkey]',
  },
  {
    id: 'passkey-stale',
    title: 'A passkey that no longer works',
    attributes: withPasskey,
    passkey: 'known',
    async walk(visitor) {
      await touch(visitor);
      await visitor.press('button[name=passkey]');
      await visitor.find('input[name=passkey]');
    },
    until: problem,
  },
];
