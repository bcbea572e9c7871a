/**
 * Spells replies in the form of the dialect.
 */
import type { components } from '../../../src/contract/openapi.js';
import type { Outcome } from './call.js';
import type { Dialect } from './dialect.js';
import { answerCodes, type Refusal } from './refusal.js';
import { customerReply, idIn } from './reply-customer.js';
import type { SandboxState } from './state.js';

type Schemas = components['schemas'];

/** What the replies of both forms contain besides the answer code. */
type Payload =
  | Record<string, never>
  | Schemas['Sent']
  | (Schemas['Tokens'] & Partial<CustomerPayload>)
  | Schemas['Found']
  | CustomerPayload
  | Schemas['Lists']
  | (Schemas['Problem'] & { message: string });
interface CustomerPayload {
  customer: ReturnType<typeof customerReply>;
}

export interface Reply {
  status: number;
  /** The JSON text, without a byte order mark. */
  text: string;
  /** A refusal may have status 200. */
  isRefusal: boolean;
}

/** A success in the form of the dialect. */
export function successReply(state: SandboxState, outcome: Outcome): Reply {
  return envelope(state.dialect, 200, answerCodes.ok, payload(state, outcome));
}

/** A refusal in the form of the dialect; the field and the reason are for developers. */
export function refusalReply(dialect: Dialect, refusal: Refusal): Reply {
  const { message, field, contract, answerCode, status } = refusal;
  const details = { message, ...(field !== undefined && { field }), ...(contract && { contract }) };
  return envelope(dialect, statusIn(dialect, status, answerCode), answerCode, details);
}

/** The recorded refusals have status 200; a breach of the contract and a wrong key are the simulator's own. */
function statusIn({ form }: Dialect, status: number, answerCode: number): number {
  const isRecorded = status === 402 || answerCode === answerCodes.sessionClosed;
  return form === 'recorded' && isRecorded && answerCode !== answerCodes.newPerson ? 200 : status;
}

function envelope({ form }: Dialect, status: number, code: number, content: Payload): Reply {
  const body =
    form === 'recorded'
      ? { returncode: code, data: { answerCode: code, ...content } }
      : { AnswerCode: code, ...content };
  return { status, text: JSON.stringify(body), isRefusal: code !== answerCodes.ok };
}

function payload(state: SandboxState, outcome: Outcome): Payload {
  const { dialect, customers, campaigns } = state;
  switch (outcome.kind) {
    case 'done':
      return {};
    case 'sent':
      return dialect.form === 'recorded' ? { emailErrorDescription: '' } : {};
    case 'session': {
      const { token, refreshToken } = outcome.session;
      const customer = customers.find(({ id }) => id === outcome.customerId);
      return {
        token,
        refreshToken,
        ...(customer && { customer: customerReply(state, customer, 'stored') }),
      };
    }
    case 'identified':
      return {
        registered_customer: outcome.registered,
        customerid: idIn(dialect, outcome.customerId),
      };
    case 'account':
    case 'customer': {
      const extent = outcome.kind === 'account' ? 'account' : 'whole';
      const customer = customers.find(({ id }) => id === outcome.customerId);
      return customer ? { customer: customerReply(state, customer, extent) } : {};
    }
    case 'fields': {
      // A test may give a campaign lists of any shape.
      const lists = campaigns.find(({ id }) => id === outcome.campaignId)?.fields;
      return { ...lists } as Schemas['Lists'];
    }
  }
}
