/**
 * Editor data: web-types for JetBrains, custom data for VS Code, both generated from the manifest.
 */
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';

/** The contents by file name. */
export function editorData(manifest, { name, version }) {
  const options = { hideLogs: true };
  const webTypes = parsed(getWebTypesData(manifest, options));
  const html = parsed(getVsCodeHtmlCustomData(manifest, options));
  const css = parsed(getVsCodeCssCustomData(manifest, options));
  return {
    'web-types.json': print({
      ...webTypes,
      name,
      version,
      contributions: { ...webTypes.contributions, css: eachOnce(webTypes.contributions.css) },
    }),
    'vscode.html-custom-data.json': print({ ...html, tags: html.tags.map(withWordsOnly) }),
    'vscode.css-custom-data.json': print(eachOnce(css)),
  };
}

/** Removes repetitions: the generators list a property or part once per element. */
const eachOnce = (lists) =>
  Object.fromEntries(
    Object.entries(lists).map(([kind, list]) => [kind, Array.isArray(list) ? unique(list) : list]),
  );

/**
 * Keeps values that can be written: the generator lists each member of a union, also `1` beside `'1'`, and a
 * list's type.
 */
const withWordsOnly = (tag) => ({
  ...tag,
  attributes: tag.attributes.map((attribute) => ({
    ...attribute,
    values: unique(attribute.values ?? []).filter(({ name }) => /^[\w-]+$/.test(name)),
  })),
});

const unique = (list) => [...new Map(list.map((item) => [item.name, item])).values()];

const parsed = (data) => (typeof data === 'string' ? JSON.parse(data) : data);
const print = (data) => `${JSON.stringify(data)}\n`;
