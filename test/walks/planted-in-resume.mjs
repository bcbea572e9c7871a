/** Bugs in what is saved and restored, as in `planted-bugs.mjs`. */

/** @type {readonly import('./planting.mjs').Bug[]} */
export const plantedInResume = [
  {
    name: 'a reload takes a card before data entry for a finished one',
    in: 'restore',
    file: 'src/flow/saved/persistence.ts',
    find: 'return unfinishedCardFrom(card, saved, hasDraft, contact?.identifier)',
    replace: 'return cardFrom(card)',
  },
  {
    name: 'a card before data entry is shown to a customer who edits the profile',
    in: 'withCard',
    find: 'if (!isDataEntry || hasCard(state.entry)) return state;',
    replace: 'if (!isDataEntry) return state;',
  },
  {
    name: 'a reload loses the cool-down',
    in: 'toState',
    find: 'const resendAt = restoreDeadline(journey.resendAt - clockOffset, left, now);',
    replace: 'const resendAt = restoreDeadline(0, left, now);',
  },
  {
    name: 'a reload loses the code that was sent',
    in: 'savedRegistration',
    find: 'person: { status, identifier, customerId }, ...delivery',
    replace: 'person: { status, identifier, customerId }, resendAt: delivery.resendAt',
  },
  {
    name: 'a reload loses a code that is being sent',
    in: '#toSaved',
    find: 'withExpectedCode(state, this.#clock.now())',
    replace: 'state',
  },
  {
    name: 'a code that is being sent has no cool-down after a reload',
    in: 'withExpectedCode',
    find: 'const delivery = sentDelivery(now, true)',
    replace: 'const delivery = { ...sentDelivery(now, true), resendAt: now }',
  },
  {
    name: 'a reload loses that an account may exist',
    in: 'savedRegistration',
    find: "accountMayExist(state) ? 'checking' : state.step",
    replace: 'state.step',
  },
  {
    name: 'a malformed saved journey throws',
    in: 'read',
    file: 'src/flow/state/saved-journey.ts',
    find: 'catch { return undefined; }',
    replace: "catch { throw new TypeError('poisoned'); }",
  },
  {
    name: 'full storage throws',
    in: 'attempt',
    find: 'return undefined;',
    replace: "throw new TypeError('full');",
  },
  {
    name: 'the contact stays saved after the journey',
    in: '#saveContact',
    find: "!this.#isEnabled || !holds('keepsContact', state)",
    replace: '!this.#isEnabled',
  },
  {
    name: 'a reload loses the contact that was looked up',
    in: 'restore',
    find: 'contact && startWith(contact.identifier, this.#journey.start)',
    replace: 'undefined',
  },
  {
    name: 'a reload loses the card',
    in: 'restore',
    find: 'if (card && !card.isUnfinished) return cardFrom(card);',
    replace: '',
  },
  {
    name: "the card stays saved after another customer's log-in",
    foundBy: 'test/scenarios/flow/card-restored.test.ts',
    in: 'keepsCardAtLogIn',
    find: 'if (!isAgain || hasLoggedIn(state)) return false;',
    replace: 'if (!isAgain) return false;',
  },
  {
    name: 'the customer id is saved with the card',
    in: 'cardIn',
    find: 'const account = { ...(card && { card }), ...(fidelyCode && { fidelyCode }) };',
    replace: 'const account = { ...state.account };',
  },
  {
    name: 'the journey stays saved after the code step',
    in: 'save',
    find: 'this.#remove(this.#keys.journey, this.#keys.draft);',
    replace: 'this.#remove(this.#keys.draft);',
  },
  {
    name: 'typed data stays saved after the journey',
    foundBy: 'test/scenarios/flow/draft-restored.test.ts',
    in: 'save',
    find: 'this.#remove(this.#keys.journey, this.#keys.draft);',
    replace: 'this.#remove(this.#keys.journey);',
  },
];
