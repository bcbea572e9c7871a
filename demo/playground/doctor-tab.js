/**
 * The tab "Doctor": asks an API what an integrator must know, as far as a browser can. See `docs/doctor.md`.
 */
import { make } from './dom.js';

/** Words and signs of the report. */
const words = { ok: 'ok', note: 'note', problem: 'problem', 'not-run': 'not asked' };

/**
 * Puts the form and the place of the report into the panel of the tab.
 *
 * @param {Pick<import('./server-sandbox.js').PlaygroundSandbox, 'apiBase' | 'fetch'>} sandbox The API that is asked unless another address is typed.
 * @param {Element} place
 * @param {() => Promise<typeof import('../../src/doctor.js')>} load Imports the doctor, bundled for a page.
 */
export function startDoctor(sandbox, place, load) {
  const fields = {
    apiBase: field('Address of the API', { type: 'url', value: sandbox.apiBase }),
    campaignId: field('Campaign', { value: '1001' }),
    categoryId: field('Category', { value: '1703' }),
    apiKey: field('Api-key', { value: 'sandbox' }),
    username: field('A customer, for the field list', {}),
    password: field('Their password', { type: 'password' }),
  };
  const result = make('ul', { class: 'findings' });
  const verdict = make('p', { role: 'status' });
  const button = make('button', { type: 'submit', class: 'button' }, 'Ask the API');

  async function ask(event) {
    event.preventDefault();
    button.disabled = true;
    verdict.textContent = 'Asking…';
    result.replaceChildren();
    try {
      const { diagnose } = await load();
      const { ok, findings, fields: found = [] } = await diagnose(questions(fields, sandbox));
      result.replaceChildren(...findings.map(findingRow), ...found.map(fieldRow));
      verdict.textContent = ok ? 'No problem found.' : 'Problems found.';
    } catch (error) {
      verdict.textContent = `The check itself failed: ${error.message}`;
    }
    button.disabled = false;
  }

  const rows = Object.values(fields).map(({ row }) => row);
  place.replaceChildren(
    make('form', { class: 'builder', noValidate: true, onsubmit: ask }, ...rows, button),
    verdict,
    result,
  );
}

/** A labelled input; `value` gives what is typed. */
function field(label, properties) {
  const input = make('input', { type: 'text', autocomplete: 'off', ...properties });
  const row = make('label', { class: 'row' }, make('span', {}, label), input);
  return { row, value: () => input.value.trim() };
}

/** What the doctor is asked. The playground's own API may be in this page, where no other code reaches it. */
function questions(fields, sandbox) {
  const { username, password, apiKey, ...ids } = Object.fromEntries(
    Object.entries(fields).map(([name, { value }]) => [name, value()]),
  );
  return {
    ...ids,
    ...(apiKey && { apiKey }),
    ...(username && { credentials: { username, password } }),
    ...(ids.apiBase === sandbox.apiBase && { fetch: sandbox.fetch }),
  };
}

const findingRow = ({ status, check, text, section }) =>
  make(
    'li',
    { 'data-status': status, class: status === 'problem' ? 'problem' : '' },
    make('strong', {}, `${words[status]}: ${check}`),
    ` ${text}${section ? ` (section ${section} of the contract)` : ''}`,
  );

const fieldRow = ({ name, kind, mandatory, known, needsOptions }) =>
  make(
    'li',
    {},
    make('strong', {}, name),
    ` ${[kind, mandatory ? 'mandatory' : 'optional', !known && 'not in the catalogue', needsOptions && 'needs the options of your page'].filter(Boolean).join(', ')}`,
  );
