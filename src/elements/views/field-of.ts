/**
 * The field of the code step that a problem is about.
 */
import type { Problem } from '../../domain/problem.js';

export function fieldOf({ code }: Problem): 'one-time-code' | 'new-password' | undefined {
  if (code === 'wrong-code' || code === 'code-expired') return 'one-time-code';
  return code === 'password-refused' ? 'new-password' : undefined;
}
