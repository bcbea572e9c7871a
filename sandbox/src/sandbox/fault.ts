/**
 * The faults that can be planted: their names, how they are read, and which call they apply to.
 */
import { endpoints } from './endpoints.js';
import type { Fault, SandboxState } from './state.js';

/** Faults without an argument. */
export const plainKinds = [
  'drop',
  'drop-after-commit',
  'html',
  'malformed',
  'truncated',
  'empty',
  'wrong-type',
  'huge',
  'null',
  'bom',
  'portal',
  'no-cors',
  'hang',
  'hang-body',
  'expired-token',
] as const;

export type FaultKind =
  | { kind: (typeof plainKinds)[number] }
  | { kind: 'status'; status: number }
  | { kind: 'answer' | 'answer-after-commit'; answerCode: number }
  | { kind: 'retry-after'; value: string }
  | { kind: 'slow'; milliseconds: number };

/** The fault a text means, or undefined. */
function readFaultKind(text: string): FaultKind | undefined {
  const kind = plainKinds.find((candidate) => candidate === text);
  if (kind) return { kind };
  const [, name, argument = ''] = /^([a-z-]+):(.*)$/.exec(text) ?? [];
  const number = /^\d+$/.test(argument) ? Number(argument) : undefined;
  if (name === 'retry-after' && argument !== '') return { kind: name, value: argument };
  if (number === undefined) return undefined;
  if (name === 'status' && number >= 200 && number <= 599) return { kind: name, status: number };
  if (name === 'answer' || name === 'answer-after-commit')
    return { kind: name, answerCode: number };
  if (name === 'slow') return { kind: name, milliseconds: number };
  return undefined;
}

/** The faults in `value`, or what is wrong with it. */
export function readFaults(value: unknown): Fault[] | { problem: string } {
  if (!Array.isArray(value)) return { problem: 'faults: must be an array' };
  const faults: Fault[] = [];
  for (const [index, item] of value.entries()) {
    const problem = faultProblem(item);
    if (problem !== undefined) return { problem: `faults[${String(index)}].${problem}` };
    faults.push(item as Fault);
  }
  return faults;
}

function faultProblem(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return 'fault: must be an object';
  const names = ['method', 'path', 'scope', 'nth', 'times', 'client', 'fault'];
  const unexpected = Object.keys(item).find((name) => !names.includes(name));
  if (unexpected !== undefined) return `${unexpected}: unexpected field`;
  const { method, path, scope, nth, times, client, fault }: Record<string, unknown> = { ...item };
  const known = endpoints.some((endpoint) => endpoint.path === path && endpoint.method === method);
  if (!known) return 'path: no such call in the contract';
  if (scope !== undefined && (typeof scope !== 'string' || path !== '/auth')) {
    return 'scope: only for /auth';
  }
  if (nth !== undefined && !(Number.isInteger(nth) && Number(nth) >= 1)) {
    return 'nth: must be 1 or more';
  }
  if (times !== undefined && !(Number.isInteger(times) && Number(times) >= 0)) {
    return 'times: must be 0 or more';
  }
  if (client !== undefined && typeof client !== 'string') return 'client: must be a text';
  return typeof fault === 'string' && readFaultKind(fault) ? undefined : 'fault: unknown';
}

/** The fault of this call, if any: every matching fault counts it, the first that is due happens. */
export function takeFault(
  state: SandboxState,
  method: string,
  path: string,
  { scope, client }: { scope: unknown; client: string | null },
): FaultKind | undefined {
  let due: FaultKind | undefined;
  for (const fault of state.faults) {
    if (fault.method !== method || fault.path !== path) continue;
    if (fault.scope !== undefined && fault.scope !== scope) continue;
    if (fault.client !== undefined && fault.client !== client) continue;
    const count = (state.faultCounts.get(fault) ?? 0) + 1;
    state.faultCounts.set(fault, count);
    const first = fault.nth ?? 1;
    const times = fault.times ?? 1;
    const last = times === 0 ? Infinity : first + times - 1;
    if (count >= first && count <= last) due ??= readFaultKind(fault.fault);
  }
  return due;
}
