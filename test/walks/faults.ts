/** The faults of a walk, on the network and in the server. */
import type { State } from '../../src/flow/state/state.js';
import { endpoints, type Fault } from '../../sandbox/src/sandbox/index.js';

type Where = Pick<Fault, 'method' | 'path' | 'scope'>;

const places: readonly Where[] = endpoints.flatMap(({ method, path }): Where[] =>
  path === '/auth'
    ? [
        { method, path, scope: 'customersynchro' },
        { method, path, scope: 'customer' },
      ]
    : [{ method, path }],
);

const accounts = places.filter(({ path }) => /registration|changeUAP/.test(path));
const codes = places.filter(({ path }) => /verifyemail|generatev/.test(path));

const faults = [
  'drop',
  'drop-after-commit',
  'drop-after-commit',
  'hang',
  'hang-body',
  'status:500',
  'status:503',
  'status:404',
  'html',
  'malformed',
  'truncated',
  'empty',
  'wrong-type',
  'null',
  'bom',
  'portal',
  'no-cors',
  'slow:2000',
  'slow:12000',
  'slow:27000',
  'expired-token',
  'expired-token',
  'expired-token',
  'retry-after:7',
  'retry-after:date',
  'status:429',
  'retry-after:99999',
  'answer:51',
  'answer:53',
  'answer:77',
  'answer:132',
  'answer:202',
  'answer:263',
  'answer:312',
  'answer:315',
  'answer:425',
  'answer:427',
  'answer:996',
  'answer-after-commit:427',
  'answer-after-commit:450',
  'answer-after-commit:997',
];

/** Selects a fault by two numbers. */
export function faultFor(
  a: number,
  b: number,
  state: State,
): Fault & { nth: number; times: number } {
  // At the code step, half of the faults hit the requests of that step.
  const isHere = state.step === 'otp' && a % 2 === 0;
  const wanted = !isHere ? places : state.delivery.code && a % 3 > 0 ? accounts : codes;
  return {
    ...wanted[a % wanted.length]!,
    fault: faults[b % faults.length]!,
    nth: b % 5 === 4 ? 2 : 1,
    times: b % 7 === 6 ? 4 : b % 3 === 2 ? 2 : 1,
  };
}
