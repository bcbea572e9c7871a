import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printable } from '../../../src/gateway/node/command-line.js';
import { readEnvironment, variables } from '../../../src/gateway/node/environment.js';
import { usage } from '../../../src/gateway/node/command-line.js';
import { snippets } from '../../../src/gateway/node/snippets.js';
import { limitNames } from '../../../src/gateway/limit-name.js';

const manual = readFileSync('docs/gateway.md', 'utf8');

describe('the manual of the gateway', () => {
  it.each(printable)('shows the snippet of --print %s, letter for letter', (what) => {
    expect(manual).toContain(snippets[what].trim());
  });

  it.each(Object.keys(variables))('knows the variable %s', (name) => {
    const [, base = name] = /^(.*)_FILE$/.exec(name) ?? [];
    expect(manual).toContain(base);
  });

  it.each(limitNames)('knows the limit %s', (name) => {
    expect(manual).toContain(`\`${name}\``);
  });

  it('never names the command with npx alone: another package could have that name', () => {
    for (const text of [manual, readFileSync('README.md', 'utf8'), usage]) {
      expect(text).not.toMatch(/npx onboarding-gateway/);
    }
  });

  it('shows an environment that the command takes', () => {
    const [, block = ''] = /```sh\n(\s*GATEWAY_UPSTREAM[^`]*)```/.exec(manual) ?? [];
    const lines = [...block.matchAll(/^\s*(\w+)=(\S+)/gm)];
    const { faults } = readEnvironment(
      Object.fromEntries(
        lines.map(([, name = '', value]): [string, string | undefined] => [name, value]),
      ),
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  });
});

it('the Dockerfile is the printed one', () => {
  expect(readFileSync('Dockerfile', 'utf8')).toContain(snippets.docker);
});
