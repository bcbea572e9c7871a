/**
 * Mistakes that somebody could make in the client, each as a change to one line or two of the source.
 */
import { plantedInResume } from './planted-in-resume.mjs';

export const plantedBugs = [
  {
    name: 'a second click sends a second request',
    file: 'src/flow/next.ts',
    find: 'isEngaged(state) && isPersonEvent(event)',
    replace: 'isHeld(state) && isPersonEvent(event)',
  },
  {
    name: 'a registration that the host holds can be sent again',
    file: 'src/flow/next.ts',
    find: 'isEngaged(state) && isPersonEvent(event)',
    replace: 'isBusy(state) && isPersonEvent(event)',
  },
  {
    name: 'the cool-down is not looked at',
    file: 'src/flow/next.ts',
    find: 'isSending(state) && event.now >= state.sendableAt && canSend(state)',
    replace: 'isSending(state) && canSend(state)',
  },
  {
    name: 'the cool-down is never started',
    file: 'src/flow/code-step.ts',
    find: 'sendableAt: at + coolDown',
    replace: 'sendableAt: at',
  },
  {
    name: 'a code is sent as soon as the address is known',
    file: 'src/flow/outcome.ts',
    find: "{ step: 'otp', person, ...sentTo(person, state), activity: idle }",
    replace: "{ step: 'otp', person, ...sentTo(person, state), activity: busy('send-code') }",
  },
  {
    name: 'a lost registration is shown as a failure, and not looked for',
    file: 'src/flow/code-step.ts',
    find: 'if (!isWritten || !isLost(error)) return undefined;',
    replace: 'return undefined;',
  },
  {
    name: 'a lost registration is taken for a success',
    file: 'src/flow/code-step.ts',
    find: "return { type: 'answer-lost' };",
    replace: "return { type: 'settled', outcome: { kind: 'verified', account: {} } };",
  },
  {
    name: 'checking gives up after the first try',
    file: 'src/flow/code-step.ts',
    find: 'if (!signal.aborted || isLost(signal.reason)) this.#backOffThenCheck(error, wasRefused);',
    replace: '',
  },
  {
    name: 'checking forgets the password',
    file: 'src/flow/engine.ts',
    find: "      case 'checking':\n",
    replace: "      case 'checking':\n        this.#codeStep.forget();\n",
  },
  {
    name: 'recovery asks for a new code although the account is there',
    file: 'src/flow/recovery.ts',
    find: 'if (late) return late;',
    replace: '',
  },
  {
    name: 'the refusal of what is done already is believed',
    file: 'src/flow/recovery.ts',
    find: 'const found = mayBeDone(error) && (await signIn(client, person, secrets, signal));',
    replace: 'const found = undefined;',
  },
  {
    name: 'recovery takes somebody registered for nobody',
    file: 'src/flow/recovery.ts',
    find: "if (standing === 'registered') return { kind: 'registered' };",
    replace: '',
  },
  {
    name: 'an uncertain code is said to be sent for sure',
    file: 'src/flow/code-step.ts',
    find: 'return sent(true);',
    replace: 'return sent(false);',
  },
  {
    name: 'a code that could not be sent is said to be sent',
    file: 'src/flow/code-step.ts',
    find: 'if (!isAsked || !isLost(error)) return undefined;',
    replace: '',
  },
  {
    name: 'the password stays in the state',
    file: 'src/flow/engine.ts',
    find: "if (!this.#dispatch({ type: 'verify' })) return;\n    const { state } = this.#session;",
    replace:
      "if (!this.#dispatch({ type: 'verify' })) return;\n    const { state } = this.#session;\n    Object.assign(state, { password });",
  },
  {
    name: 'the password is saved for the reload',
    file: 'src/flow/engine.ts',
    find: 'this.#resume.save(state);',
    replace:
      "this.#resume.save(state);\n    if (this.#codeStep.secrets) this.#resume.saveDraft({ ...this.#codeStep.secrets }, { ...state, account: { customerId: '1' } });",
  },
  {
    name: 'the data of the person before is shown to the next',
    file: 'src/flow/profile-step.ts',
    find: 'if (this.#client.isLoggedIn) this.#client.forget();',
    replace: '',
  },
  {
    name: 'an answer that is no longer wanted is taken',
    file: 'src/flow/runner.ts',
    find: 'if (!life.signal.aborted) this.dispatch(event);',
    replace: 'this.dispatch(event);',
    also: [
      {
        file: 'src/flow/runner.ts',
        find: 'if (life.signal.aborted) return;',
        replace: '',
      },
      { file: 'src/flow/runner.ts', find: 'this.#life?.abort();', replace: 'void this.#life;' },
    ],
  },
  {
    name: 'nothing ends an act that hangs',
    file: 'src/flow/runner.ts',
    find: 'event = await task(bound.signal);',
    replace: 'event = await task(life.signal);',
    also: [
      {
        file: 'src/wire/create-client.ts',
        find: 'withTimeout(actionTimeout, signal, work)',
        replace: 'work(signal)',
      },
      {
        file: 'src/wire/checked-fetch.ts',
        find: 'withTimeout(options.requestTimeout ?? defaultTimeout, init.signal, async (signal) => {',
        replace: 'withTimeout(3_000_000, init.signal, async (signal) => {',
      },
    ],
  },
  {
    name: 'an outcome that nobody heard is never told',
    file: 'src/flow/runner.ts',
    find: 'if (this.#undelivered) this.#settle();',
    replace: '',
  },
  {
    name: 'the elements hear of a step twice',
    file: 'src/flow/runner.ts',
    find: "this.#session.announce({ name: 'onboarding-step', detail, cancelable, step: before.step });",
    replace:
      "for (const twice of [1, 2]) if (twice) this.#session.announce({ name: 'onboarding-step', detail, cancelable, step: before.step });",
  },
  {
    name: 'a failure is shown and not told to the host',
    file: 'src/flow/runner.ts',
    find: 'const allowed = notice ? this.#announce(notice) : true;',
    replace:
      "const allowed = notice && notice.name !== 'onboarding-error' ? this.#announce(notice) : true;",
  },
  {
    name: 'a reload sends the code again',
    file: 'src/flow/engine.ts',
    find: 'this.#session.entered = undefined;\n  }\n\n  /** The same',
    replace:
      "this.#session.entered = undefined;\n    if (state.step === 'otp') this.sendCode();\n  }\n\n  /** The same",
  },
  {
    name: 'what was saved outlives the sign-out',
    file: 'src/flow/engine.ts',
    find: '    this.#resume.save(state);',
    replace: '    if (!this.#signedOut) this.#resume.save(state);',
    also: [
      {
        file: 'src/flow/engine.ts',
        find: '    // What was saved goes with the journey, and what was typed.\n    this.restart();',
        replace: '    this.#signedOut = true;\n    this.restart();\n    this.#signedOut = false;',
      },
      {
        file: 'src/flow/session.ts',
        find: '    // Also where the script does not come.\n    forgetSaved(this.configuration);\n',
        replace: '',
      },
      {
        file: 'src/flow/engine.ts',
        find: '  readonly #session: Session;',
        replace: '  readonly #session: Session;\n  #signedOut = false;',
      },
    ],
  },
  {
    name: 'a script that does not load leaves the spinner on',
    file: 'src/flow/session.ts',
    find: '    }, giveUp);',
    replace: '    }, () => undefined);',
  },
  {
    name: 'a refused log-in at data entry is shown as an empty form',
    file: 'src/flow/profile-step.ts',
    find: 'const found = await openDataEntry(this.#client, who, signal);',
    replace:
      'const found = await openDataEntry(this.#client, who, signal).catch(() => ({ account, questionnaire: { fields: [], stored: {} } }));',
  },
  {
    name: 'a failed save is taken for saved',
    file: 'src/flow/profile-step.ts',
    find: '...(await this.#client.save(sent, signal))',
    replace: '...(await this.#client.save(sent, signal).catch(() => undefined))',
  },
  {
    name: 'somebody whose data is missing is logged in as complete',
    file: 'src/flow/data-entry.ts',
    find: 'if (missing.length > 0) {',
    replace: 'if (missing.length > 9) {',
  },
  {
    name: 'a card holder is asked for an account of her own',
    file: 'src/flow/recovery.ts',
    find: "if (standing !== 'has-card' || customerId === undefined) {",
    replace: 'if (standing || customerId === undefined) {',
  },
  {
    name: 'somebody registered is asked to register again',
    file: 'src/flow/outcome.ts',
    find: "person.standing === 'registered'",
    replace: "person.standing === ('x' as string)",
  },
  {
    name: 'an unknown card is taken for a new person',
    file: 'src/flow/engine.ts',
    find: "check.standing === 'new' && identifier.channel === 'card'",
    replace: "check.standing === 'new' && identifier.channel === ('x' as string)",
  },
  {
    name: 'the address is lost when the request fails',
    file: 'src/flow/outcome.ts',
    find: ': { ...state, activity: failed(outcome.problem, outcome.until) };',
    replace:
      ": state.step === 'register' ? { step: 'register', activity: failed(outcome.problem) } : { ...state, activity: failed(outcome.problem, outcome.until) };",
  },
  {
    name: 'a reset forgets whom the lost code was for',
    file: 'src/flow/code-step.ts',
    find: 'asked(customerId, card);',
    replace: 'asked();',
  },
  {
    name: 'two tokens are fetched at the same time',
    file: 'src/wire/tokens.ts',
    find: 'this.#pending ??= this.#obtain',
    replace: 'this.#pending = this.#obtain',
  },
  {
    name: 'an expired token is never renewed',
    file: 'src/wire/create-client.ts',
    find: 'if (reply.status !== unauthorised && reply.answerCode !== sessionClosed) return reply;',
    replace: 'if (reply) return reply;',
  },
  {
    name: 'a write is tried again by itself',
    file: 'src/wire/transport.ts',
    find: "retry: call.method === 'GET' ? maxRetries : 0,",
    replace: 'retry: maxRetries,',
  },
  {
    name: 'a refusal inside a 200 is taken for success',
    file: 'src/wire/create-client.ts',
    find: 'if (status >= 200 && status < 300 && !answerCode) return reply;',
    replace: 'if (status >= 200 && status < 500) return reply;',
  },
  {
    name: 'a page of a proxy is taken for an answer',
    file: 'src/wire/checked-fetch.ts',
    find: 'throw new OnboardingError(unreadableProblem(status, isHtml(response)));',
    replace: "return new Response('{}', { status });",
  },
  ...plantedInResume,
  {
    name: 'a code counts for another address, too',
    file: 'src/flow/outcome.ts',
    find: 'return isSame ? sent : { sendableAt: 0 };',
    replace: 'return isSame || before ? sent : { sendableAt: 0 };',
  },
  {
    name: 'a way back and forth forgets the code that was sent',
    file: 'src/flow/outcome.ts',
    find: 'return isSame ? sent : { sendableAt: 0 };',
    replace: 'return { sendableAt: 0 };',
  },
];
