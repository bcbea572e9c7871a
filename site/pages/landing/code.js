/**
 * The tag for the host of the reader, to copy. The documentation remembers the host too.
 */
import { connectCopy } from '../playground/copy.js';
import { byId, make } from '../playground/dom.js';
import { chooseHost, chosenHost, hosts, hostSnippet } from '../playground/hosts.js';

export function startCode() {
  // The page has the plain one, for readers without scripts.
  const plain = byId('snippet').textContent;
  const show = (host) => {
    byId('snippet').textContent = hostSnippet(host, plain);
    Object.assign(byId('host-docs'), {
      href: `./docs/${hosts[host][1]}`,
      textContent: `More on ${host}`,
    });
  };
  for (const host of Object.keys(hosts)) {
    const input = make('input', { type: 'radio', name: 'host', value: host });
    input.checked = host === chosenHost();
    input.addEventListener('change', () => {
      chooseHost(host);
      show(host);
    });
    byId('hosts').append(make('label', {}, input, make('span', {}, host)));
  }
  show(chosenHost());
  connectCopy(byId('copy-snippet'), () => byId('snippet').textContent);
  connectCopy(byId('copy-install'), () => byId('install').textContent);
}
