/**
 * The snippet of one element for each host that a page may run on, with the values of the sandbox.
 */
import { elementsFor } from './markup.js';
import { asAngular, asReact, asSvelte, asVue } from './snippet-frameworks.js';
import { asTags, asWordPress } from './snippet-pages.js';
import { styleRules, styleTag } from './snippet-style.js';

const settings = { theme: 'plain', scheme: 'auto', start: 'register', code: 'yes' };
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

/** The hosts by their name: what writes the snippet, and the page of the documentation. */
export const hosts = {
  Plain: [asTags, 'frameworks/plain'],
  WordPress: [asWordPress, 'cms'],
  React: [asReact, 'frameworks/react'],
  Next: [(...given) => inClient(asReact(...given)), 'frameworks/next'],
  Vue: [asVue, 'frameworks/vue'],
  Nuxt: [asVue, 'frameworks/nuxt'],
  Angular: [asAngular, 'frameworks/angular'],
  Svelte: [asSvelte, 'frameworks/svelte'],
  Astro: [asAstro, 'frameworks/astro'],
  PHP: [asPhp, 'hand-over'],
  Django: [asDjango, 'hand-over'],
};

/** The host that was chosen on any page, or the first. */
export function chosenHost() {
  const kept = localStorage.getItem('host');
  return Object.hasOwn(hosts, kept ?? '') ? kept : 'Plain';
}

/** Keeps the choice for the other pages. */
export const chooseHost = (host) => localStorage.setItem('host', host);

/** The snippet of an element (`flow`, `card` …) for a host. */
export function hostSnippet(host, kind, apiBase = 'http://localhost:8000/api') {
  const identifiers = 'email mobile card';
  const now = { ...settings, symbology: 'code128', identifiers, element: kind };
  const elements = elementsFor(now, apiBase).map((element) => ({ ...element, kind }));
  const [write] = hosts[host];
  return write(elements, now, { script: '/onboarding/onboarding.js' }).join('\n\n');
}
