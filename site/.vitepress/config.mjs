/**
 * The documentation as a site. `site/scripts/docs-site.mjs` builds it; `npx vitepress dev site` shows it while you write, without
 * the live elements. The pages are the Markdown of the repository as it is.
 */
import { join, relative } from 'node:path';
import { defineConfig } from 'vitepress';
import { coloursToClasses, styleSheet, writeColours } from './code-colours.mjs';
import { followHost } from './host-snippets.mjs';
import { anchorOf, linkPages } from './links.mjs';
import { searchFields } from './search-fields.mjs';
import { questions, sideBar } from './side-bar.mjs';
import { withPolicy } from './policy.mjs';

const repository = join(import.meta.dirname, '../..');
const index = join(repository, 'docs/README.md');
const descriptions = questions(index);

/** Absolute, with a slash at both ends. The landing page, the playground and the built files are in the folder above. */
const base = process.env.DOCS_BASE ?? '/docs/';
const above = base.replace(/[^/]+\/$/, '');

/** The file of a page, as its path in the repository. */
const fileOf = ({ realPath, path }) => relative(repository, realPath ?? path);

/** A link of VitePress to a page in the folder above: it puts the base before each. */
const linkAbove = (page) => ({ link: `/../${page}`, target: '_self' });

const preloaded = (font) => ({
  rel: 'preload',
  href: `${above}playground/fonts/${font}`,
  as: 'font',
  type: 'font/woff2',
  crossorigin: '',
});

/** While you write the colours stay where the highlighter puts them. */
const isBuild = process.argv.includes('build');

export default defineConfig({
  base,
  srcDir: repository,
  // Pages are README, CHANGELOG, what is in `docs`, `gateway/docs` and `sandbox/docs`, and the one that draws the contract.
  srcExclude: [
    '{.*,demo,dist*,node_modules,reports,scripts,site,src,test}/**',
    'gateway/{bench,deploy,dist*,node_modules,src,test}/**',
    'gateway/*.md',
    'sandbox/{dist*,node_modules,src,test}/**',
    'sandbox/*.md',
    'contract/recorded/**',
    'CONTRIBUTING.md',
  ],
  rewrites: {
    'README.md': 'start.md',
    'CHANGELOG.md': 'changelog.md',
    'docs/README.md': 'index.md',
    'contract/:page': ':page',
    'docs/:page(.*)': ':page',
    'gateway/docs/:page': 'gateway/:page',
    'sandbox/docs/:page': ':page',
  },
  outDir: process.env.DOCS_OUT ?? join(repository, 'dist-site/docs'),
  cacheDir: join(repository, 'node_modules/.vitepress'),
  lang: 'en',
  title: 'onboarding-elements',
  description:
    'Custom elements that take a visitor of any website from “Register” to a loyalty card.',
  // What is written into each page as a script is a file instead, as far as VitePress can.
  metaChunk: true,
  head: [
    ['link', { rel: 'icon', href: `${above}playground/icon.svg` }],
    ...[400, 500, 600].map((weight) => ['link', preloaded(`inter-${weight}.woff2`)]),
    ['link', { rel: 'stylesheet', href: `${above}playground/fonts.css` }],
    ['link', { rel: 'stylesheet', href: `${base}${styleSheet}` }],
  ],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify: anchorOf },
    codeTransformers: isBuild ? [coloursToClasses] : [],
    config: (markdown) => {
      linkPages(markdown, repository, above);
      followHost(markdown, (env) => fileOf(env).replaceAll('\\', '/'));
    },
  },
  ignoreDeadLinks: [/^http:\/\/localhost/],
  // The way that VitePress documents to replace a component of its theme.
  vite: {
    resolve: {
      alias: [
        {
          find: /^.*\/VPLocalSearchBox\.vue$/,
          replacement: join(import.meta.dirname, 'theme/SearchDialog.vue'),
        },
      ],
    },
  },
  // Otherwise each switch writes a style sheet into the page, which the policy does not allow.
  appearance: { disableTransition: false },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        miniSearch: { options: searchFields },
        // Each line of the changelog would be found beside the page that explains it.
        _render: (text, env, markdown) =>
          env.relativePath === 'changelog.md' ? '' : markdown.render(text, env),
      },
    },
    outline: [2, 3],
    docFooter: { prev: false, next: false },
    externalLinkIcon: false,
    nav: [
      { text: 'Start here', link: '/' },
      { text: 'Playground', ...linkAbove('playground.html') },
      { text: 'All states', ...linkAbove('gallery.html') },
      { text: 'The API', link: '/api.html' },
    ],
    sidebar: sideBar(index),
    logoLink: { link: `${above}index.html`, target: '_self' },
  },
  transformPageData({ relativePath, frontmatter }) {
    const question = descriptions.get(relativePath.replace(/md$/, 'html'));
    return { description: frontmatter.description ?? question?.replaceAll('`', '') };
  },
  transformHtml: withPolicy,
  buildEnd: writeColours,
});
