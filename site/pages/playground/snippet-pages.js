/**
 * Snippets for pages without a bundler: tags, places in a CMS, and WordPress.
 */
import { remarkOn, styleRules, styleTag } from './snippet-style.js';

/** The tags themselves. */
export function asTags(elements, settings, { script }) {
  return [
    scriptTag(script),
    styleTag(styleRules(elements, settings, ({ tag }) => tag)),
    ...elements.map(({ tag, attributes }) => remarkOn(attributes) + written(tag, attributes)),
  ];
}

const placeSelector = ({ kind }) => `[data-onboarding='${kind}']`;

/** For editors that strip unknown tags: a `div` with `data-*` attributes. */
export function asPlaces(elements, settings, { script }) {
  const style = styleTag(styleRules(elements, settings, placeSelector));
  const once = ['<!-- once, in the theme or template -->', scriptTag(script), style];
  return [...once, '<!-- in the page -->', ...places(elements)];
}

/** The same with WordPress’s own ways for scripts and style sheets. */
export function asWordPress(elements, settings, addresses) {
  return [
    enqueued(addresses),
    `/* Appearance, Customize, Additional CSS */\n${styleRules(elements, settings, placeSelector)}`,
    '<!-- in the page: a block "Custom HTML" -->',
    ...places(elements),
  ];
}

/** The tags themselves, which an editor would remove. */
export function asTemplateOfWordPress(elements, settings, addresses) {
  const [, ...tags] = asTags(elements, settings, addresses);
  return [enqueued(addresses), '<!-- in a template of the theme -->', ...tags];
}

function enqueued({ script, version = '1' }) {
  const action = [
    "add_action( 'wp_enqueue_scripts', function () {",
    `\twp_enqueue_script_module( 'onboarding', '${script}', array(), '${version}' );`,
    '} );',
  ].join('\n');
  return `<?php // functions.php of the theme; another version at each update\n${action}`;
}

function places(elements) {
  return elements.map(({ kind, attributes }) => {
    const data = Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]);
    const place = written('div', { 'data-onboarding': kind, ...Object.fromEntries(data) });
    return remarkOn(attributes) + place;
  });
}

const scriptTag = (script) => `<script type="module" src="${script}"></script>`;

function written(tag, attributes) {
  const lines = Object.entries(attributes).map(([name, value]) =>
    value === '' ? `  ${name}` : `  ${name}="${value}"`,
  );
  return `<${tag}\n${lines.join('\n')}\n></${tag}>`;
}
