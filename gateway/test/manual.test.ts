import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readVariables, variables } from '../src/node/variables.js';
import { limitNames } from '../src/options/limits.js';
import { snippets } from './snippets.js';

const page = (name: string) => readFileSync(`docs/${name}.md`, 'utf8');
const manual = ['gateway', 'gateway-settings', 'gateway-deployment', 'gateway-night']
  .map(page)
  .join('\n');

describe('the manual of the gateway', () => {
  it.each(Object.keys(variables))('documents the variable %s', (name) => {
    const [, base = name] = /^(.*)_FILE$/.exec(name) ?? [];
    expect(manual).toContain(base);
  });

  it.each(limitNames)('documents the limit %s', (name) => {
    expect(manual).toContain(`\`${name}\``);
  });

  it('shows an environment that the command accepts', () => {
    const [, block = ''] = /```sh\n(\s*GATEWAY_UPSTREAM[^`]*)```/.exec(manual) ?? [];
    const lines = [...block.matchAll(/^\s*(\w+)=(\S+)/gm)];
    const { faults } = readVariables(
      Object.fromEntries(
        lines.map(([, name = '', value]): [string, string | undefined] => [name, value]),
      ),
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  });
});

it('the Dockerfile is the one of the manual', () => {
  expect(readFileSync('gateway/deploy/Dockerfile', 'utf8')).toContain(snippets.docker);
});
