import { describe, expect, it } from 'vitest';
import { readCommand } from '../../../src/gateway/node/command-line.js';

describe('the words after onboarding-gateway', () => {
  it.each([
    [[], { kind: 'serve', config: undefined }],
    [['--config', 'gateway.json'], { kind: 'serve', config: 'gateway.json' }],
    [['--config=gateway.json', '--check'], { kind: 'check', config: 'gateway.json' }],
    [['--check'], { kind: 'check', config: undefined }],
    [['--new-secret'], { kind: 'new-secret' }],
    [['--print', 'nginx'], { kind: 'print', what: 'nginx' }],
    [['--help'], { kind: 'help' }],
    [['-h', '--wrong'], { kind: 'help' }],
  ])('mean for %j: %j', (words, command) => {
    expect(readCommand(words)).toEqual(command);
  });

  it.each([
    [['--config'], ['--config needs a value']],
    [['--print', 'apache'], ['--print takes one of nginx, caddy, docker, worker, next, express']],
    [['--print'], ['--print needs a value']],
    [['--check=yes'], ['--check takes no value']],
    [['--check', '--new-secret'], ['--check and --new-secret exclude each other']],
    [
      ['start', '--api-key=hush', '-x'],
      ['"start" is not an option', '--api-key is not an option', '-x is not an option'],
    ],
  ])('are refused for %j, every fault named', (words, faults) => {
    expect(readCommand(words)).toEqual({ kind: 'wrong', faults });
  });

  it('never repeat the value of an unknown option, which may be a secret', () => {
    expect(JSON.stringify(readCommand(['--api-key=hush']))).not.toContain('hush');
  });
});
