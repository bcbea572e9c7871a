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

const readme = readFileSync('README.md', 'utf8');
const samples = {
  'docs/security.md': /\n\n((?: {4}.*\n)+)\n- \*\*`frame-ancestors`/.exec(page)?.[1] ?? '',
  'README.md': /^ {4}Content-Security-Policy: (.*)$/m.exec(readme)?.[1] ?? '',
};

describe.each(Object.entries(samples))('the sample Content Security Policy of %s', (_, sample) => {
  it('is the policy of the demo, with frame-ancestors and without the ports of its sandbox', () => {
    const served = contentSecurityPolicy.replace(' http://localhost:*', '');
    const added = "; frame-ancestors 'none'";
    expect(directivesOf(sample)).toEqual(directivesOf(served + added));
  });

  it('keeps other sites from framing the page', () => {
    expect(directivesOf(sample).get('frame-ancestors')).toBe("'none'");
  });
});

it('the README links to the page that explains the policy', () => {
  expect(readme).toContain('](docs/security.md#content-security-policy)');
});
