import { expect } from '@open-wc/testing';
import { messages as italian } from '../../../src/i18n/locales/it.js';
import { messages as english } from '../../../src/i18n/locales/en.js';
import { arrivals, bringLocale } from '../../../src/i18n/arrivals.js';
import { leaks, pseudoLocale } from '../../i18n/pseudo.js';
import { expectAccessible, finishMotion, paint, unpaint } from '../../support/accessible.js';
import { splitReason } from '../../../src/elements/status/error-view.js';
import { isSentence } from '../../elements/heading.js';
import { keepPage, leave, settled, until, type Page } from '../../elements/stage.js';
import { states } from '../../elements/states.js';
import { statesInside } from '../../elements/states-inside.js';

/** Colours depend on no language: they are audited in the dark once. */
const audits = [
  { lang: 'en', words: english, schemes: ['light', 'dark'] },
  { lang: 'it', words: italian, schemes: ['light'] },
] as const;

/** Sets a language and waits until every heading is in it. */
async function speak(page: Page, lang: string, words?: Readonly<Record<string, unknown>>) {
  page.place.lang = lang;
  // The error page has the first part of a sentence as heading.
  const known =
    words &&
    Object.values(words).flatMap((sentence) =>
      [String(sentence), splitReason(String(sentence))[0]].map(isSentence),
    );
  const isSpoken = (text: string) =>
    known ? known.some((isIt) => isIt(text)) : text.startsWith('⟦');
  await until(() => page.headings.every(isSpoken));
  await settled();
}

/** What is read from left to right in every language: codes, numbers, addresses and the card. */
const fromLeft = `input[name=username]:not([readonly]), input[autocomplete=one-time-code], input[type=tel],
  input[inputmode=numeric], input[type=email], [part~=card-number], [part~=barcode-text], [part~=barcode], [part~=card]`;

/** Elements that overflow the column. */
function outside(page: Page): string[] {
  finishMotion(page.place);
  const frame = page.place.getBoundingClientRect();
  return page
    .all('form *, section *, p')
    .filter((node) => {
      const box = node.getBoundingClientRect();
      return box.width > 1 && (box.left < frame.left - 1 || box.right > frame.right + 1);
    })
    .map((node) => node.outerHTML.slice(0, 80));
}

/** The text spacing that WCAG 1.4.12 names, in every shadow tree; returns a function that removes it. */
function spaceText(page: Page): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
  const roots = page.all('*').flatMap(({ shadowRoot }) => shadowRoot ?? []);
  for (const root of roots) root.adoptedStyleSheets.push(sheet);
  return () => {
    for (const root of roots) root.adoptedStyleSheets.pop();
  };
}

/** Visible elements that cut off a part of their text; `.visually-hidden` ones are for screen readers. */
function cutOff(page: Page): string[] {
  return page
    .all('h1, h2, h3, p, label, legend, button, a, span, strong, output, summary, dd, dt, li')
    .filter((node) => {
      const { width, height } = node.getBoundingClientRect();
      const { overflow, display } = getComputedStyle(node);
      if (width <= 1 || height <= 1 || display === 'inline' || overflow === 'visible') return false;
      return node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1;
    })
    .map((node) => node.outerHTML.slice(0, 120));
}

describe('every state', () => {
  // As JSON, which is what a page has.
  before(async () => {
    for (const lang of ['el', 'he'] as const) {
      bringLocale(JSON.parse(JSON.stringify(pseudoLocale(lang))));
    }
    await Promise.all(arrivals);
  });
  afterEach(unpaint);

  for (const { name, reach, foreign = /(?!)/g } of [...states, ...statesInside]) {
    // Reaching a state takes as long as a check. The last check changes the page, the others restore it.
    describe(name, () => {
      let page: Page;
      before(async () => {
        page = await reach();
        keepPage();
      });
      after(leave);

      it('exports every rendered part through the flow', () => {
        for (const flow of page.all('onboarding-flow')) {
          for (const element of flow.shadowRoot!.querySelectorAll('*')) {
            if (!element.shadowRoot) continue;
            const handed = element.getAttribute('exportparts')?.split(',') ?? [];
            const drawn = [...element.shadowRoot.querySelectorAll('[part]')];
            const parts = drawn.flatMap((one) => one.getAttribute('part')!.split(' '));
            expect(parts.filter((part) => !handed.includes(part))).to.deep.equal([]);
          }
        }
      });

      it('fits 280 px, and is mirrored for a right-to-left language', async () => {
        page.place.style.inlineSize = '248px';
        expect(outside(page)).to.deep.equal([]);
        await speak(page, 'it', italian);
        expect(outside(page)).to.deep.equal([]);
        await speak(page, 'he');
        expect(outside(page)).to.deep.equal([]);
        const directionsOf = (selector: string) =>
          page.all(selector).map((one) => getComputedStyle(one).direction);
        expect(directionsOf('.stack, .steps, [part~=heading]')).not.to.include('ltr');
        expect(directionsOf(fromLeft)).not.to.include('rtl');
      });

      it('loses no text to more space between lines, words and letters', () => {
        page.place.style.inlineSize = '328px';
        const remove = spaceText(page);
        expect([...outside(page), ...cutOff(page)]).to.deep.equal([]);
        remove();
      });

      it('passes axe in English, light and dark, and in Italian', async () => {
        page.place.style.inlineSize = '';
        for (const { lang, words, schemes } of audits) {
          await speak(page, lang, words);
          for (const scheme of schemes) {
            paint(scheme);
            await expectAccessible(page.place);
          }
        }
      });

      it('shows no text that is missing from the translations', async () => {
        await speak(page, 'el');
        const labels = page
          .all('[aria-label], [title], [placeholder], [alt]')
          .flatMap((one) =>
            ['aria-label', 'title', 'placeholder', 'alt'].map((label) => one.getAttribute(label)),
          );
        const said = [page.text(), ...labels]
          .join(' ')
          .replace(/\S+@\S+/g, ' ')
          .replace(foreign, ' ');
        expect(leaks(said)).to.deep.equal([]);
      });
    });
  }
});
