/** Puts the playground together. */
import { say } from './copy.js';
import { byId } from './dom.js';
import { fieldLists } from './campaigns.js';
import { EventLog } from './events.js';
import { Faults } from './faults.js';
import { Inbox } from './inbox.js';
import { listPeople } from './people.js';
import { openSandbox } from './sandbox-source.js';
import { bindControls, Settings } from './settings.js';
import { startSnippet } from './snippet.js';
import { Stage } from './stage.js';
import { roomy, startTabs } from './tabs.js';
import { startThemeBuilder } from './theme-builder.js';

const sandbox = openSandbox();
const settings = new Settings();
const inbox = new Inbox(sandbox);
const faults = new Faults(sandbox);
const log = new EventLog(settings);
const transport = log.recorded(sandbox.fetch, (method, pathname, body) => {
  faults.met(method, pathname, body);
  if (method !== 'GET') void inbox.look();
});
const stage = new Stage(settings, sandbox, transport);

bindControls(settings);
startTabs(settings);
startThemeBuilder(settings);
startSnippet(settings, {
  apiBase: sandbox.apiBase,
  script: new URL('dist/onboarding.js', document.baseURI).href,
});
listPeople();
// A site without a server has no API for a page that brings no sandbox.
byId('bare-link').hidden = !sandbox.isShared;
byId('gateway-switch').hidden = !sandbox.isShared;
byId('api-hint').hidden = sandbox.isShared;
placeSwitches();

/**
 * The field lists of the sandbox as it was found. After a reload a server has those that were chosen before;
 * a sandbox inside the page is new then.
 */
const found = {
  key: 'playground-campaign',
  async lists() {
    const kept = sandbox.isShared && sessionStorage.getItem(this.key);
    if (kept) return JSON.parse(kept);
    this.now ??= await sandbox.campaign();
    if (sandbox.isShared) sessionStorage.setItem(this.key, JSON.stringify(this.now));
    return this.now;
  },
  forget() {
    this.now = undefined;
    sessionStorage.removeItem(this.key);
  },
};

async function chooseCampaign({ campaign, shape, lang }) {
  const own = await found.lists();
  await sandbox.setCampaign(campaign === 'seeded' ? own : fieldLists(campaign, shape, lang));
}

function showHints({ campaign }) {
  byId('shape-row').hidden = campaign === 'seeded';
  byId('options-hint').hidden = campaign !== 'sixty';
}

settings.onChange(async (now, changed) => {
  showHints(now);
  const isOther = changed.has('campaign') || changed.has('shape');
  // In another language the same fields have other labels: the next form shows them.
  if (!isOther && !(changed.has('lang') && now.campaign !== 'seeded')) return;
  await chooseCampaign(now);
  if (isOther) await stage.restart();
});

for (const button of document.querySelectorAll('[data-ahead]')) {
  button.addEventListener('click', () => {
    const { element } = settings.now;
    if (element !== 'flow' && element !== 'scattered') settings.set({ element: 'flow' });
    void stage.restart(button.dataset.ahead);
  });
}
byId('start-again').addEventListener('click', () => void stage.restart());
byId('reset').addEventListener('click', async () => {
  await sandbox.reset();
  found.forget();
  if (settings.now.campaign !== 'seeded') await chooseCampaign(settings.now);
  await Promise.all([faults.open(), inbox.open()]);
  await stage.restart();
  log.clear();
  say('The sandbox is as new');
});

/** The switches stand above the stage where there is room, else behind the tab "Look". */
function placeSwitches() {
  const place = () =>
    (roomy.matches ? byId('stage-top') : byId('look-top')).append(byId('switches'));
  roomy.addEventListener('change', place);
  place();
}

showHints(settings.now);
// A campaign is only set when the address asks for one: someone else may have set the sandbox up.
if (settings.now.campaign === 'seeded') found.forget();
else await chooseCampaign(settings.now);
await Promise.all([stage.open(), inbox.open(), faults.open()]);
