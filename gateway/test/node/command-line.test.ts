import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/node/command-line.js';

describe('the arguments of onboarding-gateway', () => {
  it.each([
    [[], { kind: 'serve', config: undefined }],
    [['--config', 'gateway.json'], { kind: 'serve', config: 'gateway.json' }],
    [['--config=gateway.json', '--check'], { kind: 'check', config: 'gateway.json' }],
    [['--check'], { kind: 'check', config: undefined }],
    [['--new-secret'], { kind: 'new-secret' }],
    [['--version'], { kind: 'version' }],
    [['--help'], { kind: 'help' }],
    [['-h', '--wrong'], { kind: 'help' }],
  ])('%j are parsed to %j', (argv, command) => {
    expect(readCommand(argv)).toEqual(command);
  });

  it.each([
    [['--config'], ['--config needs a value']],
    [['--check=yes'], ['--check takes no value']],
    [['--check', '--new-secret'], ['--check and --new-secret exclude each other']],
    [
      ['start', '--api-key=hush', '-x'],
      ['"start" is not an option', '--api-key is not an option', '-x is not an option'],
    ],
  ])('%j are refused with all faults', (argv, faults) => {
    expect(readCommand(argv)).toEqual({ kind: 'wrong', faults });
  });

  it('with an unknown option are refused without its value, which may be a secret', () => {
    expect(JSON.stringify(readCommand(['--api-key=hush']))).not.toContain('hush');
  });
});
