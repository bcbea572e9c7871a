import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readVariables, variables } from '../src/node/variables.js';
import { limitLines } from '../src/node/limit-lines.js';
import { ratesOf } from '../src/options/limits.js';
import { snippets } from './snippets.js';

const manual = ['run', 'settings', 'operate']
  .map((name) => readFileSync(`gateway/docs/${name}.md`, 'utf8'))
  .join('\n');

describe('the manual of the gateway', () => {
  it.each(Object.keys(variables))('documents the variable %s', (name) => {
    const [, base = name] = /^(.*)_FILE$/.exec(name) ?? [];
    expect(manual).toContain(base);
  });

  it('has a row for each of six limits, with the default rate; --check prints all', () => {
    const rows = [...manual.matchAll(/^\| [^|]+ \| `([\w-]+-ip)` +\| ([^|]+?) +\|/gm)];
    expect(rows.map(([, name, rate]) => [name, rate])).toEqual([
      ['all-ip', '120, 4 a second'],
      ['session-ip', '30, one per 20 s'],
      ['login-ip', '20, one per 15 s'],
      ['check-ip', '20, one per 30 s'],
      ['code-ip', '15, one per 2 min'],
      ['commit-ip', '20, one per 30 s'],
    ]);
    const lines = limitLines(ratesOf());
    for (const [, name = '', rate = ''] of rows.slice(1))
      expect(lines.join('\n')).toContain(`${name}: ${rate} (`);
    expect(lines).toHaveLength(22);
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
