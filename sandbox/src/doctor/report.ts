/** What the doctor has found. */
import type { RecordingFile } from './recording.js';

export type Status = 'ok' | 'note' | 'problem' | 'not-run';

export interface Finding {
  /** What was checked, such as `key`. */
  readonly check: string;
  readonly status: Status;
  /** In English; never holds a key, a token, a password or a code. */
  readonly text: string;
  /** The section of `docs/contract.md` that an answer departs from. */
  readonly section?: Section;
}

/** The anchors of `docs/contract.md` that findings name. */
export const sections = [
  'transport',
  'calls',
  'signing-in',
  'replies',
  'field-lists',
  'what-to-ask-a-real-platform',
] as const;
export type Section = (typeof sections)[number];

/** The page that explains what is expected of the API; it is in the package. */
export const contractPage = 'docs/contract.md';

export interface FieldFinding {
  /** The write name. */
  readonly name: string;
  readonly kind: string;
  readonly mandatory: boolean;
  /** True if the elements know the field by the contract's catalogue. */
  readonly known: boolean;
  /** True if the page has to supply its choices. */
  readonly needsOptions: boolean;
}

export interface Report {
  readonly apiBase: string;
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  /** The visible fields of the campaign, if a customer's log-in was given. */
  readonly fields?: readonly FieldFinding[];
  /** The replies, with everything about people replaced, if they were to be recorded. */
  readonly recording?: RecordingFile;
}

const signs: Readonly<Record<Status, string>> = {
  ok: 'ok     ',
  note: 'note   ',
  problem: 'PROBLEM',
  'not-run': 'not run',
};

/** The report as lines of text. */
export function printed({ apiBase, findings, fields = [], ok }: Report): string {
  const lines = findings.map(
    ({ status, check, text, section }) =>
      `${signs[status]}  ${check.padEnd(12)} ${text}${section ? ` (${contractPage}#${section})` : ''}`,
  );
  const rows = fields.map((field) =>
    [
      `         ${field.name.padEnd(24)} ${field.kind.padEnd(8)}`,
      field.mandatory ? 'mandatory' : 'optional ',
      field.known ? '' : 'not in the catalogue: shown under its own name',
      field.needsOptions ? 'needs the `options` function of your page' : '',
    ]
      .filter(Boolean)
      .join('  ')
      .trimEnd(),
  );
  const problems = findings.filter(({ status }) => status === 'problem').length;
  const end = ok ? 'No problem found.' : `${problems} problem${problems === 1 ? '' : 's'} found.`;
  return [`Customer API at ${apiBase}`, '', ...lines, ...rows, '', end, ''].join('\n');
}
