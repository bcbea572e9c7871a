/**
 * The table of attributes in `docs/elements.md`, and below it the settings that elements share, from the documented settings. `npm run reference` writes them.
 */
import { readFileSync } from 'node:fs';
import { describeTables, lang } from './manifest/settings.mjs';

const page = 'docs/elements.md';
const heads = ['attribute', 'value', 'default'];

/** The page with the current table, by its path. */
export async function settingsTable() {
  const { settings } = await describeTables();
  const rows = settings
    .filter(({ attribute }) => attribute)
    .toSpliced(5, 0, { ...lang, attribute: lang.name, default: undefined })
    .map((row) => [
      `\`${row.attribute}\``,
      [row.description, only(row), example(row), link(row)].filter(Boolean).join(' '),
      inCode(row.default),
    ]);
  const table = [heads, heads.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
  const text = readFileSync(page, 'utf8')
    .replace(/^\| attribute [^]*?(?=\n\n)/m, () => table.join('\n'))
    .replace(/(?<=^The elements of a journey share these settings[^]*?: )`[^]*?(?=\n\n)/m, () =>
      shared(settings).join(', '),
    );
  return { [page]: text };
}

/** The attributes or properties of the settings that elements share. Elements with other values of these two have another journey. */
function shared(settings) {
  const apart = ['campaignid', 'apiBase'];
  return settings
    .filter(({ name, isShared }) => isShared && !apart.includes(name))
    .map(({ attribute, name }) => `\`${attribute ?? name}\``);
}

const only = ({ only: kinds }) => kinds && `Only on ${kinds.join(', ')}.`;

/** A default that has code in it is a sentence. */
const inCode = (value = '') => (value === '' || value.includes('`') ? value : `\`${value}\``);

const example = ({ example }) => example && `For example \`${example}\`.`;

/** The heading of the other page, or the page's own heading. */
function link({ guide }) {
  if (!guide) return undefined;
  const [file, anchor] = guide.split('#');
  const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, text]) => text);
  const heading = anchor ? headings.find((text) => anchorOf(text) === anchor) : headings[0];
  if (!heading) throw new Error(`no heading for ${guide}`);
  const target = guide.replace('docs/', '').replace('elements.md#', '#');
  return `See [${heading}](${target}).`;
}

const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
