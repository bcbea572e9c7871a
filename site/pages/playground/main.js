/**
 * Starts the parts of the playground.
 */
import { say } from './copy.js';
import { byId, make } from './dom.js';
import { fieldLists } from './campaigns.js';
import { EventLog } from './events.js';
import { Faults } from './faults.js';
import { Inbox } from './inbox.js';
import { startLogo } from './logo.js';
import { ownName, values } from './offered.js';
import { listPeople } from './people.js';
import { openSandbox } from './sandbox-source.js';
import { bindControls, Settings } from './settings.js';
import { startSharing } from './share.js';
import { startSnippet } from './snippet.js';
import { Stage } from './stage.js';
import { roomy, startTabs } from './tabs.js';
import { startThemeBuilder } from './theme-builder.js';

const settings = new Settings();
const sandbox = openSandbox(() => settings.now.gateway === 'yes');
const inbox = new Inbox(sandbox);
const faults = new Faults(sandbox);
const log = new EventLog(settings);
const transport = log.recorded(sandbox.fetch, (method, pathname, body) => {
  faults.met(method, pathname, body);
  if (method !== 'GET') void inbox.look();
});
const stage = new Stage(settings, sandbox, transport);

byId('languages').append(...values.lang.map((lang) => languageSwitch(lang)));
bindControls(settings);
startTabs(settings);
startThemeBuilder(settings);
startSnippet(settings, {
  apiBase: sandbox.apiBase,
  script: new URL('dist/onboarding.js', document.baseURI).href,
});
startLogo(settings);
startSharing();
listPeople();
// A static site has no API for a page without the built-in sandbox.
byId('bare-link').hidden = !sandbox.isShared;
byId('gateway-switch').hidden = !sandbox.isShared;
byId('api-hint').hidden = sandbox.isShared;
placeSwitches();

/**
 * The field lists found in the sandbox at the start. After a reload a server still has the chosen ones; a
 * sandbox inside the page is new.
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

function languageSwitch(lang) {
  const name = ownName(lang);
  return make(
    'label',
    { title: name },
    make('input', { type: 'radio', name: 'lang', value: lang }),
    make('span', { 'aria-hidden': 'true' }, lang.toUpperCase()),
    make('span', { class: 'unseen', lang }, name),
  );
}

async function chooseCampaign({ campaign, shape, lang }) {
  const own = await found.lists();
  await sandbox.setCampaign(campaign === 'seeded' ? own : fieldLists(campaign, shape, lang));
}

function showHints({ campaign, gateway }) {
  byId('faults-hint').hidden = gateway === 'yes' || !sandbox.isShared;
  byId('shape-row').hidden = campaign === 'seeded';
  byId('options-hint').hidden = campaign !== 'sixty';
}

settings.onChange(async (now, changed) => {
  showHints(now);
  if (changed.has('gateway')) faults.clear();
  const isOther = changed.has('campaign') || changed.has('shape');
  // The labels of the fields depend on the language; the next form shows them.
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

/** The settings are above the stage if there is room, else behind the tab "Look". */
function placeSwitches() {
  const place = () =>
    (roomy.matches ? byId('stage-top') : byId('look-top')).append(byId('switches'));
  roomy.addEventListener('change', place);
  place();
}

/** The gallery and the playground show the same brand, language and scheme. */
function linkGallery() {
  byId('gallery-link').hash = location.hash;
}
settings.onChange(() => queueMicrotask(linkGallery));
linkGallery();

showHints(settings.now);
// A campaign is set only if the URL names one: the sandbox may have been prepared elsewhere.
if (settings.now.campaign === 'seeded') found.forget();
else await chooseCampaign(settings.now);
await Promise.all([stage.open(), inbox.open(), faults.open()]);
