/**
 * The snippets of the Markdown follow the host of the reader: an element in HTML is written for it, and above a script of the page stands
 * where it goes there. Pages about one host stay as they are, and so does what has more in it than elements.
 */
import { elementsIn } from '../pages/playground/snippet-source.js';

const aboutOneHost = /^(?:README\.md|docs\/cms\.md|docs\/frameworks\.md)$/;
const ofThePage = (text) =>
  /document\.(?:querySelector|addEventListener)\(/.test(text) && /['"`]onboarding-/.test(text);

/** The component around a block of a page: `HostSnippet`, `HostPlace`, or none. */
export function componentFor(page, language, text) {
  if (aboutOneHost.test(page)) return undefined;
  if (language === 'html' && elementsIn(text).length > 0) return 'HostSnippet';
  if (language === 'js' && ofThePage(text)) return 'HostPlace';
  return undefined;
}

/** Adds the components to the blocks, once VitePress has all of its own around them. */
export function followHost(markdown, pageOf) {
  const { fence } = markdown.renderer.rules;
  markdown.renderer.rules.fence = (tokens, index, options, env, renderer) => {
    const html = fence(tokens, index, options, env, renderer);
    const { info, content } = tokens[index];
    const name = componentFor(pageOf(env), info.trim(), content);
    const source = markdown.utils.escapeHtml(content);
    return name ? `<${name} source="${source}">${html}</${name}>` : html;
  };
}
