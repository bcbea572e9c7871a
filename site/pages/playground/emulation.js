/**
 * Shows the elements as under "reduced motion" and "forced colours". A page cannot switch these on, so the rules of the
 * elements' style sheets are changed in place: the conditions of their media queries hold or do not, and for forced
 * colours the colours of all other rules are reverted to those of the browser, which is what a browser does then. The
 * built files stay as they are.
 */

/** The style sheets of shadow roots so far. */
const sheets = new Set();
const undo = [];
let wanted = { reducedMotion: false, forcedColours: false };

/** Emulates the settings on all elements, also on those that are created later. */
export function emulate({ reducedMotion, forcedColours }) {
  if (reducedMotion === wanted.reducedMotion && forcedColours === wanted.forcedColours) return;
  wanted = { reducedMotion, forcedColours };
  watch();
  for (const restore of undo.splice(0).reverse()) restore();
  for (const sheet of sheets) changeRules(sheet.cssRules);
}

let isWatching = false;

/**
 * Finds the style sheets of all shadow roots: those that exist, and those that are adopted from now on. Code reads the
 * list to push a sheet, so the list is looked at after each reading too.
 */
function watch() {
  if (isWatching) return;
  isWatching = true;
  const property = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'adoptedStyleSheets');
  Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', {
    ...property,
    get() {
      const adopted = property.get.call(this);
      queueMicrotask(() => addSheets(adopted));
      return adopted;
    },
    set(adopted) {
      property.set.call(this, adopted);
      addSheets(adopted);
    },
  });
  for (const root of shadowRoots(document)) {
    for (const sheet of root.adoptedStyleSheets) sheets.add(sheet);
  }
}

function addSheets(adopted) {
  for (const sheet of adopted) {
    if (sheets.has(sheet)) continue;
    sheets.add(sheet);
    changeRules(sheet.cssRules);
  }
}

function* shadowRoots(root) {
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (!shadowRoot) continue;
    yield shadowRoot;
    yield* shadowRoots(shadowRoot);
  }
}

function changeRules(rules, isForForcedColours = false) {
  for (const rule of rules) {
    const isForced = isForForcedColours || changeMedia(rule);
    if (rule instanceof CSSStyleRule && wanted.forcedColours && !isForced) revertColours(rule);
    // The frames of an animation keep their colours.
    if (!(rule instanceof CSSKeyframesRule) && rule.cssRules) changeRules(rule.cssRules, isForced);
  }
}

const holds = '(min-width: 0px)';
const never = '(max-width: 0px)';

/** Makes the conditions of a media query hold or not; true if it is about active forced colours. */
function changeMedia(rule) {
  if (!(rule instanceof CSSMediaRule)) return false;
  const before = rule.media.mediaText;
  let after = before;
  if (wanted.reducedMotion) {
    after = after.replace('(prefers-reduced-motion: reduce)', holds);
    after = after.replace('(prefers-reduced-motion: no-preference)', never);
  }
  if (wanted.forcedColours) {
    after = after.replace('(forced-colors: active)', holds).replace('(forced-colors: none)', never);
  }
  if (after !== before) {
    undo.push(() => (rule.media.mediaText = before));
    rule.media.mediaText = after;
  }
  return before.includes('(forced-colors: active)');
}

const systemColour =
  /\b(?:Canvas|CanvasText|LinkText|Button(?:Face|Text|Border)|Field(?:Text)?|Highlight(?:Text)?|GrayText)\b/i;
const colourProperties = [
  'color',
  'background-color',
  'border-block-start-color',
  'border-block-end-color',
  'border-inline-start-color',
  'border-inline-end-color',
  'border-top-color',
  'border-right-color',
  'border-bottom-color',
  'border-left-color',
  'outline-color',
  'text-decoration-color',
];

/** Reverts what a rule declares to the browser's own colours, and removes shadows and gradients. */
function revertColours({ style }) {
  if (style.forcedColorAdjust === 'none') return;
  const before = style.cssText;
  const declared = [...style];
  for (const name of declared.filter((it) => colourProperties.includes(it))) {
    const value = style.getPropertyValue(name);
    // A transparent background stays so.
    const isClear = name === 'background-color' && /^(?:initial|transparent|.*, 0\))$/.test(value);
    if (!isClear && !systemColour.test(value)) style.setProperty(name, 'revert');
  }
  for (const name of ['box-shadow', 'text-shadow', 'background-image']) {
    if (declared.includes(name)) style.setProperty(name, 'none');
  }
  if (style.cssText !== before) undo.push(() => (style.cssText = before));
}
