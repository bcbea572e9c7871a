/**
 * The refusals of the sandbox: answer codes, breaches of the contract, and wrong keys or tokens.
 */

/** The answer codes this simulator gives by itself; any other comes through an `answer:NN` fault. */
export const answerCodes = {
  ok: 0,
  customerUnknown: 50,
  customerBlocked: 51,
  customerExpired: 52,
  newPerson: 53,
  wrongCampaign: 56,
  alreadyExists: 58,
  wrongCredentials: 77,
  customerDeleted: 90,
  campaignDisabled: 100,
  invalidBirthDate: 102,
  categoryUnknown: 108,
  invalidDynamicField: 127,
  mandatoryFieldMissing: 132,
  customerInactive: 178,
  mailNotSent: 202,
  textMessageNotSent: 203,
  invalidMail: 260,
  invalidUsername: 262,
  usernameExists: 263,
  invalidPassword: 264,
  mailAlreadyUsed: 311,
  wrongCode: 312,
  noVirtualCards: 350,
  codeUnknown: 425,
  invalidInput: 996,
  sessionClosed: 998,
} as const;

type KnownAnswer = keyof typeof answerCodes;

/** A call that is not done: status and answer code, and the field at fault where there is one. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly answerCode: number,
    message: string,
    readonly field?: string,
    /** The section of `docs/contract.md` that the call does not keep to. */
    readonly contract?: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** The platform's "no" for a reason of business: 402 with an answer code. */
export function businessRefusal(answer: KnownAnswer, field?: string): Refusal {
  return new Refusal(402, answerCodes[answer], answer, field);
}

/** The caller broke the contract: 400, naming the field or header (never its value) and the section that says what is right. */
export function contractBreach(field: string, problem: string): Refusal {
  const isHeader = /^(?:Authorization|Content-Type|x-api-key)$/.test(field);
  const section = `docs/contract.md#${isHeader ? 'transport' : 'calls'}`;
  return new Refusal(400, answerCodes.invalidInput, `${field}: ${problem}`, field, section);
}

/** A key or token that is wrong or too old. */
export function unauthorised(header: string, problem: string, answerCode: number): Refusal {
  return new Refusal(401, answerCode, `${header}: ${problem}`, header);
}
