/**
 * The tools in tabs: beside the stage if there is room, else a sheet over its lower edge.
 */
import { byId } from './dom.js';

export const roomy = matchMedia('(min-width: 60rem)');

/** Connects the tabs; on a narrow page the open one can be closed. */
export function startTabs(settings) {
  const tabs = [...document.querySelectorAll('[role=tab]')];
  // A link that names a tool means to show it.
  let isOpen = roomy.matches || new URLSearchParams(location.hash.slice(1)).has('tool');

  const show = () => {
    const chosen = tabs.find(({ id }) => id === `tab-${settings.now.tool}`) ?? tabs[0];
    for (const tab of tabs) {
      const isShown = tab === chosen && (isOpen || roomy.matches);
      tab.setAttribute('aria-selected', String(isShown));
      tab.tabIndex = tab === chosen ? 0 : -1;
      byId(tab.getAttribute('aria-controls')).hidden = !isShown;
    }
    byId('tools').dataset.open = String(isOpen || roomy.matches);
  };
  const choose = (tab, open = true) => {
    isOpen = open;
    settings.set({ tool: tab.id.slice('tab-'.length) });
    show();
  };

  for (const tab of tabs) {
    tab.addEventListener('click', () => {
      const isSame = tab.getAttribute('aria-selected') === 'true';
      choose(tab, roomy.matches || !isSame);
    });
  }
  byId('tablist').addEventListener('keydown', (event) => {
    const at = tabs.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const tab = tabs[(to + tabs.length) % tabs.length];
    tab.focus();
    choose(tab, isOpen);
  });
  const close = () => {
    isOpen = false;
    show();
    tabs.find((tab) => tab.tabIndex === 0)?.focus();
  };
  // The sheet would cover what these buttons show.
  for (const button of document.querySelectorAll('[data-ahead], #start-again')) {
    button.addEventListener('click', () => isOpen && !roomy.matches && close());
  }
  byId('close-tools').addEventListener('click', close);
  byId('tools').addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isOpen && !roomy.matches) close();
  });
  roomy.addEventListener('change', show);
  settings.onChange((_now, changed) => changed.has('tool') && show());
  show();
}
