/**
 * What the page keeps for the log of a gateway: the token that joins the calls of a journey there, and the reference by
 * which a visitor names a request. A gateway gives both in headers; without one there is neither.
 */
import { OnboardingError } from '../domain/problem.js';

const journeyHeader = 'x-onboarding-journey';
const referenceHeader = 'x-onboarding-reference';

/** True for a text that a gateway may have given as a token. */
export const isTrailToken = (text: string): boolean => /^oe1\.[\w-]{20,2000}$/.test(text);

/** The trail of one journey. */
export class GatewayTrail {
  /** The sealed token; it opens nothing, and only the gateway can read it. */
  token: string | undefined;
  /** Of the last answer that had one. */
  reference: string | undefined;

  /** Reads the headers of an answer. Gives its reference. */
  note(headers: Headers): string | undefined {
    const token = headers.get(journeyHeader);
    if (token !== null && isTrailToken(token)) this.token = token;
    const reference = headers.get(referenceHeader);
    if (reference === null || !/^[0-9A-HJKMNP-TV-Z]{8}$/.test(reference)) return undefined;
    this.reference = reference;
    return reference;
  }

  /** The headers of a call, `more` among them. None before a gateway has answered: another origin would have to allow them (CORS). */
  headers(more?: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return this.token === undefined ? {} : { [journeyHeader]: this.token, ...more };
  }

  /** A new journey may be of another visitor. */
  forget(): void {
    this.token = undefined;
    this.reference = undefined;
  }
}

/** The error with a reference, unless it has one or is none of ours. */
export function withReference(error: unknown, reference: string | undefined): unknown {
  if (!(error instanceof OnboardingError) || reference === undefined) return error;
  const { problem } = error;
  if (problem.reference !== undefined) return error;
  return new OnboardingError({ ...problem, reference }, { cause: error.cause });
}
