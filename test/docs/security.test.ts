import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../scripts/serve.mjs';

const page = readFileSync('docs/security.md', 'utf8');

/** The directives of a policy by name, each with its sources. */
function directivesOf(policy: string): ReadonlyMap<string, string> {
  return new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().replace(/\s+/g, ' '))
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources.join(' ')] as const;
      }),
  );
}

const sample = /\n\n((?: {4}.*\n)+)\n- \*\*`frame-ancestors`/.exec(page)?.[1] ?? '';

describe('the sample Content Security Policy', () => {
  it('is the policy of the demo, with frame-ancestors and without the ports of its sandbox and its empty icon', () => {
    const served = contentSecurityPolicy
      .replace(' http://localhost:*', '')
      .replace(' img-src data:;', '');
    const added = "; frame-ancestors 'none'";
    expect(directivesOf(sample)).toEqual(directivesOf(served + added));
  });

  it('keeps other sites from framing the page', () => {
    expect(directivesOf(sample).get('frame-ancestors')).toBe("'none'");
  });
});
