/** `contract/openapi.yaml`, as what it allows: requests, replies of a form, recorded replies, answer codes. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { DialectName } from '../../sandbox/src/sandbox/index.js';

export const contractFile = `${import.meta.dirname}/../../contract/openapi.yaml`;

export type Json = Record<string, unknown>;

/** A reply, or a reference to one. */
export interface ReplyRow {
  readonly $ref?: string;
  readonly content?: {
    readonly 'application/json': {
      readonly schema: { readonly anyOf: readonly { readonly $ref: string }[] };
      readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
    };
  };
}

export interface Operation extends Json {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, ReplyRow>>;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: unknown;
}

export interface AnswerCodeRow {
  readonly const: number;
  readonly title: string;
  readonly 'x-source': string;
  readonly 'x-problem'?: string;
  readonly 'x-field'?: string;
}

/** What is read of the file. */
export interface Contract extends Json {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Json>>;
    readonly responses: Readonly<Record<string, ReplyRow>>;
  };
  readonly 'x-dialects': Readonly<Record<DialectName, string>>;
}

export const contract = parse(readFileSync(contractFile, 'utf8')) as Contract;

export const answerCodes = contract.components.schemas.AnswerCode?.oneOf as AnswerCodeRow[];

/** Method and path template of each operation, with what the file says of it. */
export const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    path,
    operation,
  })),
);

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
});
// The members of the file around its schemas, and those of ours inside of them; a misspelt keyword is an error.
ajv.addVocabulary([...Object.keys(contract), 'x-source', 'x-name', 'x-problem', 'x-field']);
ajv.addSchema(contract, 'contract');
const validators = new Map<string, ValidateFunction>();

/** What is wrong with a value by the schema at this place of the file; names of properties and no values. */
export function faultsAt(pointer: string, value: unknown): readonly string[] {
  const validate = validators.get(pointer) ?? ajv.compile({ $ref: `contract#${pointer}` });
  validators.set(pointer, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message = '', params }) =>
      `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}

/** What is wrong with a value by a schema of the file. */
export const faultsOf = (schema: string, value: unknown): readonly string[] =>
  faultsAt(`/components/schemas/${schema}`, value);

/** A request as it is sent; `body` is parsed. */
export interface SentRequest {
  readonly method: string;
  /** Path and query, without the base address. */
  readonly target: string;
  readonly body?: unknown;
}

/** The operation of a request; undefined if the file has none. */
export function operationOf({ method, target }: SentRequest) {
  const [pathname = ''] = target.split('?');
  return operations.find(
    (one) =>
      one.method === method &&
      new RegExp(`^${one.path.replace(/\{\w+\}/, '[^/]+')}$`).test(pathname),
  );
}

/**
 * What is wrong with a request. `ownNames`: the write names of the fields that the campaign has of its own, the only further
 * properties of a save.
 */
export function requestFaults(
  request: SentRequest,
  ownNames: readonly string[] = [],
): readonly string[] {
  const found = operationOf(request);
  if (!found) return [`${request.method} ${request.target}: no such operation`];
  const { path, method, operation } = found;
  const query = [...new URL(request.target, 'http://contract.invalid').searchParams];
  const known = (operation.parameters ?? []).filter((one) => one.in === 'query');
  const faults = query
    .filter(([name, value]) => value === '' || !known.some((one) => one.name === name))
    .map(([name]) => `the query parameter ${name}`);
  if (known.length > 0 && query.length !== 1) faults.push('exactly one query parameter');
  if (!operation.requestBody) {
    if (request.body !== undefined) faults.push('a body');
    return faults;
  }
  const place = `/paths/${escaped(path)}/${method.toLowerCase()}`;
  faults.push(...faultsAt(`${place}/requestBody/content/application~1json/schema`, request.body));
  if (operation.operationId === 'saveCustomer') {
    const names = Object.keys(contract.components.schemas.SaveCustomer?.properties as Json);
    const further = Object.keys((request.body ?? {}) as Json).filter(
      (name) => !names.includes(name) && !ownNames.includes(name),
    );
    faults.push(...further.map((name) => `the further property ${name}`));
  }
  return faults;
}

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** The replies of the operations, as the schemas of each form are called. */
export const replyKinds: Readonly<Record<string, string>> = {
  authenticate: 'LoggedIn',
  refresh: 'Session',
  checkCard: 'Identified',
  verifyContact: 'CodeSent',
  register: 'Account',
  generateCode: 'CodeSent',
  changeCredentials: 'Account',
  readFields: 'FieldLists',
  readCustomer: 'Customer',
  saveCustomer: 'Done',
};

/** Whether a reply says that the call was not done. */
export function isRefused(status: number, body: unknown): boolean {
  const { AnswerCode, returncode } = body as Json;
  return status >= 400 || (AnswerCode ?? returncode) !== 0;
}

/** The schema of a reply to a request, in a form. */
export function replySchema(
  dialect: DialectName,
  request: SentRequest,
  status: number,
  body: unknown,
): string {
  if (isRefused(status, body)) return `${dialect}.Refusal`;
  const { operationId = '' } = operationOf(request)?.operation ?? {};
  const isVisitor = (request.body as Json | undefined)?.scope === 'customersynchro';
  return `${dialect}.${isVisitor ? 'Session' : (replyKinds[operationId] ?? 'Refusal')}`;
}
