/** The page of a served sandbox: its codes, customers and faults, and a reset. */
import { respond } from '../sandbox/answer.js';
import { endpoints } from '../sandbox/endpoints.js';
import { plainKinds } from '../sandbox/fault.js';

/** No script or style inside the page, and no HTML from text. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const calls = endpoints
  .map(({ method, path }) => `${method} ${path}`)
  .toSpliced(1, 0, 'POST /auth customersynchro', 'POST /auth customer');
const kinds = [...plainKinds, 'status:500', 'answer:53', 'retry-after:20', 'slow:5000'];
const option = (text: string): string => `<option>${text}</option>`;

const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="A sandbox of the Customer API: its codes, customers and faults.">
<title>Sandbox of onboarding-elements</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
<h1>Sandbox</h1>
<p>This sandbox stands for the Customer API of a loyalty platform. It keeps everything in memory and sends nothing: the codes of emails and
texts appear below. Give your tag these attributes:</p>
<p><code id="settings"></code></p>
<p>Documentation: <a href="https://github.com/OWNER/onboarding-elements/blob/main/sandbox/docs/testing.md#the-sandbox">the sandbox</a>,
<a href="https://github.com/OWNER/onboarding-elements/blob/main/docs/README.md">start here</a>.</p>
<p id="problem" role="alert"></p>
<p><button id="reset">Reset</button> Back to the first customers, without codes and faults.</p>
<main>
<section><h2>Codes</h2><ul id="codes"></ul></section>
<section><h2>Faults</h2><ul id="faults"></ul>
<form>
<label>Call <select id="call">${calls.map(option).join('')}</select></label>
<label>Fault <input id="fault" list="kinds" required autocomplete="off" spellcheck="false"></label>
<datalist id="kinds">${kinds.map(option).join('')}</datalist>
<label>Times (0: each time) <input id="times" type="number" min="0" value="1" required></label>
<p><button>Set the fault</button> <button type="button" id="clear">Remove all faults</button></p>
<p>A change starts the counts of all faults again.</p>
</form></section>
<section><h2>Customers</h2><ul id="customers"></ul></section>
</main>
</html>
`;

const css = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 72rem; margin: 0 auto; padding: 1rem; }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem 2rem; }
section { min-width: 0; }
ul { padding: 0; list-style: none; }
ul:empty::before { content: "None yet."; }
li { padding: .5rem 0; border-block-end: 1px solid GrayText; }
li, code { overflow-wrap: anywhere; white-space: pre-line; }
label { display: block; margin-block-end: .75rem; }
select, input { box-sizing: border-box; display: block; width: 100%; }
select, input, button { min-height: 2.5rem; padding: .25rem .75rem; font: inherit; }
`;

/** Runs in the page. Values become text by \`textContent\` only. */
const script = `const byId = (id) => document.getElementById(id);

async function control(name, method = 'GET', body) {
  const response = await fetch('/sandbox/' + name, { method, body: body && JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.problem);
  return answer;
}

const lines = {
  codes: ({ code, to, at }) => code + ' to ' + to + '\\n' + new Date(at).toLocaleTimeString(),
  customers: ({ id, card, status, registered, username, data }) =>
    [
      username ?? data.mailcontactdata ?? data.mobilecontactdata ?? 'no contact',
      [data.name, data.surname].filter(Boolean).join(' '),
      'customer ' + id + ', card ' + card + ', ' + status + (registered ? ', registered' : ''),
    ].filter(Boolean).join('\\n'),
  faults: ({ method, path, scope = '', fault, nth = 1, times = 1 }) =>
    fault + ' at ' + method + ' ' + path + ' ' + scope + '\\n' +
    (times === 0 ? 'each time' : 'times: ' + times) + (nth === 1 ? '' : ', from call ' + nth),
};
const shown = {};

/** An unchanged list is kept, so that its selected text stays selected. */
function show(name, values) {
  const texts = values.map(lines[name]);
  if (JSON.stringify(texts) === shown[name]) return;
  shown[name] = JSON.stringify(texts);
  byId(name).replaceChildren(
    ...texts.map((text) => Object.assign(document.createElement('li'), { textContent: text })),
  );
}

let updates = 0;
async function update() {
  updates += 1;
  const own = updates;
  const [codes, customers, faults] = await Promise.all(
    ['outbox', 'customers', 'faults'].map((name) => control(name)),
  );
  // A later update may have been faster.
  if (own !== updates) return;
  show('codes', codes.reverse());
  show('customers', customers.reverse());
  show('faults', faults);
}

let isLost = false;
/** Reads the lists; a server that has ended is named once, and not any more when it is back. */
async function watch() {
  try {
    if (!document.hidden) await update();
    if (isLost) byId('problem').textContent = '';
    isLost = false;
  } catch {
    if (!isLost) byId('problem').textContent = 'The sandbox does not answer. Is the command still running?';
    isLost = true;
  }
  setTimeout(watch, 1000);
}

async function change(work) {
  byId('problem').textContent = '';
  try {
    await work();
    await update();
  } catch ({ message }) {
    byId('problem').textContent = message;
  }
}

byId('settings').textContent = 'api-base="' + location.origin + '/api" api-key="sandbox" campaignid="1001" categoryid="1703"';
byId('reset').addEventListener('click', () => change(() => control('reset', 'POST')));
byId('clear').addEventListener('click', () => change(() => control('faults', 'PUT', [])));
document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const [method, path, scope] = byId('call').value.split(' ');
  const fault = { method, path, scope, fault: byId('fault').value, times: byId('times').valueAsNumber };
  change(async () => control('faults', 'PUT', [...(await control('faults')), fault]));
});
watch();
`;

const files = new Map([
  ['/', { type: 'text/html', text: html }],
  ['/page.css', { type: 'text/css', text: css }],
  ['/page.js', { type: 'text/javascript', text: script }],
]);

/** The response of the page or of one of its files; undefined for another address. */
export function answerPage({ method, url }: Request): Response | undefined {
  const file = files.get(new URL(url).pathname);
  if (file === undefined || (method !== 'GET' && method !== 'HEAD')) return undefined;
  return respond(200, file.text, {
    'content-type': `${file.type}; charset=utf-8`,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
}
