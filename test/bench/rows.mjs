/**
 * The rows of the benchmark. `row` selects it on the command line; `unit` and `figure` say what is measured, `beside` what
 * it is compared with in the same rounds. `limit` bounds the value after `minus`, `ratio` its multiple of `beside`.
 */

const hanko = (unit) => ({ name: 'Hanko', unit });
const slow = { unit: 'first english 150', figure: 'visible' };
const roundTrip = 150;

export const rows = [
  {
    row: 'first',
    moment: 'first form, English, RTT 150, beside the floor',
    ...slow,
    beside: { name: 'the floor', unit: 'first floor 150' },
    ratio: 1.3,
  },
  {
    row: 'first',
    moment: 'first form, English, RTT 150',
    ...slow,
    beside: hanko('first hanko 150'),
    ratio: 0.5,
  },
  {
    row: 'first',
    moment: 'first form, English, RTT 0',
    unit: 'first english 0',
    figure: 'visible',
    beside: hanko('first hanko 0'),
  },
  {
    row: 'first',
    moment: 'first form, Italian, RTT 150',
    unit: 'first italian 150',
    figure: 'visible',
    beside: { name: 'English', unit: 'first english 150' },
    ratio: 1.05,
  },
  {
    row: 'first',
    moment: 'first form, Italian, RTT 0',
    unit: 'first italian 0',
    figure: 'visible',
    beside: { name: 'English', unit: 'first english 0' },
    ratio: 1.1,
  },
  {
    row: 'first',
    moment: 'first form, Italian: requests',
    unit: 'first italian 150',
    figure: 'requests',
    limit: 1,
    isCount: true,
  },
  {
    row: 'first',
    moment: 'first form, English: layout shift',
    unit: 'first english 150',
    figure: 'shift',
    limit: 0,
    isCount: true,
  },
  {
    row: 'first',
    moment: 'first form, English: longest task, full speed',
    unit: 'first english full speed',
    figure: 'longest',
    beside: hanko('first hanko full speed'),
    limit: 12.5,
  },
  {
    row: 'paste',
    moment: 'Continue after autofill or paste, RTT 150',
    unit: 'pasted english 150',
    figure: 'continue',
    beside: hanko('pasted hanko 150'),
    limit: 400,
  },
  {
    row: 'paste',
    moment: 'Continue after autofill or paste, Italian, RTT 150',
    unit: 'pasted italian 150',
    figure: 'continue',
    limit: 400,
  },
  {
    row: 'continue',
    moment: 'Continue after typing, RTT 150',
    unit: 'typed english 150',
    figure: 'continue',
    beside: hanko('typed hanko 150'),
    limit: roundTrip + 120,
    ratio: 1.1,
  },
  {
    row: 'continue',
    moment: 'Continue after typing, Italian, RTT 150',
    unit: 'typed italian 150',
    figure: 'continue',
    beside: hanko('typed hanko 150'),
    limit: roundTrip + 120,
    ratio: 1.1,
  },
  {
    row: 'continue',
    moment: 'Continue after typing, RTT 0',
    unit: 'typed english 0',
    figure: 'continue',
    beside: hanko('typed hanko 0'),
    limit: 120,
    ratio: 1.1,
  },
  {
    row: 'send',
    moment: '“send me a code” to paint, RTT 0',
    unit: 'typed english 0',
    figure: 'send',
    limit: 110,
  },
  {
    row: 'verify',
    moment: 'verify to data entry, RTT 150, without 3 round trips',
    unit: 'typed english 150',
    figure: 'verify',
    minus: 3 * roundTrip,
    limit: 300,
  },
  {
    row: 'save',
    moment: 'save to barcode, RTT 150',
    unit: 'typed english 150',
    figure: 'save',
    limit: 330,
  },
  {
    row: 'save',
    moment: 'save to barcode, Italian, RTT 150',
    unit: 'typed italian 150',
    figure: 'save',
    limit: 330,
  },
  ...['continue', 'send', 'verify', 'save'].map((figure) => ({
    row: 'task',
    moment: `longest task of the step “${figure}”, full speed`,
    unit: 'tasks english',
    figure,
    limit: 15,
  })),
  {
    row: 'fields',
    moment: '200 fields: open',
    unit: 'fields ours',
    figure: 'opening',
    beside: { name: 'plain HTML', unit: 'fields plain' },
    ratio: 3.5,
  },
  {
    row: 'fields',
    moment: '200 fields: key press',
    unit: 'fields ours',
    figure: 'key',
    beside: { name: 'plain HTML', unit: 'fields plain' },
    ratio: 1.5,
  },
  {
    row: 'bytes',
    moment: 'first form: bytes, the largest of eight languages',
    unit: 'bytes',
    figure: 'firstFile',
    limit: 14_600,
    isCount: true,
  },
  {
    row: 'bytes',
    moment: 'first form: requests',
    unit: 'bytes',
    figure: 'requests',
    limit: 1,
    isCount: true,
  },
  {
    row: 'bytes',
    moment: 'journey: bytes',
    unit: 'bytes',
    figure: 'journey',
    limit: 78_000,
    isCount: true,
  },
  {
    row: 'bytes',
    moment: 'journey: files',
    unit: 'bytes',
    figure: 'files',
    limit: 5,
    isCount: true,
  },
];

/** The steps in their order. */
const steps = ['continue', 'send', 'verify', 'save'];

/**
 * What the rows need: the last step of each unit by its name; undefined where there are no steps.
 *
 * @returns {Map<string, string | undefined>}
 */
export function unitsOf(wanted) {
  const found = new Map();
  for (const { unit, figure, beside } of wanted) {
    for (const name of [unit, ...(beside ? [beside.unit] : [])]) {
      const last = Math.max(steps.indexOf(found.get(name)), steps.indexOf(figure));
      found.set(name, steps[last]);
    }
  }
  return found;
}
