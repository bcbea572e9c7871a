/**
 * The snippet to copy: the page of the stage in the notation of a framework or CMS.
 */
import { coloured } from './colouring.js';
import { copyButton } from './copy.js';
import { byId } from './dom.js';
import { elementsFor } from './markup.js';
import { chooseHost, chosenHost, hosts } from './hosts.js';
import { asModule } from './snippet-frameworks.js';
import { asPlaces, asTags } from './snippet-pages.js';

/** The hosts by the name that they have in an address; `tag` is the plain one. */
const hostOf = {
  tag: 'Plain',
  ...Object.fromEntries(Object.keys(hosts).map((host) => [host.toLowerCase(), host])),
};

/** How each notation is written, and the page of the documentation about it: two that are no host's, and those of the hosts. */
const notations = {
  tag: [asTags, 'cms.html#hosting'],
  div: [asPlaces, 'cms.html'],
  npm: [asModule, 'frameworks.html#plain-pages'],
};
const notationOf = (form) => notations[form] ?? hosts[hostOf[form]];

/**
 * The snippet as text.
 *
 * @param {Record<string, string>} settings
 * @param {{ apiBase: string; script: string; version?: string }} addresses
 */
export function snippet(settings, addresses) {
  const elements = elementsFor(settings, addresses.apiBase).map(({ tag, attributes }) => ({
    tag,
    kind: tag.slice('onboarding-'.length),
    // Always set, because the page around may have another language.
    attributes: { ...attributes, lang: settings.lang },
  }));
  const [write] = notationOf(settings.form);
  return write(elements, settings, addresses).join('\n\n');
}

/** Updates the panel when settings change. */
export function startSnippet(settings, addresses) {
  const text = () => snippet(settings.now, { ...addresses, version: version() });
  const draw = () => {
    byId('snippet').replaceChildren(...coloured(text()));
    const [, page] = notationOf(settings.now.form);
    const name = document.querySelector('[name=form]:checked').labels[0].textContent.trim();
    Object.assign(byId('form-docs'), {
      href: `./docs/${page}`,
      textContent: `Docs for ${name}`,
    });
  };
  byId('snippet-head').append(copyButton(text, 'Copy the snippet'));
  const isNamed = new URLSearchParams(location.hash.slice(1)).has('form');
  const kept = Object.keys(hostOf).find((form) => hostOf[form] === chosenHost());
  if (!isNamed && kept !== settings.now.form) settings.set({ form: kept });
  settings.onChange((now, changed) => {
    // The other pages follow.
    if (changed.has('form') && hostOf[now.form]) chooseHost(hostOf[now.form]);
    draw();
  });
  draw();
}

/** The version of the elements on this page; undefined before their script has run. */
const version = () => document.createElement('onboarding-flow').version;
