/**
 * The documentation as pages of the demo: `docs/theming.md` as `docs/theming.html`.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { marked } from 'marked';
import { repositoryAddress } from './address.mjs';

const root = `${import.meta.dirname}/..`;

/** The paths of all pages and pictures: `docs/README.html` and so on. */
export const docsPaths = readdirSync(`${root}/docs`, { recursive: true })
  .filter((name) => /\.(?:md|png)$/.test(name))
  .map((name) => `docs/${name.replaceAll('\\', '/').replace(/\.md$/, '.html')}`);

/** A page of the documentation as HTML, or undefined if there is none at this path. */
export async function docsPage(path) {
  if (!docsPaths.includes(path) || !path.endsWith('.html')) return undefined;
  const text = await readFile(`${root}/${path.replace(/html$/, 'md')}`, 'utf8');
  const home = relative(`/${path}/..`, '/') || '.';
  const title = /^# (.*)$/m.exec(text)?.[1] ?? path;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} – onboarding-elements</title>
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="data:," />
    <link rel="preload" href="${home}/playground/fonts/inter-400.woff2" as="font" type="font/woff2" crossorigin />
    <link rel="preload" href="${home}/playground/fonts/inter-600.woff2" as="font" type="font/woff2" crossorigin />
    <link rel="stylesheet" href="${home}/playground/fonts.css" />
    <link rel="stylesheet" href="${home}/playground/page.css" />
    <link rel="stylesheet" href="${home}/playground/docs.css" />
  </head>
  <body>
    <nav aria-label="Documentation"><a href="${home}/playground.html">Playground</a> <a href="${home}/docs/README.html">All pages</a></nav>
    <main>${body(text, path, home)}</main>
  </body>
</html>
`;
}

/** Pictures stand in the repository; here they are beside the pages. Wide tables scroll by themselves. */
function body(text, path, home) {
  const pictures = `${repositoryAddress()}/raw/main/docs/`;
  return marked
    .parse(text.replaceAll(pictures, `${home}/docs/`), { async: false })
    .replace(/href="([^"#]*)/g, (_all, href) => `href="${addressFrom(path, href)}`)
    .replaceAll('<table>', '<div class="table" tabindex="0" role="group"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<pre>', '<pre tabindex="0">')
    .replace(/<h([1-6])>(.*?)<\/h\1>/g, (_all, level, content) => {
      return `<h${level} id="${anchor(content)}">${content}</h${level}>`;
    });
}

/** A link out of the documentation leads to the repository. */
function addressFrom(path, href) {
  if (href === '' || href === 'api.html' || URL.canParse(href)) return href;
  const { pathname } = new URL(href, `http://demo.invalid/${path}`);
  if (pathname.startsWith('/docs/')) return href.replace(/\.md$/, '.html');
  return `${repositoryAddress()}/blob/main${pathname}`;
}

/** The anchor of a heading, as on the pages of the repository. */
const anchor = (heading) =>
  heading
    .replace(/<[^>]*>|&\w+;|&#\d+;/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
