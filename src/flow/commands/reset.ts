/**
 * The forgotten password: finds the account, sends the code, and changes the password or finds out that it was changed.
 * Loaded with the form for it.
 */
import type { Customer } from '../../domain/customer.js';
import type { Identifier } from '../../domain/identifier.js';
import { OnboardingError } from '../../domain/problem.js';
import type { Client } from '../../wire/client.js';
import { isRefusal, wouldRevealAccount } from '../state/errors.js';
import type { JourneyEvent } from '../state/events.js';
import { isResponseLost, looksCommitted, type CodeCredentials } from './recovery.js';
import type { RefusedCode } from './refused-code.js';
import type { ResetState } from '../state/state.js';

/** Finds the account of an identifier. Digits that are no known mobile number may be a card code. */
async function findAccount(
  client: Client,
  identifier: Identifier,
  signal: AbortSignal,
): Promise<{ customerId?: string; card?: Identifier }> {
  const { status, customerId } = await client.checkIdentifier(identifier, signal);
  if (status !== 'new') {
    if (customerId !== undefined) return { customerId };
    const hint = 'The reply has no customer id.';
    throw new OnboardingError({ code: 'not-our-server', hint });
  }
  const { channel, value } = identifier;
  if (channel !== 'mobile' || value.startsWith('+')) return {};
  const card = { channel: 'card', value } as const;
  const found = await client.checkIdentifier(card, signal);
  const isKnown = found.status !== 'new' && found.customerId !== undefined;
  return isKnown ? { customerId: found.customerId, card } : {};
}

/** Finds the account of the reset. After a reload before the response it is looked up again. */
async function resolveReset(
  client: Client,
  { identifier, customerId, card, code }: ResetState,
  signal: AbortSignal,
): Promise<{ identifier?: Identifier | undefined; customerId?: string | undefined }> {
  if (customerId !== undefined || !identifier || !code?.unconfirmed) {
    return { identifier: card ?? identifier, customerId };
  }
  try {
    const known = await findAccount(client, identifier, signal);
    return { identifier: known.card ?? identifier, customerId: known.customerId };
  } catch (error) {
    if (error instanceof OnboardingError && wouldRevealAccount(error.problem))
      return { identifier };
    throw error;
  }
}

/** Gives the outcome of the log-in with the new password. */
export type AfterLogIn = (
  customer: Customer,
  identifier: Identifier,
  signal: AbortSignal,
) => Promise<JourneyEvent>;

/** Changes a password by a code, and remembers the password of a change whose response was lost. */
export class PasswordReset {
  readonly #client: Client;
  readonly #refused: RefusedCode;
  /** The password of a change whose response was lost: it may be valid. */
  #unconfirmed: string | undefined;

  constructor(client: Client, refused: RefusedCode) {
    this.#client = client;
    this.#refused = refused;
  }

  forget(): void {
    this.#unconfirmed = undefined;
  }

  /**
   * Sends a code, if the identifier belongs to an account: the result must not reveal whether it does. `onRequest` is called
   * when the code is requested.
   */
  async sendCode(
    identifier: Identifier,
    signal: AbortSignal,
    onRequest: (customerId?: string, card?: Identifier) => void,
  ): Promise<void> {
    try {
      const { customerId, card } = await findAccount(this.#client, identifier, signal);
      onRequest(customerId, card);
      if (customerId === undefined) return;
      await this.#client.sendCode({ customerId, identifier: card ?? identifier }, signal);
    } catch (error) {
      if (!(error instanceof OnboardingError) || !wouldRevealAccount(error.problem)) throw error;
    }
  }

  /** Sets a new password, then logs in with it. */
  async verify(
    state: ResetState,
    secrets: CodeCredentials,
    afterLogIn: AfterLogIn,
    signal: AbortSignal,
  ): Promise<JourneyEvent> {
    const { identifier, customerId } = await resolveReset(this.#client, state, signal);
    if (!identifier || customerId === undefined) {
      throw new OnboardingError({ code: 'wrong-code' });
    }
    const customer = await this.#change({ identifier, customerId }, state, secrets, signal);
    try {
      if (customer) return await afterLogIn(customer, identifier, signal);
    } catch (error) {
      if (!isResponseLost(error) && !(error instanceof OnboardingError)) throw error;
    }
    return { type: 'already-registered', identifier };
  }

  /**
   * Sets the password and logs in with it. Returns undefined if the password is set but the log-in fails. A refusal
   * that a repeated request can cause is believed only after one refused log-in.
   */
  async #change(
    { identifier, customerId }: { identifier: Identifier; customerId: string },
    { code: sent }: ResetState,
    secrets: CodeCredentials,
    signal: AbortSignal,
  ): Promise<Customer | undefined> {
    const { code, password } = secrets;
    const attempt = { identifier, sent, code };
    let failure: Error | undefined;
    try {
      await this.#client.changeCredentials({ customerId, identifier, ...secrets }, signal);
    } catch (error) {
      const wasLost = this.#unconfirmed === password;
      if (isResponseLost(error)) this.#unconfirmed = password;
      else if (!wasLost && (!looksCommitted(error) || this.#refused.isWrong(attempt))) throw error;
      failure = error as Error;
    }
    try {
      return await this.#client.logIn({ username: identifier.value, password }, signal);
    } catch (error) {
      const isRefused = error instanceof OnboardingError && isRefusal(error.problem);
      if (!failure) {
        if (isResponseLost(error) || error instanceof OnboardingError) return undefined;
        throw error;
      }
      if (isRefused && !isResponseLost(failure)) this.#refused.note(attempt);
      // The log-in gave no answer, and its failure is the newer one.
      throw isRefused || isResponseLost(failure) ? failure : error;
    }
  }
}
