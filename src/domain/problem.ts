/**
 * Problems (failed requests and refusals) as data. Their sentences are in `i18n`.
 */

/** The codes of the `onboarding-error` event. */
export const problemCodes = [
  'offline',
  'timeout',
  'too-many-requests',
  'server-error',
  'not-our-server',
  'refused',
  'unauthorised',
  'session-expired',
  'code-not-sent',
  'wrong-code',
  'code-expired',
  'username-taken',
  'wrong-credentials',
  'password-refused',
  'invalid-field',
  'customer-blocked',
  'customer-expired',
  'customer-deleted',
  'wrong-campaign',
  'options-missing',
  'misconfigured',
  'unexpected',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

interface ProblemBase {
  /** HTTP status, if a response arrived. */
  readonly status?: number;
  /** The platform's AnswerCode, if the response had one. */
  readonly answerCode?: number;
  /** For developers, in English; contains no personal data. */
  readonly hint?: string;
  /** The reference in the log of a gateway: of this request, or of the last one that was answered. Eight characters. */
  readonly reference?: string;
  /** Set if the request was never sent: the API cannot have acted on it. */
  readonly unsent?: true;
}

/** One problem. `retryAfter` is in whole seconds; `field` is a write name of the field catalogue. */
export type Problem = ProblemBase &
  (
    | { readonly code: 'too-many-requests'; readonly retryAfter: number }
    | { readonly code: 'invalid-field'; readonly field?: string }
    | { readonly code: 'options-missing'; readonly field: string }
    | {
        readonly code: Exclude<
          ProblemCode,
          'too-many-requests' | 'invalid-field' | 'options-missing'
        >;
      }
  );

/** The only error class of this package. Its message is the problem's code and nothing else. */
export class OnboardingError extends Error {
  override readonly name = 'OnboardingError';

  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.code, options);
  }
}
