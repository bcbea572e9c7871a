/** Faults of the client that a change could introduce. */
export const inClient = [
  {
    name: 'a second click sends a second request',
    in: 'reduce',
    find: 'isBlocked(state) && isVisitorEvent(event)',
    replace: 'isBlocked(state) && !isBusy(state) && isVisitorEvent(event)',
  },
  {
    name: 'a registration whose event is prevented can be sent again',
    in: 'reduce',
    find: 'isBlocked(state) && isVisitorEvent(event)',
    replace: 'isBusy(state) && isVisitorEvent(event)',
  },
  {
    name: 'the cool-down is ignored',
    file: 'src/flow/steps/otp.ts',
    find: "now >= state.delivery.resendAt ? { ...state, request: busy('send-code') } : state",
    replace: "now > 0 ? { ...state, request: busy('send-code') } : state",
    also: [
      {
        file: 'src/flow/steps/reset.ts',
        find: 'state.identifier && now >= state.delivery.resendAt',
        replace: 'state.identifier && now > 0',
      },
    ],
  },
  {
    name: 'the cool-down never starts',
    in: 'sentDelivery',
    find: 'resendAt: at + resendDelay',
    replace: 'resendAt: at',
  },
  {
    name: 'a code is sent without a request of the visitor',
    in: 'proceed',
    find: "{ step: 'otp', person, delivery: deliveryFor(person, state), request: idle }",
    replace:
      "{ step: 'otp', person, delivery: deliveryFor(person, state), request: busy('send-code') }",
  },
  {
    name: 'a lost registration is shown as a failure without recovery',
    in: 'verify',
    find: 'if (!task.passwords.isLost(error)) throw error;',
    replace: 'throw error;',
  },
  {
    name: 'a lost registration is shown as a success',
    in: 'verify',
    find: "return { type: 'answer-lost', person };",
    replace: "return { type: 'request-ended', outcome: { kind: 'verified', account: {} } };",
  },
  {
    name: 'recovery asks for a new code although the account exists',
    in: 'recover',
    find: 'if (registeredMeanwhile) return registeredMeanwhile;',
    replace: '',
  },
  {
    name: 'the refusal of a committed write is shown',
    in: 'leftOpenBy',
    find: 'switch (problem.code) {',
    replace: "if (isDrawn || !isDrawn) return 'nothing'; switch (problem.code) {",
  },
  {
    name: 'recovery registers a registered customer again',
    in: 'recover',
    find: "if (status === 'registered') return { type: 'already-registered' };",
    replace: '',
  },
  {
    name: 'an unconfirmed code is reported as sent',
    in: 'requestCode',
    find: 'unconfirmed = true;',
    replace: '',
  },
  {
    name: 'a failed code request is reported as unconfirmed',
    in: 'requestCode',
    find: 'if (!isResponseLost(error) && !mayBeText(task, error, person)) throw error;',
    replace: '',
  },
  {
    name: 'the password is written to the state',
    in: 'verify',
    find: 'memory.secrets = secrets;',
    replace: 'memory.secrets = secrets; Object.assign(state, { password });',
  },
  {
    name: 'the password is written to storage',
    in: 'dispatch',
    find: 'this.persistence.save(state, ownerOf(state, this.memory.identity));',
    replace:
      "this.persistence.save(state); if (this.memory.secrets) this.persistence.saveDraft({ ...this.memory.secrets }, { ...state, account: { customerId: '1' } });",
  },
  {
    name: 'the data of the previous customer is shown to the next one',
    file: 'src/flow/commands/effects.ts',
    find: 'if (client.isLoggedIn) client.forget();',
    replace: '',
  },
  {
    name: 'a stale response is applied',
    in: 'run',
    find: 'if (!abort.signal.aborted) this.#journey.dispatch(event);',
    replace: 'this.#journey.dispatch(event);',
    also: [
      {
        in: 'run',
        find: 'if (abort.signal.aborted) return;',
        replace: '',
      },
      {
        in: 'cancel',
        find: 'this.#abort?.abort();',
        replace: 'void this.#abort;',
      },
    ],
  },
  {
    name: 'a hanging request has no time limit',
    in: 'run',
    find: 'AbortSignal.any([abort.signal, timeout.signal])',
    replace: 'abort.signal',
    also: [
      {
        in: 'createClient',
        find: 'abortAfter(actionTimeout, signal, work)',
        replace: 'work(signal)',
      },
      {
        in: 'createCheckedFetch',
        find: 'abortAfter(options.requestTimeout ?? defaultTimeout, init.signal, async (signal) => {',
        replace: 'abortAfter(3_000_000, init.signal, async (signal) => {',
      },
    ],
  },
  {
    name: 'an outcome without an element is never dispatched',
    in: 'flush',
    find: 'if (this.isOutcomePending) this.outcome();',
    replace: '',
  },
  {
    name: 'the step event is dispatched twice',
    in: 'dispatch',
    find: 'this.announcer.step(before, state);',
    replace: 'for (const twice of [1, 2]) if (twice) this.announcer.step(before, state);',
  },
  {
    name: 'a failure is shown without an error event',
    in: 'outcome',
    find: 'const allowed = hostEvent ? this.notify(hostEvent) : true;',
    replace:
      "const allowed = hostEvent && hostEvent.name !== 'onboarding-error' ? this.notify(hostEvent) : true;",
  },
  {
    name: 'a reload requests a code',
    in: 'resume',
    find: "if (state && this.session.canShow(state.step)) this.dispatch({ type: 'restored', state }, true);",
    replace:
      "if (state && this.session.canShow(state.step)) this.dispatch({ type: 'restored', state }, true); if (state?.step === 'otp') this.send({ type: 'send-code' });",
  },
  {
    name: 'the saved journey survives the sign-out',
    in: 'dispatch',
    find: 'this.persistence.save(state, ownerOf(state, this.memory.identity));',
    replace: 'if (!this.isLeaving) this.persistence.save(state);',
    also: [
      {
        in: 'leave',
        find: 'this.dispatch({ type, start }, keepsFocus);',
        replace:
          'this.isLeaving = true; this.dispatch({ type, start }, keepsFocus); this.isLeaving = false;',
      },
      {
        in: 'signOut',
        find: 'clearSaved(this.configuration, this.environment.storage);',
        replace: '',
      },
      {
        in: 'dispatch',
        find: "if (event.type === 'restart') this.persistence.clear();",
        replace: '',
      },
      {
        in: 'Journey',
        find: 'readonly checks: CheckSeries;',
        replace: 'readonly checks: CheckSeries; isLeaving = false;',
      },
    ],
  },
  {
    name: 'a refused read at data entry shows an empty form',
    in: 'open',
    find: 'const found = await loadProfile(client, identity, signal, memory.loaded, onCustomer);',
    replace:
      'const found = await loadProfile(client, identity, signal, memory.loaded, onCustomer).catch(() => ({ account: state.account, profileForm: { fields: [], stored: {} } }));',
  },
  {
    name: 'a failed save is shown as a success',
    in: 'saveForm',
    find: '...(await client.save(sent, signal, shown))',
    replace: '...(await client.save(sent, signal, shown).catch(() => undefined))',
  },
  {
    name: 'a customer with missing data is logged in as complete',
    in: 'logInOutcome',
    find: 'if (missing.length > 0) {',
    replace: 'if (missing.length > 9) {',
  },
  {
    name: 'a cardholder is registered as a new customer',
    in: 'register',
    find: "if (status === 'new' || customerId === undefined) {",
    replace: 'if (status || customerId === undefined) {',
  },
  {
    name: 'a registered customer is asked to register again',
    in: 'proceed',
    find: "person.status === 'registered'",
    replace: "person.status === ('x' as string)",
  },
  {
    name: 'an unknown card is treated as a new customer',
    in: 'identify',
    find: "check.status === 'new' && identifier.channel === 'card'",
    replace: "check.status === 'new' && identifier.channel === ('x' as string)",
  },
  {
    name: 'the identifier is lost when the request fails',
    in: 'proceed',
    find: ': { ...state, ...passwordFor(outcome.problem, state), request: failed(outcome, actionOf(state)) };',
    replace:
      ": state.step === 'register' ? { step: 'register', request: failed(outcome) } : { ...state, request: failed(outcome, actionOf(state)) };",
  },
  {
    name: 'a reset loses the customer of a lost code',
    in: 'sendTo',
    find: 'return requestCode(task, () => client.sendCode({ customerId, identifier }, signal), person);',
    replace: 'return requestCode(task, () => client.sendCode({ customerId, identifier }, signal));',
  },
  {
    name: 'two tokens are requested at the same time',
    in: 'get',
    find: 'this.#pending ??= this.#obtain',
    replace: 'this.#pending = this.#obtain',
  },
  {
    name: 'an expired token is never renewed',
    in: 'attemptTwice',
    find: 'if (reply.status !== unauthorised && reply.answerCode !== sessionClosed) return reply;',
    replace: 'if (reply) return reply;',
  },
  {
    name: 'a write is retried',
    in: 'createSend',
    find: "const repeats = call.method === 'GET' ? maxRepeats : 0;",
    replace: 'const repeats = maxRepeats;',
  },
  {
    name: 'a refusal with status 200 is treated as a success',
    in: 'accepted',
    find: 'if (status < 300 && !answerCode) return reply;',
    replace: 'if (status < 500) return reply;',
  },
  {
    name: 'an HTML page is treated as a response of the API',
    foundBy: ['test/wire/faults.test.ts'],
    in: 'createCheckedFetch',
    find: 'throw new OnboardingError(unreadableProblem(status, isHtml(response)));',
    replace: "return new Response('{}', { status });",
  },
  {
    name: 'a code is valid for another identifier, too',
    in: 'deliveryFor',
    find: 'return isSame ? before.delivery : noDelivery;',
    replace: 'return before?.delivery ?? noDelivery;',
  },
  {
    name: 'the sent code is lost on the way to the address and back',
    in: 'deliveryFor',
    find: 'return isSame ? before.delivery : noDelivery;',
    replace: 'return noDelivery;',
  },
];
