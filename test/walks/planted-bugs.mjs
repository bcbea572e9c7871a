/**
 * Mistakes that a change of the client could introduce. Each replaces a line or two of one function or method;
 * `planting.mjs` says how a line is found.
 */
import { plantedInRecovery } from './planted-in-recovery.mjs';
import { plantedInResume } from './planted-in-resume.mjs';

/** @type {readonly import('./planting.mjs').Bug[]} */
export const plantedBugs = [
  {
    name: 'a second click sends a second request',
    in: 'next',
    find: 'isEngaged(state) && isPersonEvent(event)',
    replace: 'isHeld(state) && isPersonEvent(event)',
  },
  {
    name: 'a registration that the host holds can be sent again',
    in: 'next',
    find: 'isEngaged(state) && isPersonEvent(event)',
    replace: 'isBusy(state) && isPersonEvent(event)',
  },
  {
    name: 'the cool-down is not looked at',
    in: 'at',
    find: 'isSending(state) && event.now >= state.sendableAt && canSend(state)',
    replace: 'isSending(state) && canSend(state)',
  },
  {
    name: 'the cool-down is never started',
    in: '#sending',
    find: 'sendableAt: at + coolDown',
    replace: 'sendableAt: at',
  },
  {
    name: 'a code is sent as soon as the address is known',
    in: 'proceed',
    find: "{ step: 'otp', person, ...sentTo(person, state), activity: idle }",
    replace: "{ step: 'otp', person, ...sentTo(person, state), activity: busy('send-code') }",
  },
  {
    name: 'a lost registration is shown as a failure, and not looked for',
    in: 'verify',
    find: 'if (!isWritten || !isLost(error)) return undefined;',
    replace: 'return undefined;',
  },
  {
    name: 'a lost registration is taken for a success',
    in: 'verify',
    find: "return { type: 'answer-lost' };",
    replace: "return { type: 'settled', outcome: { kind: 'verified', account: {} } };",
  },
  {
    name: 'checking gives up after the first try',
    in: '#ask',
    find: 'if (!signal.aborted || isLost(signal.reason)) this.#backOffThenCheck(error, wasRefused);',
    replace: '',
  },
  {
    name: 'checking forgets the password',
    in: '#entered',
    find: "case 'checking':",
    replace: "case 'checking': this.#codeStep.forget();",
  },
  {
    name: 'recovery asks for a new code although the account is there',
    in: 'recover',
    find: 'if (late) return late;',
    replace: '',
  },
  {
    name: 'the refusal of what is done already is believed',
    in: 'confirmOrFind',
    find: 'if (!mayBeDone(error)) throw error;',
    replace: 'throw error;',
  },
  {
    name: 'recovery takes somebody registered for nobody',
    in: 'recover',
    find: "if (standing === 'registered') return { kind: 'registered' };",
    replace: '',
  },
  {
    name: 'an uncertain code is said to be sent for sure',
    in: '#sending',
    find: 'return sent(true);',
    replace: 'return sent(false);',
  },
  {
    name: 'a code that could not be sent is said to be sent',
    in: '#sending',
    find: 'if (!isAsked || !isLost(error)) return undefined;',
    replace: '',
  },
  {
    name: 'the password stays in the state',
    in: 'verify',
    find: "if (!this.#dispatch({ type: 'verify' })) return; const { state } = this.#session;",
    replace:
      "if (!this.#dispatch({ type: 'verify' })) return; const { state } = this.#session; Object.assign(state, { password });",
  },
  {
    name: 'the password is saved for the reload',
    in: '#entered',
    find: 'this.#resume.save(state);',
    replace:
      "this.#resume.save(state); if (this.#codeStep.secrets) this.#resume.saveDraft({ ...this.#codeStep.secrets }, { ...state, account: { customerId: '1' } });",
  },
  {
    name: 'the data of the person before is shown to the next',
    in: 'leave',
    find: 'if (this.#client.isLoggedIn) this.#client.forget();',
    replace: '',
  },
  {
    name: 'an answer that is no longer wanted is taken',
    in: 'work',
    find: 'if (!life.signal.aborted) this.dispatch(event);',
    replace: 'this.dispatch(event);',
    also: [
      {
        in: 'work',
        find: 'if (life.signal.aborted) return;',
        replace: '',
      },
      {
        in: 'cancel',
        find: 'this.#life?.abort();',
        replace: 'void this.#life;',
      },
    ],
  },
  {
    name: 'nothing ends an act that hangs',
    in: 'work',
    find: 'event = await task(bound.signal);',
    replace: 'event = await task(life.signal);',
    also: [
      {
        in: 'createClient',
        find: 'withTimeout(actionTimeout, signal, work)',
        replace: 'work(signal)',
      },
      {
        in: 'createCheckedFetch',
        find: 'withTimeout(options.requestTimeout ?? defaultTimeout, init.signal, async (signal) => {',
        replace: 'withTimeout(3_000_000, init.signal, async (signal) => {',
      },
    ],
  },
  {
    name: 'an outcome that nobody heard is never told',
    in: 'deliver',
    find: 'if (this.#undelivered) this.#settle();',
    replace: '',
  },
  {
    name: 'the elements hear of a step twice',
    in: 'dispatch',
    find: "this.#session.announce({ name: 'onboarding-step', detail, cancelable, step: before.step });",
    replace:
      "for (const twice of [1, 2]) if (twice) this.#session.announce({ name: 'onboarding-step', detail, cancelable, step: before.step });",
  },
  {
    name: 'a failure is shown and not told to the host',
    in: '#settle',
    find: 'const allowed = notice ? this.#announce(notice) : true;',
    replace:
      "const allowed = notice && notice.name !== 'onboarding-error' ? this.#announce(notice) : true;",
  },
  {
    name: 'a reload sends the code again',
    in: 'resume',
    find: 'this.#session.entered = undefined;',
    replace: "this.#session.entered = undefined; if (state.step === 'otp') this.sendCode();",
  },
  {
    name: 'what was saved outlives the sign-out',
    in: '#entered',
    find: 'this.#resume.save(state);',
    replace: 'if (!this.#signedOut) this.#resume.save(state);',
    also: [
      {
        in: 'signOut',
        find: 'this.restart();',
        replace: 'this.#signedOut = true; this.restart(); this.#signedOut = false;',
      },
      {
        in: 'signOut',
        find: 'forgetSaved(this.configuration);',
        replace: '',
      },
      {
        in: 'Engine',
        find: 'readonly #session: Session;',
        replace: 'readonly #session: Session; #signedOut = false;',
      },
    ],
  },
  {
    name: 'a script that does not load leaves the spinner on',
    in: 'act',
    find: '}, giveUp);',
    replace: '}, () => undefined);',
  },
  {
    name: 'a refused log-in at data entry is shown as an empty form',
    in: '#open',
    find: 'const found = await openDataEntry(this.#client, who, signal);',
    replace:
      'const found = await openDataEntry(this.#client, who, signal).catch(() => ({ account, questionnaire: { fields: [], stored: {} } }));',
  },
  {
    name: 'a failed save is taken for saved',
    in: '#save',
    find: '...(await this.#client.save(sent, signal))',
    replace: '...(await this.#client.save(sent, signal).catch(() => undefined))',
  },
  {
    name: 'somebody whose data is missing is logged in as complete',
    in: 'loggedIn',
    find: 'if (missing.length > 0) {',
    replace: 'if (missing.length > 9) {',
  },
  {
    name: 'a card holder is asked for an account of her own',
    in: 'confirm',
    find: "if (standing !== 'has-card' || customerId === undefined) {",
    replace: 'if (standing || customerId === undefined) {',
  },
  {
    name: 'somebody registered is asked to register again',
    in: 'proceed',
    find: "person.standing === 'registered'",
    replace: "person.standing === ('x' as string)",
  },
  {
    name: 'an unknown card is taken for a new person',
    in: '#checkIdentifier',
    find: "check.standing === 'new' && identifier.channel === 'card'",
    replace: "check.standing === 'new' && identifier.channel === ('x' as string)",
  },
  {
    name: 'the address is lost when the request fails',
    in: 'proceed',
    find: ': { ...state, activity: failed(outcome.problem, outcome.until) };',
    replace:
      ": state.step === 'register' ? { step: 'register', activity: failed(outcome.problem) } : { ...state, activity: failed(outcome.problem, outcome.until) };",
  },
  {
    name: 'a reset forgets whom the lost code was for',
    in: 'sendReset',
    find: 'asked(customerId, card);',
    replace: 'asked();',
  },
  {
    name: 'two tokens are fetched at the same time',
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
    name: 'a write is tried again by itself',
    in: 'createSend',
    find: "retry: call.method === 'GET' ? maxRetries : 0",
    replace: 'retry: maxRetries',
  },
  {
    name: 'a refusal inside a 200 is taken for success',
    in: 'accepted',
    find: 'if (status >= 200 && status < 300 && !answerCode) return reply;',
    replace: 'if (status >= 200 && status < 500) return reply;',
  },
  {
    name: 'a page of a proxy is taken for an answer',
    in: 'createCheckedFetch',
    find: 'throw new OnboardingError(unreadableProblem(status, isHtml(response)));',
    replace: "return new Response('{}', { status });",
  },
  ...plantedInRecovery,
  ...plantedInResume,
  {
    name: 'a code counts for another address, too',
    in: 'sentTo',
    find: 'return isSame ? sent : { sendableAt: 0 };',
    replace: 'return isSame || before ? sent : { sendableAt: 0 };',
  },
  {
    name: 'a way back and forth forgets the code that was sent',
    in: 'sentTo',
    find: 'return isSame ? sent : { sendableAt: 0 };',
    replace: 'return { sendableAt: 0 };',
  },
];
