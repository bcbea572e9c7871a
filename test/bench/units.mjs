/** What is visited in each round, by the name under which the rows refer to it. */
import { visitFirstForm } from './first-form/visit.mjs';
import { measureFields } from './fields.mjs';
import { walk } from './steps/journey.mjs';

const firstForm = (page, condition) => (bench) => visitFirstForm(bench, page, condition);
const steps = (page, condition, options) => (bench, until) =>
  walk(bench, page, condition, { ...options, until });

/** The pages of the first form under each condition. */
export const firstFormPages = {
  150: ['bare', 'floor', 'english', 'italian', 'classic', 'hanko', 'stytch'],
  0: ['floor', 'english', 'italian', 'hanko'],
  'full speed': ['english', 'italian', 'classic', 'hanko', 'stytch'],
};

const firstForms = Object.entries(firstFormPages).flatMap(([condition, pages]) =>
  pages.map((page) => [`first ${page} ${condition}`, firstForm(page, condition)]),
);

export const units = {
  ...Object.fromEntries(firstForms),
  'typed english 150': steps('english', 150),
  'typed italian 150': steps('italian', 150),
  'typed hanko 150': steps('hanko', 150),
  'typed english 0': steps('english', 0),
  'typed hanko 0': steps('hanko', 0),
  'pasted english 150': steps('english', 150, { paste: true }),
  'pasted italian 150': steps('italian', 150, { paste: true }),
  'pasted hanko 150': steps('hanko', 150, { paste: true }),
  'tasks english': steps('english', 'full speed'),
  'fields plain': (bench) => measureFields(bench, 'openPlain'),
  'fields ours': (bench) => measureFields(bench, 'openOurs'),
};
