/** Mistakes in what outlives a reload, as in `planted-bugs.mjs`. */

/** @type {readonly import('./planting.mjs').Bug[]} */
export const plantedInResume = [
  {
    name: 'a reload forgets the cool-down',
    in: 'toState',
    find: 'const resendAt = restoreDeadline(journey.resendAt - clockOffset, left, now);',
    replace: 'const resendAt = restoreDeadline(0, left, now);',
  },
  {
    name: 'a reload forgets that a code was sent',
    in: 'toSaved',
    find: 'person: { status, identifier, customerId }, code, resendAt',
    replace: 'person: { status, identifier, customerId }, resendAt',
  },
  {
    name: 'a reload forgets a code that is being sent',
    in: '#toSaved',
    find: 'withExpectedCode(state, this.#clock.now())',
    replace: 'state',
  },
  {
    name: 'a code that is being sent has no cool-down after a reload',
    in: 'withExpectedCode',
    find: 'resendAt: now + resendDelay };',
    replace: 'resendAt: now };',
  },
  {
    name: 'a reload forgets that an account may be made',
    in: 'toSaved',
    find: "accountMayExist(state) ? 'checking' : state.step",
    replace: 'state.step',
  },
  {
    name: 'a poisoned store ends the page',
    in: 'parse',
    find: 'return saved?.version === 2 && isTime(saved.at) ? saved : undefined;',
    replace: 'return saved;',
    also: [
      {
        in: 'readPerson',
        find: 'if (!person || !identifier) return undefined;',
        replace: "if (!person || !identifier) throw new TypeError('poisoned');",
      },
    ],
  },
  {
    name: 'a full store ends the page',
    in: '#write',
    find: 'return false;',
    replace: "throw new TypeError('full');",
  },
  {
    name: 'the contact outlives the code step',
    in: 'save',
    find: 'else if (!journey) this.clear();',
    replace: '',
  },
  {
    name: 'what was typed outlives the journey',
    in: 'save',
    find: 'else if (!journey) this.clear();',
    replace: 'else if (!journey) this.#remove(this.#key);',
  },
];
