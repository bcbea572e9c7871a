/**
 * The consents of a form as the visitor sees them, for the page's records. Read from the DOM: the sentences may be those of
 * the page.
 */
import type { ConsentLink, ShownConsent } from '../../domain/consents.js';
import type { SessionController } from '../core/session-controller.js';

/** What is left out of a sentence: icons, texts for assistive technology, the word "optional". */
const decoration = 'svg, .hidden, [part~="optional"]';

/** The sentences, languages and links of all consents that the visitor has seen, the folded ones only if they were opened. */
export function shownConsents(
  { host, configuration }: SessionController,
  wasFoldOpen: boolean,
): readonly ShownConsent[] {
  const consents = [...(host.shadowRoot?.querySelectorAll('[part~="consent"]') ?? [])];
  const version = configuration?.consentsVersion;
  return consents.flatMap((consent) => {
    const name = consent.querySelector('input')?.name;
    const label = consent.querySelector('[part~="legend"], [part~="choice-label"]');
    if (!name || !label || (!wasFoldOpen && consent.closest('details'))) return [];
    const links = unique([...commonLinks(consent), ...linksIn(label)]);
    const shown = { name, sentence: sentenceOf(label), lang: languageOf(label), links };
    return [{ ...shown, ...(version && { version }) }];
  });
}

function sentenceOf(label: Element): string {
  const copy = label.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll(decoration)) extra.remove();
  return textOf(copy);
}

/** The links above all consents of the group, which concern each of them. */
function commonLinks(consent: Element): readonly ConsentLink[] {
  const group = consent.closest('[part~="group-section"]');
  const links = [...(group?.querySelectorAll('a') ?? [])];
  return links.filter((link) => !link.closest('[part~="consent"]')).map(linkOf);
}

function unique(links: readonly ConsentLink[]): readonly ConsentLink[] {
  return [...new Map(links.map((link) => [link.href, link])).values()];
}

function linksIn(element: Element): readonly ConsentLink[] {
  return [...element.querySelectorAll('a')].map(linkOf);
}

function linkOf(link: HTMLAnchorElement): ConsentLink {
  return { text: textOf(link), href: link.href };
}

function textOf({ textContent }: Element): string {
  return textContent.replace(/\s+/g, ' ').trim();
}

/** The language that the page declares for the element, through all shadow roots. */
function languageOf(element: Element): string {
  const marked = element.closest('[lang]')?.getAttribute('lang');
  if (marked) return marked;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}
