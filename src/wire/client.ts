/**
 * The Customer API as one object: a method per endpoint, domain values in and out.
 */
import type { HashedConsent } from '../domain/consents.js';
import type {
  Customer,
  FieldValues,
  NamedAccount,
  RegistrationStatus,
  SessionTokens,
} from '../domain/customer.js';
import type { Problem } from '../domain/problem.js';
import type { Field } from '../kinds/index.js';
import type { Identifier } from '../domain/identifier.js';
import type { GatewayTrail } from './gateway-trail.js';
import type { HeadersSource } from '../domain/configuration.js';
import type { PassTarget, WalletName } from '../domain/wallet.js';

/** The options of a client: the part of the configuration that concerns requests, and clocks for tests. */
export interface ClientOptions {
  readonly campaignId: string;
  readonly categoryId: string;
  readonly apiBase: string;
  readonly apiKey?: string;
  readonly deviceType: '1' | '2' | '3';
  readonly headers?: HeadersSource;
  readonly fetch?: typeof globalThis.fetch;
  /** Called after each request; the entry has no personal data. */
  readonly log?: (entry: RequestLog) => void;
  /** Milliseconds on a clock that only moves forward. */
  readonly now?: () => number;
  /** A random number from 0 to below 1, for the delay before a GET is repeated; `Math.random` by default. */
  readonly random?: () => number;
  /** Milliseconds for one request, headers and body together; 10,000 by default. */
  readonly requestTimeout?: number;
  /** Epoch milliseconds of the device's clock: for a `Retry-After` that is a date, and for tokens that grew old in its sleep. */
  readonly date?: () => number;
  /** What the log of a gateway needs of this journey; a new one by default. */
  readonly trail?: GatewayTrail;
  /** Called with a hint for developers when a part of a reply is left out or cannot be read; it names keys, never values. */
  readonly warn?: (hint: string) => void;
  /** Called with a problem that the developer has to know and that does not stop the call: a mandatory field cannot be asked. */
  readonly report?: (problem: Problem) => void;
  /** Gets the campaign's fields each time they were read. */
  readonly onFields?: (fields: readonly Field[]) => void;
}

/** One request in the log. */
export interface RequestLog {
  readonly method: string;
  /** The path template of the contract, with no value in it. */
  readonly path: string;
  readonly status?: number;
  readonly milliseconds: number;
  readonly outcome: string;
}

/**
 * What the platform knows of an email address, mobile number or card: its registration status, and its customer. The id
 * is opaque: behind a gateway it is sealed, and different in each reply.
 */
export interface IdentifierCheck {
  readonly status: RegistrationStatus;
  readonly customerId?: string;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Every method rejects with an `OnboardingError`, or with the signal's own reason when aborted. */
export interface Client {
  /** `POST /auth` scope customersynchro, once; a token that is there is used. Started early to save the round trip. */
  warmUp(signal: AbortSignal): Promise<void>;
  /** `GET /customer/checkcard`. AnswerCode 53 under status 402 gives `new`, for a card too. */
  checkIdentifier(identifier: Identifier, signal: AbortSignal): Promise<IdentifierCheck>;
  /** `POST /customer/verifyemail`. Problems of sending are `code-not-sent`. */
  sendVerification(identifier: Identifier, signal: AbortSignal): Promise<void>;
  /** `PUT /customer/registrationVCWithVerificationCode`. */
  register(
    registration: { identifier: Identifier; password: string; code: string },
    signal: AbortSignal,
  ): Promise<NamedAccount>;
  /** `POST /customer/generateverificationcode`; an identifier of the channel card is not sent. */
  sendCode(
    person: { customerId: string; identifier: Identifier },
    signal: AbortSignal,
  ): Promise<void>;
  /** `PUT /customer/changeUAPByVerificationCode`. */
  changeCredentials(
    change: { customerId: string; identifier: Identifier; password: string; code: string },
    signal: AbortSignal,
  ): Promise<NamedAccount>;
  /** `POST /auth` scope customer; replaces the customer's token. */
  logIn(credentials: Credentials, signal: AbortSignal): Promise<Customer>;
  /** Takes the session of a customer over; replaces the customer's token. The next request shows whether it is valid. */
  adopt(tokens: SessionTokens): void;
  /** `GET /customer/customerdatafields/{campaignid}`: the visible fields, in the order to show them. */
  fields(signal: AbortSignal): Promise<readonly Field[]>;
  /** `GET /customer`. `onReply` gets the customer before the campaign's own fields can be read, for which the promise waits. */
  customer(signal: AbortSignal, onReply?: (customer: Customer) => void): Promise<Customer>;
  /**
   * `PUT /customer`; `values` by write name, exactly what is to be sent. Gives what the reply says is
   * stored of them now; nothing where it does not say. `consents`: as they were shown, for the log of a gateway.
   */
  save(
    values: FieldValues,
    signal: AbortSignal,
    consents?: readonly HashedConsent[],
  ): Promise<FieldValues>;
  /** The wallets that the gateway makes passes for, as the last reply with a customer said. */
  readonly wallets: readonly WalletName[];
  /**
   * `POST /wallet/apple`, `/wallet/google` or `/wallet/phone` of a gateway. Gives the address of a pass with the customer's
   * card, which is below `apiBase` or is a save link of Google Wallet.
   */
  passAddress(target: PassTarget, signal: AbortSignal): Promise<string>;
  /** The customer's bearer token, refreshed when it has run out. */
  accessToken(signal: AbortSignal): Promise<string>;
  /** Whether a customer has logged in with this client; true while the token can be used or refreshed. */
  readonly isLoggedIn: boolean;
  /** Forgets every token. */
  forget(): void;
}
