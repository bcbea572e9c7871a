/**
 * The spellings of replies that the contract allows.
 */

/** How replies are spelled. A client has to read every combination of these choices. */
export interface Dialect {
  /** Where the payload is; `all-in-data` moves the answer code along with it. */
  payload: 'root' | 'data' | 'all-in-data';
  answerCode: 'AnswerCode' | 'answerCode' | 'returncode';
  answerCodeAs: 'number' | 'text';
  /** Whether a success says `0` or nothing. */
  success: 'zero' | 'absent';
  /** Status of a business refusal. "New person" (53) is a 402 in every dialect. */
  refusalStatus: 200 | 400 | 402;
  /** How a code that has done its work is refused: as wrong (312, 315) or as unknown (425). */
  usedCode: 312 | 315 | 425;
  /** How an expired token is refused. */
  sessionClosed: '401' | 'answer';
  token: 'token' | 'accessToken' | 'access_token' | 'bearerToken';
  bearerPrefix: boolean;
  refresh: 'refreshToken' | 'refresh_token' | 'none';
  expiry: 'none' | 'expiresIn' | 'expires_in';
  expiryAs: 'number' | 'text';
  customer: 'customer' | 'root';
  /** Whether the personal part is inside `personalInfo`. */
  personalInfo: boolean;
  /** Which object holds `privacy`; `personalInfo` needs the option above. */
  privacyIn: 'customer' | 'personalInfo';
  /** `documented`: `id` in a customer, `customerid` in `checkcard`. */
  idName: 'documented' | 'id' | 'customerid' | 'customerId';
  fidelyCodeName: 'FidelyCode' | 'fidelyCode';
  /** Ids, card and barcode; a number only where it loses nothing. */
  ids: 'text' | 'number';
  booleans: 'json' | 'text' | 'number' | 'digit';
  dates: 'date' | 'date-time' | 'date-time-zone' | 'slashes';
  /** What stands for a catalogue field that has no value; `empty` and `null` also say gender `N`. */
  absent: 'omitted' | 'empty' | 'null';
  /** Case of the keys that the contract names. */
  keyCase: 'documented' | 'lower' | 'upper';
}

/** The spellings in the examples that the platform has published. */
export const defaultDialect: Readonly<Dialect> = {
  payload: 'root',
  answerCode: 'AnswerCode',
  answerCodeAs: 'number',
  success: 'zero',
  refusalStatus: 402,
  usedCode: 425,
  sessionClosed: '401',
  token: 'token',
  bearerPrefix: false,
  refresh: 'refreshToken',
  expiry: 'none',
  expiryAs: 'number',
  customer: 'customer',
  personalInfo: false,
  privacyIn: 'customer',
  idName: 'documented',
  fidelyCodeName: 'FidelyCode',
  ids: 'text',
  booleans: 'json',
  dates: 'date',
  absent: 'omitted',
  keyCase: 'documented',
};

/** Dialects with a name: `contract/openapi.yaml` has a strict schema of each reply for each of them. */
export const dialects = {
  documented: defaultDialect,
  /** As the replies in `contract/recorded` are spelled, with the tokens of today. */
  recorded: {
    ...defaultDialect,
    payload: 'data',
    answerCode: 'returncode',
    personalInfo: true,
    privacyIn: 'personalInfo',
    fidelyCodeName: 'fidelyCode',
    ids: 'number',
    dates: 'date-time-zone',
    absent: 'empty',
  },
  /** Other choices than in `documented`, as far as they go together. */
  opposite: {
    payload: 'all-in-data',
    answerCode: 'answerCode',
    answerCodeAs: 'text',
    success: 'absent',
    refusalStatus: 200,
    usedCode: 312,
    sessionClosed: 'answer',
    token: 'access_token',
    bearerPrefix: true,
    refresh: 'refresh_token',
    expiry: 'expires_in',
    expiryAs: 'text',
    customer: 'root',
    personalInfo: false,
    privacyIn: 'customer',
    idName: 'customerId',
    fidelyCodeName: 'fidelyCode',
    ids: 'text',
    booleans: 'digit',
    dates: 'slashes',
    absent: 'null',
    keyCase: 'lower',
  },
} as const satisfies Readonly<Record<string, Readonly<Dialect>>>;

export type DialectName = keyof typeof dialects;
