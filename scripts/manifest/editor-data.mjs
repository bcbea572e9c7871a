/**
 * Editor data: web-types for JetBrains, custom data for VS Code, both generated from the manifest.
 */
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';
import { isRequired } from './framework-types.mjs';

/** The contents by file name; `address` is that of the repository. */
export function editorData(manifest, { name, version }, address) {
  const options = { hideLogs: true };
  const webTypes = parsed(getWebTypesData(manifest, options));
  const html = parsed(getVsCodeHtmlCustomData(manifest, options));
  const css = parsed(getVsCodeCssCustomData(manifest, options));
  const { html: types } = webTypes.contributions;
  return {
    'web-types.json': print({
      ...webTypes,
      name,
      version,
      contributions: {
        ...webTypes.contributions,
        html: {
          ...types,
          elements: types.elements.map((tag) => describedForJetBrains(tag, address)),
        },
        css: eachOnce(webTypes.contributions.css),
      },
    }),
    'vscode.html-custom-data.json': print({
      ...html,
      tags: html.tags.map((tag) => describedForCode(tag, address)),
      globalAttributes: markers(html.tags, address),
    }),
    'vscode.css-custom-data.json': print(eachOnce(css)),
  };
}

/** The page that explains an element, and the one that explains its attributes. */
const elementPage = (address) => `${address}/blob/main/docs/elements.md`;
const attributePage = (address) => `${address}/blob/main/docs/elements.md#attributes`;
const cmsPage = (address) => `${address}/blob/main/docs/cms.md`;
const reference = (name, url) => [{ name, url }];

/** Values of attributes whose type in the manifest does not list them. */
const values = {
  identifiers: [
    'email mobile card',
    'email mobile',
    'email card',
    'mobile card',
    'email',
    'mobile',
    'card',
  ],
  'heading-level': ['1', '2', '3', '4', '5', '6'],
};

/** `doc-url` and `required` of web-types. */
const describedForJetBrains = (tag, address) => ({
  ...tag,
  'doc-url': elementPage(address),
  attributes: tag.attributes.map((attribute) => ({
    ...attribute,
    'doc-url': attributePage(address),
    ...(isRequired(attribute) && { required: true }),
    ...(values[attribute.name] && {
      value: {
        ...attribute.value,
        type: values[attribute.name].map((value) => `"${value}"`).join(' | '),
      },
    }),
  })),
});

/** Links to the pages, and the values that can be written. */
const describedForCode = (tag, address) => ({
  ...withWordsOnly(tag),
  references: reference('Elements', elementPage(address)),
});

/** The attributes of places and openers: `data-onboarding="flow" data-campaignid="…"`. */
function markers(tags, address) {
  const kinds = tags.map(({ name }) => ({ name: name.replace('onboarding-', '') }));
  const settings = unique(tags.flatMap((tag) => withWordsOnly(tag).attributes));
  const references = reference('On a CMS and hosting', cmsPage(address));
  return [
    {
      name: 'data-onboarding',
      description: 'On a `div`: the element that the drop-in puts here.',
      values: kinds,
      references,
    },
    {
      name: 'data-onboarding-open',
      description:
        'On a link or button: the element that it opens in a dialog. On the script tag: the selector of links.',
      values: kinds,
      references,
    },
    ...settings.map(({ name, description, values }) => ({
      name: `data-${name}`,
      description: `On a place or an opener. ${textOf(description)}`,
      values,
      references,
    })),
  ];
}

const textOf = (description) =>
  typeof description === 'string' ? description : (description?.value ?? '');

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
    values:
      values[attribute.name]?.map((name) => ({ name })) ??
      unique(attribute.values ?? []).filter(({ name }) => /^[\w-]+$/.test(name)),
  })),
});

const unique = (list) => [...new Map(list.map((item) => [item.name, item])).values()];

const parsed = (data) => (typeof data === 'string' ? JSON.parse(data) : data);
const print = (data) => `${JSON.stringify(data)}\n`;
