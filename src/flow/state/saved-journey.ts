/**
 * The schemas of a saved journey, its contact, a draft and the card. They validate what is read, because any script of the origin may
 * write to the storage.
 */
import * as z from 'zod/mini';
import type { Account, FieldValues } from '../../domain/customer.js';
import type { Identifier } from '../../domain/identifier.js';
import { walletNames } from '../../domain/wallet.js';
import { isTrailToken } from '../../wire/gateway-trail.js';
import type { CodeDelivery } from './state.js';

/** The version of what is stored; anything with another one is discarded. */
const version = 3 as const;
/** The longest identifier that is stored. */
const maxLength = 400;

/** Epoch milliseconds. */
const time = z.number();
const customerId = z.optional(z.string());
const identifier = z.object({
  channel: z.literal(['email', 'mobile', 'card']),
  value: z.string().check(z.refine((text) => text.length > 0 && text.length <= maxLength)),
});
/** `at`: when it was saved. `tab`: as `Persistence.tab`. */
const saved = { version: z.literal(version), at: time, tab: z.optional(z.string()) };
/** The compiler requires each member of a delivery here. */
const delivery = {
  code: z.optional(z.object({ at: time, unconfirmed: z.boolean() })),
  resendAt: time,
  isPaused: z.optional(z.literal(true)),
  wrongCodes: z.optional(z.number()),
} satisfies Record<keyof CodeDelivery, z.ZodMiniType>;
/** `newAccountId`: the account that this journey has created. */
const profile = { newAccountId: z.optional(z.string()) };

/** A new person needs an email address or a mobile number; anybody else needs a customer id, with which their code is requested. */
const person = z
  .object({ identifier, status: z.literal(['new', 'has-card', 'registered']), customerId })
  .check(
    z.refine(({ identifier: { channel }, status, customerId: id }) =>
      status === 'new' ? channel !== 'card' : id !== undefined,
    ),
  );

/** The token that joins the calls of the journey in the log of a gateway. */
const trail = z.optional(z.string().check(z.refine(isTrailToken)));
const step = { ...saved, trail };

const savedProfile = z.object({ ...step, step: z.literal('profile'), ...profile });
/** Data entry that continues after the code. */
const pending = { pendingProfile: z.optional(z.object(profile)) };
const savedJourney = z.union([
  z.object({ ...step, ...delivery, ...pending, step: z.literal(['otp', 'checking']), person }),
  z.object({
    ...step,
    ...delivery,
    step: z.literal('reset'),
    identifier,
    customerId,
    ...pending,
  }),
  savedProfile,
]);
const savedContact = z.object({ ...saved, identifier });
const shortText = z.optional(z.string().check(z.refine((text) => text.length <= maxLength)));
/** `now`: when it was saved, by the clock that does not jump. */
const savedCard = z.object({
  ...saved,
  now: z.optional(time),
  account: z
    .object({ card: shortText, fidelyCode: shortText })
    .check(z.refine(({ card, fidelyCode }) => !!(card ?? fidelyCode))),
  holder: z.object({ cardholder: z.optional(z.string()), givenName: z.optional(z.string()) }),
  wallets: z.array(z.literal(walletNames)),
  /** Data entry is not finished. */
  isUnfinished: z.optional(z.literal(true)),
  identifier: z.optional(identifier),
});
const savedDraft = z.object({ ...saved, values: z.custom<FieldValues>(isFieldValues) });

export type SavedJourney = z.infer<typeof savedJourney>;
/** A journey that was saved at a code step. */
type SavedCodeStep = Exclude<SavedJourney, SavedProfile>;
export type SavedProfile = z.infer<typeof savedProfile>;
export type SavedCard = z.infer<typeof savedCard>;
export type SavedDraft = z.infer<typeof savedDraft>;

/** The contact that was looked up at `at`. */
export interface SavedContact {
  readonly at: number;
  readonly tab?: string | undefined;
  readonly identifier: Identifier;
}

/** The members of `saved`, in what is stored at `at`. */
export const stamp = (at: number) => ({ version, at });

/** The journey of a stored text; undefined for anything that this package would not write. */
export function readJourney(text: string | undefined): SavedJourney | undefined {
  return read(savedJourney, text);
}

/** The contact of a stored text; undefined for anything that this package would not write. */
export function readContact(text: string | undefined): SavedContact | undefined {
  return read(savedContact, text);
}

/** The card of a stored text; undefined for anything that this package would not write. */
export function readCard(text: string | undefined): SavedCard | undefined {
  return read(savedCard, text);
}

/** The draft of data entry, by write name; undefined for anything that this package would not write. */
export function readDraft(text: string | undefined): SavedDraft | undefined {
  return read(savedDraft, text);
}

/** The name of the tab in a stored text. */
export function readTab(text: string): string | undefined {
  return read(z.object({ tab: saved.tab }), text)?.tab;
}

/** The delivery that is stored beside the other members of a code step. */
export function deliveryIn(journey: SavedCodeStep): CodeDelivery {
  return z.object(delivery).parse(journey);
}

function read<Output>(schema: z.ZodMiniType<Output>, text: string | undefined): Output | undefined {
  if (text === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function isFieldValues(values: unknown): boolean {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return false;
  return Object.values(values).every((value: unknown) =>
    Array.isArray(value)
      ? value.every((item) => typeof item === 'string')
      : typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value),
  );
}

/** The identifiers of an account, each with its name. A reply may lack any of them. */
export function accountKeys({ customerId, card, fidelyCode }: Account): readonly string[] {
  const numbers = Object.entries({ customerId, card, fidelyCode });
  return numbers.flatMap(([name, number]) => (number === undefined ? [] : [`${name} ${number}`]));
}
