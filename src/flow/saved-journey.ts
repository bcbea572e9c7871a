/**
 * The shape of a saved journey, and its validation when it is read: any script of the origin may write to the
 * storage.
 */
import type { FieldValue, FieldValues, Person } from '../domain/customer.js';
import type { Identifier } from '../domain/identifier.js';
import type { SentCode } from './state.js';

interface Saved {
  readonly version: 2;
  /** When it was saved, in epoch milliseconds. */
  readonly at: number;
}

interface SavedDelivery {
  readonly code?: SentCode;
  readonly resendAt: number;
}

export type SavedJourney =
  | (Saved & SavedDelivery & { readonly step: 'otp' | 'checking'; readonly person: Person })
  | (Saved &
      SavedDelivery & {
        readonly step: 'reset';
        readonly identifier: Identifier;
        readonly customerId?: string;
        /** Data entry that continues after the reset. */
        readonly pendingProfile?: Pick<SavedProfile, 'newAccountId'>;
      })
  | SavedProfile;

export interface SavedProfile extends Saved {
  readonly step: 'profile';
  /** The account that this journey has created. */
  readonly newAccountId?: string;
}

export interface SavedDraft extends Saved {
  readonly values: FieldValues;
}

type UnknownRecord = Readonly<Record<string, unknown>>;

/** Parses a stored text; undefined for anything that this package would not write. */
export function readSaved(text: string | undefined): SavedJourney | undefined {
  const saved = parse(text);
  if (!saved) return undefined;
  const { step } = saved;
  const head = { version: 2, at: saved.at as number } as const;
  if (step === 'profile') return { ...head, step, ...readNewAccountId(saved) };
  const delivery = readDelivery(saved);
  if (!delivery) return undefined;
  if (step === 'otp' || step === 'checking') {
    const person = readPerson(saved.person);
    return person && { ...head, step, person, ...delivery };
  }
  const identifier = readIdentifier(saved.identifier);
  if (step !== 'reset' || !identifier) return undefined;
  const pendingProfile = record(saved.pendingProfile);
  return {
    ...head,
    step,
    identifier,
    ...readCustomerId(saved),
    ...(pendingProfile && { pendingProfile: readNewAccountId(pendingProfile) }),
    ...delivery,
  };
}

function readNewAccountId({ newAccountId }: UnknownRecord): Pick<SavedProfile, 'newAccountId'> {
  return typeof newAccountId === 'string' ? { newAccountId } : {};
}

/** The draft of data entry, by write name. */
export function readDraft(text: string | undefined): SavedDraft | undefined {
  const saved = parse(text);
  const values = saved && record(saved.values);
  if (!values || !Object.values(values).every(isFieldValue)) return undefined;
  return { version: 2, at: saved.at as number, values: values as FieldValues };
}

function parse(text: string | undefined): UnknownRecord | undefined {
  if (text === undefined) return undefined;
  try {
    const saved = record(JSON.parse(text));
    return saved?.version === 2 && isTime(saved.at) ? saved : undefined;
  } catch {
    return undefined;
  }
}

function readDelivery(saved: UnknownRecord): SavedDelivery | undefined {
  const { resendAt } = saved;
  if (!isTime(resendAt)) return undefined;
  const code = record(saved.code);
  if (!code) return saved.code === undefined ? { resendAt } : undefined;
  const { at, unconfirmed } = code;
  return isTime(at) && typeof unconfirmed === 'boolean'
    ? { resendAt, code: { at, unconfirmed } }
    : undefined;
}

function readPerson(value: unknown): Person | undefined {
  const person = record(value);
  const identifier = readIdentifier(person?.identifier);
  const status = person?.status;
  if (!person || !identifier) return undefined;
  const known = readCustomerId(person);
  // Only a card holder has an account here, and only they can receive a code without an address.
  if (status === 'has-card' && known.customerId !== undefined) {
    return { identifier, status, ...known };
  }
  return status === 'new' && identifier.channel !== 'card' ? { identifier, status } : undefined;
}

function readIdentifier(value: unknown): Identifier | undefined {
  const identifier = record(value);
  const channel = identifier?.channel;
  const text = identifier?.value;
  if (channel !== 'email' && channel !== 'mobile' && channel !== 'card') return undefined;
  return typeof text === 'string' && text.length > 0 && text.length <= 400
    ? { channel, value: text }
    : undefined;
}

function readCustomerId({ customerId }: UnknownRecord): { customerId?: string } {
  return typeof customerId === 'string' ? { customerId } : {};
}

function record(value: unknown): UnknownRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as UnknownRecord)
    : undefined;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isFieldValue(value: unknown): value is FieldValue {
  return Array.isArray(value)
    ? value.every((item) => typeof item === 'string')
    : typeof value === 'string' || typeof value === 'boolean' || isTime(value);
}
