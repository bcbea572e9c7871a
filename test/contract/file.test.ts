import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { sections } from '../../sandbox/src/doctor/report.js';
import { createSandbox } from '../../sandbox/src/sandbox/index.js';
import { meaningOf } from '../../src/domain/answer-codes.js';
import { contractFile, readRecorded } from '../../scripts/contract/read.mjs';
import { answerCodes, contract, faultsOf, operations, type Json } from './contract.js';

/** The codes with a row in the table of the elements: only a row is the same object at each call. */
const knownAnswerCodes = Array.from({ length: 100_000 }, (_, code) => code).filter(
  (code) => meaningOf(code) === meaningOf(code),
);
const text = readFileSync(contractFile, 'utf8');

/** What the rules of OpenAPI say about a contract. */
async function problemsOf(source: string) {
  const config = await createConfig({
    extends: ['spec'],
    rules: { 'no-unresolved-refs': 'error', 'path-parameters-defined': 'error' },
  });
  const found = await lintFromString({ source, absoluteRef: contractFile, config });
  return found.map(({ message }) => message);
}

const recorded = new Map(readRecorded() as [string, Json][]);

/** The schema of each recorded reply. */
const recordedSchemas: Readonly<Record<string, string>> = {
  'login.json': 'RecordedLogIn',
  'registration.json': 'RecordedRegistration',
  'synchro.json': 'RecordedSynchro',
  'verifyemail.json': 'RecordedCodeSent',
  'customer-back-office.json': 'RecordedCustomer',
  'customer-terminals.json': 'RecordedCustomer',
  'checkcard-terminals.json': 'RecordedCustomer',
  'geo-levels.json': 'RecordedGeoLevels',
  'dynamic-fields.json': 'RecordedDynamicFields',
  'refusal-50.json': 'RecordedRefusal',
  'refusal-53.json': 'RecordedRefusal',
  'refusal-110.json': 'RecordedRefusal',
  'refusal-998.json': 'RecordedRefusal',
  'refusal-9999.json': 'RecordedRefusal',
};

describe('the contract', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(contract).toMatchObject({ openapi: '3.1.0' });
    expect(await problemsOf(text)).toEqual([]);
  });

  it.each([
    ['a kind that JSON Schema does not have', 'type: string', 'type: text'],
    ['a reference to nothing', /schemas\/\w+'/, "schemas/Nowhere'"],
    ['a misspelt property', /^ +responses:/m, '      response:'],
    ['a parameter of a path that is not in it', '{campaignid}', '{campaign}'],
  ])('is not valid with %s', async (_, part, planted) => {
    expect(await problemsOf(text.replace(part, planted))).not.toEqual([]);
  });

  it('has nine paths with ten operations', () => {
    expect(Object.keys(contract.paths)).toHaveLength(9);
    expect(operations).toHaveLength(10);
  });

  it('has an example of each reply in both forms, which fits its schema', () => {
    const refusals = contract.components.responses;
    const found = [...operations.map(({ operation }) => operation.responses), refusals].flatMap(
      (responses) => Object.entries(responses).filter(([, { content }]) => content),
    );
    for (const [status, { content }] of found) {
      const { schema, examples = {} } = content!['application/json'];
      expect([status, Object.keys(examples)]).toEqual([status, ['documented', 'recorded']]);
      for (const [form, { value }] of Object.entries(examples)) {
        const fitting = schema.anyOf
          .map(({ $ref }) => $ref.split('/').at(-1)!)
          .filter((name) => faultsOf(name, value).length === 0);
        expect(fitting.filter((name) => name.startsWith(`${form}.`))).not.toEqual([]);
      }
    }
    expect(found).toHaveLength(14);
  });

  it('has a new person as the example of a refusal of checkcard, and codes that were sent', () => {
    const exampleOf = (id: string, status: string) =>
      operations.find(({ operation }) => operation.operationId === id)?.operation.responses[status]
        ?.content?.['application/json'].examples?.documented?.value;
    expect(exampleOf('checkCard', '402')).toEqual({ AnswerCode: 53 });
    for (const id of ['verifyContact', 'generateCode'])
      expect(exampleOf(id, '200')).toEqual({ AnswerCode: 0, emailErrorDescription: '' });
  });

  it('names only answer codes that it has', () => {
    const known = answerCodes.map((row) => row.const);
    for (const { operation } of operations) {
      const { codes } = operation['x-answer-codes'] as { codes: number[] };
      expect(codes.filter((code) => !known.includes(code))).toEqual([]);
    }
  });
});

describe('the recorded replies', () => {
  it('have a schema each', () => {
    expect([...recorded.keys()].sort()).toEqual(Object.keys(recordedSchemas).sort());
  });

  it.each(Object.entries(recordedSchemas))('fit the contract: %s', (name, schema) => {
    expect(faultsOf(schema, recorded.get(name))).toEqual([]);
  });

  it.each(Object.entries(recordedSchemas))('do not fit with another type: %s', (name, schema) => {
    const reply = structuredClone(recorded.get(name)!);
    for (const key of ['returncode', 'data']) {
      if (!(key in reply)) continue;
      expect(faultsOf(schema, { ...reply, [key]: [true] }).length).toBeGreaterThan(0);
    }
  });
});

describe('the answer codes of the elements and of the contract', () => {
  /** Codes that occur in a recorded reply, and 0, need no meaning. */
  const only = new Set([0, ...[...recorded.values()].map(({ returncode }) => Number(returncode))]);

  it.each(answerCodes.map((row) => [row.const, row] as const))('agree on %i', (code, row) => {
    const { problem, field } = meaningOf(code);
    expect({ problem, field }).toEqual({ problem: row['x-problem'], field: row['x-field'] });
    if (!knownAnswerCodes.includes(code)) expect([...only]).toContain(code);
  });

  it('have the same numbers', () => {
    const inContract = new Set(answerCodes.map((row) => row.const));
    expect(knownAnswerCodes.filter((code) => !inContract.has(code))).toEqual([]);
    expect(knownAnswerCodes.length).toBeGreaterThan(30);
  });
});

describe('the sections that doctor and sandbox name', () => {
  const anchors = [...readFileSync('docs/contract.md', 'utf8').matchAll(/^## (.+)$/gm)].map(
    ([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-'),
  );

  it('are headings of docs/contract.md', () => {
    expect(anchors).toEqual(expect.arrayContaining([...sections]));
  });

  it('come with a request that the sandbox refuses', async () => {
    const { fetch } = createSandbox();
    const headers = { 'content-type': 'application/json', 'x-api-key': 'sandbox' };
    const refused = async (target: string, given: Record<string, string>) =>
      (await (await fetch(target, { method: 'POST', headers: given, body: '{}' })).json()) as Json;
    expect((await refused('/auth', headers)).contract).toBe('docs/contract.md#calls');
    expect((await refused('/nothing', headers)).contract).toBe('docs/contract.md#calls');
    expect((await refused('/auth', {})).contract).toBe('docs/contract.md#transport');
  });
});
