import { describe, expect, it } from 'vitest';
import type { Problem, ProblemCode } from '../../../src/domain/problem.js';
import { isClosed } from '../../../src/flow/state/errors.js';

/** Whether no other value helps; the compiler requires each code here. */
const closed: Readonly<Record<ProblemCode, boolean>> = {
  offline: false,
  timeout: false,
  'too-many-requests': false,
  'server-error': false,
  'not-our-server': false,
  refused: false,
  unauthorised: false,
  'session-expired': false,
  'code-not-sent': false,
  'wrong-code': false,
  'code-expired': false,
  'username-taken': false,
  'wrong-credentials': false,
  'password-refused': false,
  'invalid-field': false,
  'customer-blocked': false,
  'customer-expired': false,
  'customer-deleted': false,
  'wrong-campaign': true,
  'options-missing': false,
  misconfigured: false,
  unexpected: false,
};

describe('a campaign that takes nobody in', () => {
  it.each(Object.entries(closed))('is meant by %s: %s', (code, expected) => {
    expect(isClosed({ code } as Problem)).toBe(expected);
  });
});
