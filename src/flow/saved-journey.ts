/**
 * The shape of a saved journey, and the suspicion with which it is read back: anyone may write to storage.
 */
import type { FieldValue, FieldValues, Person } from '../domain/customer.js';
import type { Identifier } from '../domain/identifier.js';
import type { SentCode } from './state.js';

interface Saved {
  readonly version: 1;
  /** Epoch milliseconds of the saving. */
  readonly at: number;
}

interface SavedSending {
  readonly code?: SentCode;
  readonly sendableAt: number;
}

export type SavedJourney =
  | (Saved & SavedSending & { readonly step: 'otp' | 'checking'; readonly person: Person })
  | (Saved &
      SavedSending & {
        readonly step: 'reset';
        readonly identifier: Identifier;
        readonly customerId?: string;
        /** Data entry is gone on with afterwards. */
        readonly back?: Pick<SavedDataEntry, 'made'>;
      })
  | SavedDataEntry;

export interface SavedDataEntry extends Saved {
  readonly step: 'profile';
  /** Whose account was made on the way there. */
  readonly made?: string;
}

export interface SavedDraft extends Saved {
  readonly values: FieldValues;
}

type Loose = Readonly<Record<string, unknown>>;

/** The journey in a stored text; undefined for anything that we would not have written. */
export function readSaved(text: string | undefined): SavedJourney | undefined {
  const saved = parse(text);
  if (!saved) return undefined;
  const { step } = saved;
  const head = { version: 1, at: saved.at as number } as const;
  if (step === 'profile') return { ...head, step, ...readMade(saved) };
  const sending = readSending(saved);
  if (!sending) return undefined;
  if (step === 'otp' || step === 'checking') {
    const person = readPerson(saved.person);
    return person && { ...head, step, person, ...sending };
  }
  const identifier = readIdentity(saved.identifier);
  if (step !== 'reset' || !identifier) return undefined;
  const back = record(saved.back);
  return {
    ...head,
    step,
    identifier,
    ...readCustomerId(saved),
    ...(back && { back: readMade(back) }),
    ...sending,
  };
}

function readMade({ made }: Loose): Pick<SavedDataEntry, 'made'> {
  return typeof made === 'string' ? { made } : {};
}

/** What was typed at data entry, by write name. */
export function readDraft(text: string | undefined): SavedDraft | undefined {
  const saved = parse(text);
  const values = saved && record(saved.values);
  if (!values || !Object.values(values).every(isFieldValue)) return undefined;
  return { version: 1, at: saved.at as number, values: values as FieldValues };
}

function parse(text: string | undefined): Loose | undefined {
  if (text === undefined) return undefined;
  try {
    const saved = record(JSON.parse(text));
    return saved?.version === 1 && isTime(saved.at) ? saved : undefined;
  } catch {
    return undefined;
  }
}

function readSending(saved: Loose): SavedSending | undefined {
  const { sendableAt } = saved;
  if (!isTime(sendableAt)) return undefined;
  const code = record(saved.code);
  if (!code) return saved.code === undefined ? { sendableAt } : undefined;
  const { at, uncertain } = code;
  return isTime(at) && typeof uncertain === 'boolean'
    ? { sendableAt, code: { at, uncertain } }
    : undefined;
}

function readPerson(value: unknown): Person | undefined {
  const person = record(value);
  const identifier = readIdentity(person?.identifier);
  const standing = person?.standing;
  if (!person || !identifier) return undefined;
  const known = readCustomerId(person);
  // A card holder is somebody the platform knows, and nobody else can be sent a code without an address.
  if (standing === 'has-card' && known.customerId !== undefined) {
    return { identifier, standing, ...known };
  }
  return standing === 'new' && identifier.channel !== 'card' ? { identifier, standing } : undefined;
}

function readIdentity(value: unknown): Identifier | undefined {
  const identifier = record(value);
  const channel = identifier?.channel;
  const text = identifier?.value;
  if (channel !== 'email' && channel !== 'mobile' && channel !== 'card') return undefined;
  return typeof text === 'string' && text.length > 0 && text.length <= 400
    ? { channel, value: text }
    : undefined;
}

function readCustomerId({ customerId }: Loose): { customerId?: string } {
  return typeof customerId === 'string' ? { customerId } : {};
}

function record(value: unknown): Loose | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Loose)
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
