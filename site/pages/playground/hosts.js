/**
 * What a page writes for each host that it may run on: the snippet of an element, with the values of the sandbox, and the place of a script.
 */
import { asAngular, asReact, asSvelte, asVue } from './snippet-frameworks.js';
import { asTags, asTemplateOfWordPress, asWordPress } from './snippet-pages.js';
import { elementsIn, onSandbox } from './snippet-source.js';
import { styleRules, styleTag } from './snippet-style.js';

const settings = { theme: 'plain', scheme: 'auto', listens: false };
const inClient = (writes) => ["'use client';", ...writes];

/** A component of Astro: what is in its script runs in the browser. */
function asAstro(elements, now, addresses) {
  const [, , ...tags] = asTags(elements, now, addresses);
  const rules = styleRules(elements, now, ({ tag }) => tag);
  const script = "<script>\n  import 'onboarding-elements/define.js';\n</script>";
  return ['<!-- npm install onboarding-elements -->', script, ...tags, styleTag(rules)];
}

/** A template of Django; the files are in a folder of `STATICFILES_DIRS`. */
const asDjango = (elements, now) => [
  '{% load static %}',
  ...asTags(elements, now, { script: "{% static 'onboarding/onboarding.js' %}" }),
];

const asPhp = (elements, now, addresses) => [
  '<?php // register.php: no code of yours is needed for the form ?>',
  ...asTags(elements, now, addresses),
];

/** A place of the editor has no attribute of HTML, such as `hidden`. */
const forWordPress = (elements, ...given) =>
  elements.some(({ attributes }) => 'hidden' in attributes)
    ? asTemplateOfWordPress(elements, ...given)
    : asWordPress(elements, ...given);

const inModule = 'in a `<script type="module">` of the page';
const afterMount = (hook) => `inside \`${hook}\` of the component that has the element`;
const inEffect = (text) =>
  afterMount(
    isAsync(text)
      ? 'useEffect(() => void (async () => { … })(), [])'
      : 'useEffect(() => { … }, [])',
  );
/** The body of a module may wait, the one of an effect may not. */
const isAsync = (text) => /^(?:const .*= )?await /m.test(text);

/**
 * The hosts by their name: what writes the snippet, the chapter of the documentation, the place of a script that finds an element, and the
 * place of one that listens to the whole page, which must run once.
 */
export const hosts = {
  Plain: [asTags, 'frameworks.html#plain-pages', inModule],
  WordPress: [
    forWordPress,
    'cms.html',
    'in a script of the theme, once the place has its element (the page on WordPress says how)',
    'in a script of the theme',
  ],
  React: [asReact, 'frameworks.html#react', inEffect, 'in the module that starts your app'],
  Next: [
    (...given) => inClient(asReact(...given)),
    'frameworks.html#nextjs',
    inEffect,
    'in `instrumentation-client.js`',
  ],
  Vue: [
    asVue,
    'frameworks.html#vue',
    afterMount('onMounted(async () => { … })'),
    'in the module that starts your app',
  ],
  Nuxt: [
    asVue,
    'frameworks.html#nuxt',
    afterMount('onMounted(async () => { … })'),
    'inside `defineNuxtPlugin(() => { … })`, the default export of `app/plugins/onboarding.client.js`',
  ],
  Angular: [
    asAngular,
    'frameworks.html#angular',
    'inside `afterNextRender(async () => { … })` in the constructor of the component that has the element',
    'in `main.ts`',
  ],
  Svelte: [
    asSvelte,
    'frameworks.html#svelte',
    afterMount('onMount(async () => { … })'),
    'in the module that starts your app',
  ],
  Astro: [asAstro, 'frameworks.html#astro', 'in a `<script>` of the page or of its layout'],
  PHP: [asPhp, 'hand-over.html#php', inModule],
  Django: [asDjango, 'hand-over.html#python-with-django', inModule],
};

/** The host that was chosen on any page, or the first. */
export function chosenHost() {
  const kept = localStorage.getItem('host');
  return Object.hasOwn(hosts, kept ?? '') ? kept : 'Plain';
}

/** Keeps the choice for the other pages. */
export const chooseHost = (host) => localStorage.setItem('host', host);

/**
 * The snippet for a host, from the one for a plain page.
 *
 * @param {string} host
 * @param {string} html
 * @returns {string}
 */
export function hostSnippet(host, html) {
  const elements = elementsIn(html).map((element) => ({
    ...element,
    attributes: onSandbox(element.attributes),
  }));
  const [write] = hosts[host];
  return write(elements, settings, { script: '/onboarding/onboarding.js' }).join('\n\n');
}

/**
 * Where a script of the documentation stands in a host; code is between grave accents.
 *
 * @param {string} host
 * @param {string} text
 * @returns {string}
 */
export function placeOf(host, text) {
  const [, , place, once = place] = hosts[host];
  const where = text.includes('querySelector(') ? place : once;
  return typeof where === 'function' ? where(text) : where;
}
