/**
 * The report on accessibility, from the table in `accessibility/criteria.yaml`: a page for people and an OpenACR file for procurement.
 */
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { repositoryAddress } from './address.mjs';

/** One criterion: `tests` are its tests, each as file of `test` and title up to its first placeholder. */
/** @typedef {{ id: string, name: string, level: 'A' | 'AA', verdict: string, remark: string, tests: [string, string][] }} Criterion */

const table = parse(readFileSync('scripts/accessibility/criteria.yaml', 'utf8'));

/** @type {readonly Criterion[]} */
export const criteria = table.criteria.map(({ tests, ...rest }) => ({
  ...rest,
  tests: tests.flatMap(Object.entries),
}));

const levels = ['A', 'AA'];
const at = (level) => criteria.filter((criterion) => criterion.level === level);
const having = (verdict) => criteria.filter((criterion) => criterion.verdict === verdict);
/** The chapters of the page: first what a reader must know. */
const chapters = {
  'does-not-support': 'Not supported',
  'partially-supports': 'Supported partially',
  supports: 'Supported',
  'not-applicable': 'Not applicable',
};

const limits = [
  'No person who uses a screen reader, a magnifier or speech input has tested the elements.',
  'Every verdict comes from automated tests. A test hears what a browser hands to assistive technology, not what a reader says.',
  'Browsers of the tests: Chromium, Firefox and WebKitGTK on Linux. Safari, iOS and Android were not tested.',
  'Your page, your texts, your colours, your captcha, and the labels that your campaign sends are not part of the report.',
];

const methods =
  'Automated tests in Chromium, Firefox and WebKitGTK: axe-core with no rule switched off in every state, walks by keyboard and by ' +
  'accessible name, measured contrast, sizes and text spacing. Each remark names its tests.';

/** `docs/accessibility.md`. */
export function accessibilityPage() {
  return [
    '# Accessibility',
    'What the elements do for WCAG 2.2, levels A and AA, criterion by criterion. The tests that show each verdict are named in the same report for\n' +
      'procurement, [accessibility.openacr.yaml](accessibility.openacr.yaml), in the format [OpenACR](https://github.com/GSA/openacr).',
    '## Limits',
    limits.map((limit) => `- ${limit}`).join('\n'),
    `Verdicts as of ${table.reported}: ${count('supports')} criteria are supported, ${count('partially-supports')} partially, ` +
      `${count('does-not-support')} not; ${count('not-applicable')} do not apply.`,
    '## A paragraph for your own statement',
    'The European Accessibility Act (Directive (EU) 2019/882, Annex V) asks a shop to say how its service meets the requirements. EN 301 549\n' +
      'names the criteria of WCAG 2.1, which WCAG 2.2 keeps but for 4.1.1. This paragraph covers the elements only: check your own page, and let a\n' +
      'lawyer read the whole statement.',
    statement(),
    ...Object.entries(chapters).flatMap(([verdict, heading]) =>
      having(verdict).length > 0 ? [`## ${heading}`, entries(having(verdict))] : [],
    ),
  ].join('\n\n');
}

const count = (verdict) => having(verdict).length;

function statement() {
  return [
    '> The registration for our loyalty programme uses the component onboarding-elements. Its makers report how it meets WCAG 2.2, levels A and AA:',
    `> ${count('supports')} criteria are supported, ${count('partially-supports')} are supported partially, and ${count('not-applicable')} do not apply. Supported partially are:`,
    `> ${having('partially-supports')
      .map(({ id, name }) => `${id} ${name}`)
      .join(',\n> ')}.`,
    '> The report comes from automated tests; no person who uses a screen reader has tested the component. If you cannot',
    '> register with it, write to [your address]: we register you in another way.',
  ].join('\n');
}

/** Criteria with the same remark share a line. */
function entries(list) {
  const remarks = [...new Set(list.map(({ remark }) => remark))];
  return remarks
    .map((remark) => {
      const named = list.filter((one) => one.remark === remark);
      return `- ${named.map(({ id, name, level }) => `**${id} ${name}** (${level})`).join(', ')}: ${remark}`;
    })
    .join('\n');
}

/** `docs/accessibility.openacr.yaml`; its schema is in `test/docs/openacr`. */
export function openacr() {
  const { name, version, description, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  const address = repositoryAddress();
  const contact = {
    name: `The authors of ${name}`,
    email: '',
    website: address,
  };
  const adherence = ({ verdict, remark, tests }) => ({
    level: verdict,
    notes: [remark, ...tests.map(([file, title]) => `Test: test/${file}, "${title}".`)].join('\n'),
  });
  return stringify({
    title: `${name} Accessibility Conformance Report`,
    product: { name, version, description },
    author: contact,
    vendor: contact,
    report_date: table.reported,
    version: 1,
    notes: [
      ...limits,
      'The authors give no e-mail address; the address of the repository has a form for reports.',
    ].join('\n'),
    evaluation_methods_used: methods,
    license,
    repository: address,
    feedback: `${address}/issues`,
    catalog: '2.5-edition-wcag-2.2-en',
    chapters: Object.fromEntries(
      levels.map((level) => [
        `success_criteria_level_${level.toLowerCase()}`,
        {
          criteria: at(level).map((criterion) => ({
            num: criterion.id,
            components: [{ name: 'web', adherence: adherence(criterion) }],
          })),
        },
      ]),
    ),
  });
}
