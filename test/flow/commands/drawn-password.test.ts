import { describe, expect, it } from 'vitest';
import { OnboardingError } from '../../../src/domain/problem.js';
import { drawnPasswords } from '../../../src/flow/commands/drawn-password.js';
import { emptyMemory, type Task } from '../../../src/flow/commands/task.js';
import { FakeClock } from '../fake-clock.js';
import { anna } from '../samples.js';

describe('a random password that is refused', () => {
  it('is not tried again: another one is, once', async () => {
    const memory = emptyMemory();
    const task = { memory, environment: { clock: new FakeClock() } } as unknown as Task;
    const tried: string[] = [];
    const end = await drawnPasswords.check(
      task,
      { identifier: anna, status: 'new' },
      '',
      (password) => {
        tried.push(password);
        // As a check of a code keeps it.
        memory.secrets = { code: '123456', password };
        throw new OnboardingError({ code: 'password-refused', status: 402, answerCode: 264 });
      },
    );
    expect(tried).toHaveLength(2);
    expect(tried[1]).not.toBe(tried[0]);
    expect(end).toMatchObject({ outcome: { kind: 'problem', exit: 'support' } });
  });
});
