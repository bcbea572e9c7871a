/**
 * The field of the code step that a problem is about.
 */
import type { Problem } from '../../domain/problem.js';

export function fieldOf({ code }: Problem): 'code' | 'new-password' | undefined {
  if (code === 'wrong-code' || code === 'code-expired') return 'code';
  return code === 'password-refused' ? 'new-password' : undefined;
}
