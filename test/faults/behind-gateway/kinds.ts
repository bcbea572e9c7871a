/**
 * The faults of a platform as a page behind a gateway meets them: the same as without one, but for this list.
 */
import { kinds as direct, type FaultKind } from '../kinds.js';
import { doneThenLost as directlyDoneThenLost } from '../used-codes.js';

/** The gateway answers 502 or 504 for a platform that does not answer. */
const serverError = { code: 'server-error', isRetried: true } as const;

/** By fault, what is different behind a gateway. */
const differences: Readonly<Record<string, Partial<FaultKind>>> = {
  drop: serverError,
  'drop-after-commit': serverError,
  hang: { ...serverError, hangs: 'gateway' },
  'hang-body': { ...serverError, hangs: 'gateway' },
  // The gateway is on the origin of the page, and the platform's CORS does not concern it.
  'no-cors': { meaning: 'unnoticed', foreign: false, isRetried: false },
  portal: { code: 'not-our-server', isRetried: false },
};

/** The page's engine meets the answers of the gateway only: one fault is enough in each engine. */
const isOfEngine = ({ fault }: FaultKind) => fault === 'drop-after-commit';

const behindGateway = (kind: FaultKind): FaultKind => ({
  ...kind,
  ...differences[kind.fault],
  isOfEngine: isOfEngine(kind),
});

export const kinds: readonly FaultKind[] = direct.map(behindGateway);

/** The writes whose answer is lost and whose code is used up. */
export const doneThenLost: readonly FaultKind[] = directlyDoneThenLost
  .filter(({ fault }) => fault !== 'no-cors')
  .map(behindGateway);

const oneOfEachClass = [
  'drop-after-commit',
  'hang',
  'malformed',
  'no-cors',
  'slow:1000',
  'answer:4711',
  'retry-after:2',
  'expired-token',
  'expired-token, always',
];

/** One fault of each class: lost, late, unreadable, unnoticed, slow, refused, to wait, and both of the session. */
export const classes: readonly FaultKind[] = kinds.filter(({ name }) =>
  oneOfEachClass.includes(name),
);
