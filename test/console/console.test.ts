import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logForDeveloper, warnOnce } from '../../src/console/console.js';

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  for (const level of ['warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation(
      (text: string) => void said.push(`${level}: ${text}`),
    );
  }
});
afterEach(() => void vi.restoreAllMocks());

describe('logForDeveloper', () => {
  it('writes each message at its level, repeated ones too', () => {
    logForDeveloper('warn', 'one');
    logForDeveloper('error', 'one');
    logForDeveloper('error', 'one');
    expect(said).toEqual(['warn: one', 'error: one', 'error: one']);
  });
});

describe('warnOnce', () => {
  it('writes each text once, also after others', () => {
    for (const text of ['first', 'second', 'first', 'second']) warnOnce('warn', text);
    expect(said).toEqual(['warn: first', 'warn: second']);
  });
});
