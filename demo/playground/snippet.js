/**
 * The snippet to copy: the page of the stage in the notation of a framework or CMS.
 */
import { coloured } from './colouring.js';
import { copyButton } from './copy.js';
import { byId } from './dom.js';
import { elementsFor } from './markup.js';
import { asAngular, asModule, asReact, asSvelte, asVue } from './snippet-frameworks.js';
import { asPlaces, asTags, asWordPress } from './snippet-pages.js';

/** How each notation is written, and the page of the documentation about it. */
const notations = {
  tag: [asTags, 'hosting'],
  div: [asPlaces, 'cms'],
  wordpress: [asWordPress, 'cms'],
  npm: [asModule, 'frameworks/plain'],
  react: [asReact, 'frameworks/react'],
  vue: [asVue, 'frameworks/vue'],
  svelte: [asSvelte, 'frameworks/svelte'],
  angular: [asAngular, 'frameworks/angular'],
};

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
  const [write] = notations[settings.form];
  return write(elements, settings, addresses).join('\n\n');
}

/** Updates the panel when settings change. */
export function startSnippet(settings, addresses) {
  const text = () => snippet(settings.now, { ...addresses, version: version() });
  const draw = () => {
    byId('snippet').replaceChildren(...coloured(text()));
    const [, page] = notations[settings.now.form];
    const name = document.querySelector('[name=form]:checked').labels[0].textContent.trim();
    Object.assign(byId('form-docs'), {
      href: `./docs/${page}.html`,
      textContent: `Docs for ${name}`,
    });
  };
  byId('snippet-head').append(copyButton(text, 'Copy the snippet'));
  settings.onChange(draw);
  draw();
}

/** The version of the elements on this page; undefined before their script has run. */
const version = () => document.createElement('onboarding-flow').version;
