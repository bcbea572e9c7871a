/**
 * The contrast figures of what is visible below an element, from its rendered colours: the lowest of each kind.
 */
import { backdrop, opacityOf } from './backdrop.js';
import { contrastOf, over, read } from './colour.js';
import { findAllDeep } from './visitor.js';

/** Kinds of figures: name and the least that WCAG 2.2 AA asks for. */
const kinds = { Text: 4.5, Button: 4.5, Border: 3, Focus: 3 };

/**
 * The figures as `{what, ratio, least}`; a kind that is not there has none. What is disabled or waits is exempt.
 *
 * @param {ParentNode} root
 * @returns {{ what: string; ratio: number; least: number }[]}
 */
export function figures(root) {
  const elements = findAllDeep(root, '*').filter(isSeen);
  const ratios = { Text: [], Button: [], Border: [], Focus: [] };
  for (const element of elements) {
    const isPrimary = element.closest('[part~=button-primary]') !== null;
    if (hasText(element)) ratios[isPrimary ? 'Button' : 'Text'].push(textRatio(element));
    if (element.matches('input:not([type=radio], [type=checkbox]), select, textarea')) {
      ratios.Text.push(textRatio(element));
      const border = borderRatio(element);
      if (border) ratios.Border.push(border);
    }
    if (element.matches('input, select, button')) ratios.Focus.push(focusRatio(element));
  }
  return Object.entries(kinds)
    .filter(([what]) => ratios[what].length > 0)
    .map(([what, least]) => ({ what, least, ratio: Math.min(...ratios[what]) }));
}

function isSeen(element) {
  if (!(element instanceof HTMLElement)) return false;
  const { width, height } = element.getBoundingClientRect();
  // Texts for screen readers alone are one pixel large.
  if (width <= 1 || height <= 1) return false;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  return element.closest(':disabled, [aria-disabled=true], [aria-busy=true], .unseen') === null;
}

const hasText = ({ childNodes }) =>
  [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');

function textRatio(element) {
  const [red, green, blue, alpha] = read(getComputedStyle(element).color);
  return against([red, green, blue, alpha * opacityOf(element)], backdrop(element));
}

/** The border over the element's own background, against what is around the element. */
function borderRatio(element) {
  const { borderBlockEndColor, borderBlockEndWidth } = getComputedStyle(element);
  if (parseFloat(borderBlockEndWidth) === 0) return undefined;
  const around = backdrop(element.parentElement ?? element.getRootNode().host);
  const ratios = backdrop(element).flatMap((inside) =>
    around.map((outside) => contrastOf(over(read(borderBlockEndColor), inside), outside)),
  );
  return Math.min(...ratios);
}

/**
 * The ring of the focus against what is around it: the element itself, if the ring is drawn inside. A probe takes the declarations
 * of the rules for `:focus-visible`, so nothing is focused.
 */
function focusRatio(element) {
  const probe = document.createElement('span');
  for (const { selectorText, style } of rulesIn(element.getRootNode())) {
    if (!isRingOf(element, selectorText)) continue;
    for (const name of ['outline', 'outlineColor', 'outlineOffset']) {
      if (style[name]) probe.style[name] = style[name];
    }
  }
  element.after(probe);
  const { outlineColor, outlineOffset } = getComputedStyle(probe);
  probe.remove();
  const around =
    parseFloat(outlineOffset) < 0 ? element : (element.parentElement ?? element.getRootNode().host);
  return against(read(outlineColor), backdrop(around));
}

/** The rules of a root, without those of media queries. */
function rulesIn({ adoptedStyleSheets }) {
  const flat = (rules) =>
    [...rules].flatMap((rule) =>
      rule instanceof CSSStyleRule
        ? [rule]
        : rule instanceof CSSSupportsRule && CSS.supports(rule.conditionText)
          ? flat(rule.cssRules)
          : [],
    );
  return adoptedStyleSheets.flatMap(({ cssRules }) => flat(cssRules));
}

/** True if the element matches the selector once it has the focus. */
function isRingOf(element, selectorText) {
  return (
    selectorText.includes(':focus-visible') &&
    !selectorText.includes(':has(') &&
    element.matches(
      selectorText.replaceAll(/(^|[\s>,]):focus-visible/g, '$1*').replaceAll(':focus-visible', ''),
    )
  );
}

const against = (colour, behind) =>
  Math.min(...behind.map((below) => contrastOf(over(colour, below), below)));
