import { describe, expect, it, vi } from 'vitest';
import type { OptionsSource } from '../../../src/domain/configuration.js';
import type { FieldValues } from '../../../src/domain/customer.js';
import type { Field } from '../../../src/kinds/index.js';
import type { Problem } from '../../../src/domain/problem.js';
import { FakeStorage } from '../../flow/fake-storage.js';
import { account, anna, complete, fields, serverError } from '../../flow/samples.js';
import { password, Stage } from '../../flow/stage.js';

const withValues = { ...account, values: complete };

async function loggingIn(options?: OptionsSource): Promise<Stage> {
  const stage = new Stage(new FakeStorage(), options && { options });
  await stage.send({ type: 'open-login' });
  await stage.send({ type: 'log-in', username: anna.value, password });
  return stage;
}

describe('a log-in whose customer cannot be read', () => {
  const failing = async (customer: typeof withValues | typeof account, problem: Problem) => {
    const stage = await loggingIn();
    await stage.client.answers('logIn', { values: {}, ...customer });
    await stage.client.answers('fields', fields);
    await stage.client.fails('customer', problem);
    return stage;
  };

  it('succeeds with the data of its own reply if that is all that the campaign needs', async () => {
    const stage = await failing(withValues, serverError);
    expect(stage.state).toMatchObject({
      step: 'done',
      account,
      via: 'login',
      holder: { cardholder: 'Anna Rossi' },
    });
    expect(stage.page.story).toContain('logged-in');
  });

  it.each<[string, typeof withValues | typeof account, Problem]>([
    ['data is missing', account, serverError],
    ['its session has expired', withValues, { code: 'session-expired' }],
  ])('stays at the form if %s', async (_, customer, problem) => {
    const stage = await failing(customer, problem);
    expect(stage.where).toBe(`login failed ${problem.code}`);
  });
});

describe('mandatory choices whose options only the page knows', () => {
  const level = { kind: 'choice', group: 'address', readOnly: false, multiple: false } as const;
  const levels: readonly Field[] = [
    { ...level, name: 'geolevel1', mandatory: true },
    { ...level, name: 'geolevel2', mandatory: true, parent: 'geolevel1' },
  ];
  const known: Readonly<Record<string, readonly { value: string; label: string }[]>> = {
    geolevel1: [{ value: 'R', label: 'Region' }],
    geolevel2: [{ value: 'P', label: 'Province' }],
  };

  const outcomeOf = async (values: FieldValues, options?: OptionsSource) => {
    const stage = await loggingIn(options);
    await stage.client.answers('logIn', { ...account, values });
    await stage.client.answers('fields', levels);
    await stage.client.answers('customer', { ...account, values });
    return stage.state.step === 'incomplete' ? stage.state.missing : stage.where;
  };

  it('are missing if there are options, level by level', async () => {
    const options = vi.fn<OptionsSource>((name) => Promise.resolve(known[name] ?? []));
    expect(await outcomeOf({}, options)).toEqual(['geolevel1']);
    expect(await outcomeOf({ geolevel1: 'R' }, options)).toEqual(['geolevel2']);
    expect(await outcomeOf({ geolevel1: 'R', geolevel2: 'P' }, options)).toBe('done');
    expect(options.mock.calls).toEqual([
      ['geolevel1', {}],
      ['geolevel2', { geolevel1: 'R' }],
    ]);
  });

  it('are not missing in a country without options', async () => {
    expect(await outcomeOf({}, () => Promise.resolve([]))).toBe('done');
    expect(await outcomeOf({ geolevel1: 'R' }, () => Promise.resolve([]))).toBe('done');
  });

  it('are judged without a failing options function', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const options = () => Promise.reject(new Error('no network'));
    expect(await outcomeOf({}, options)).toEqual(['geolevel1']);
    expect(await outcomeOf({ geolevel1: 'R' }, options)).toBe('done');
    warn.mockRestore();
  });

  it('are not required without an options function', async () => {
    expect(await outcomeOf({})).toEqual(['geolevel1']);
    expect(await outcomeOf({ geolevel1: 'R' })).toBe('done');
  });
});
