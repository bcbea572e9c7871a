/**
 * The links of the Markdown are those of the repository. Here they lead to the pages of the site, and to the repository for any other
 * file.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The anchor of a heading, as on the pages of the repository. */
export const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** The page of a file of the repository, or undefined if it has none. */
export function pageOf(file) {
  if (file === 'README.md') return 'start.html';
  if (file === 'CHANGELOG.md') return 'changelog.html';
  if (file === 'docs/README.md') return '';
  if (file === 'contract/openapi.yaml') return 'api.html';
  const [, folder = '', name] = /^(gateway\/)?(?:sandbox\/)?docs\/(.+)\.md$/.exec(file) ?? [];
  return name && `${folder}${name}.html`;
}

/** What the Markdown can only explain, because it has no such page: here a link whose text names one leads to it. */
const explained = 'testing.md#the-playground';
const besides = { playground: 'playground.html', gallery: 'gallery.html' };

/** Adds the rule to a markdown-it before VitePress reads the links; `above` is where the pages beside the documentation are. */
export function linkPages(markdown, repository, above) {
  const { repository: named } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const address = named.url.replace(/^git\+|\.git$/g, '');
  const pictures = `${address}/raw/main/docs/`;

  markdown.core.ruler.push('pages', ({ tokens, env }) => {
    const folder = relative(repository, join(env.realPath ?? env.path, '..'));
    for (const token of tokens) {
      // Either may be wider than a phone, and is then scrolled by the keyboard too.
      if (/^(?:table_open|code_block)$/.test(token.type)) token.attrSet('tabindex', '0');
      // The policy allows no style in an attribute.
      if (token.attrGet('style') === 'text-align:right') token.attrs = [['class', 'to-the-right']];
    }
    const parts = tokens.flatMap((block) => block.children ?? []);
    for (const [index, token] of parts.entries()) {
      if (token.type === 'link_open') {
        const href = token.attrGet('href');
        const name = Object.keys(besides).find((it) => parts[index + 1].content.endsWith(it));
        if (href.endsWith(explained) && name) {
          token.attrSet('href', above + besides[name]);
          token.attrSet('target', '_self');
        } else token.attrSet('href', linkFrom(folder, href));
      }
      // A name is not cut at its hyphen, unless it is too long for a phone.
      if (token.type === 'code_inline' && token.content.length <= 24) {
        token.attrSet('class', 'whole');
      }
      if (token.type === 'image' && token.attrGet('src').startsWith(pictures)) {
        token.attrSet('src', `/docs/${token.attrGet('src').slice(pictures.length)}`);
      }
    }
  });

  function linkFrom(folder, href) {
    if (href.startsWith('#') || URL.canParse(href)) return href;
    const [path, anchor] = href.split('#');
    const file = join(folder, path).replaceAll('\\', '/');
    // A page that is missing stays in the link: the check for dead links reports it.
    const page = pageOf(file);
    const target = page === undefined ? `${address}/blob/main/${file}` : `/${page}`;
    if (page === undefined && !existsSync(join(repository, file))) return `/missing/${file}`;
    return anchor ? `${target}#${anchor}` : target;
  }
}
