/**
 * A page for each element, from `custom-elements.json`: `docs/elements/onboarding-card.md` and so on, and in `docs/theming.md` the lists of all
 * parts and custom properties. A page describes what is not on all elements, and links the rest once. On the site the
 * tag `LiveElement` is a component; in the repository it shows nothing.
 */
import { readFileSync } from 'node:fs';

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = modules.flatMap(({ declarations }) => declarations).filter((it) => it.tagName);

/** What each page says beside the manifest: when the element is empty. */
const turns = {
  flow: '',
  register: 'It is empty after the first step.',
  otp: 'It is empty until the first step has found a visitor without an account.',
  profile:
    'It is empty until the code was right, or until a log-in has found that data is missing.',
  login: 'It is for visitors who have an account, and empty for all others.',
  card: 'It is empty until the end of the journey; with `fidelycode` it shows a card at once.',
};

/** When an element wants none of the required attributes. */
const exceptions = {
  card: 'With `fidelycode` the required ones may be absent: [A card from attributes](../elements.md#a-card-from-attributes).',
};

const snippets = {
  card: 'card="700001"\n  fidelycode="2700000000014"\n  holder="Ada Byron"',
  flow: 'campaignid="1001"\n  categoryid="1703"\n  api-base="/loyalty/api"\n  code-length="6"',
};

const theming = 'docs/theming.md';

/** The pages by their path. */
export const elementPages = () =>
  Object.fromEntries(
    elements.map((element) => [`docs/elements/${element.tagName}.md`, page(element)]),
  );

/** The page of styling with the current lists, by its path. */
export const stylingLists = () => ({
  [theming]: listsIn(readFileSync(theming, 'utf8'), {
    'Custom properties': allOf('cssProperties').map(attribute),
    Parts: allOf('cssParts').map(named),
  }),
});

function page(element) {
  const { tagName, name, description, slots } = element;
  const kind = tagName.slice('onboarding-'.length);
  const attributes = element.attributes.filter(own('attributes'));
  const members = element.members.filter(own('members')).filter((one) => !one.attribute);
  return [
    `# \`<${tagName}>\``,
    `${sentence(description)} ${turns[kind]}`.trim(),
    `<LiveElement element="${kind}"></LiveElement>`,
    '## Put it on your page',
    '```html\n<script type="module" src="/onboarding/onboarding.js"></script>\n' +
      `<${tagName}\n  ${snippets[kind] ?? snippets.flow.replace('\n  code-length="6"', '')}\n></${tagName}>\n\`\`\``,
    `[With a bundler](../frameworks.md#what-holds-for-all). The class is \`${name}\`. All elements have these [attributes](../elements.md#attributes), ` +
      '[properties and methods](../elements.md#properties-and-methods), [events](../elements.md#events), [slots](../theming.md#slots) and ' +
      '[custom properties](../theming.md#custom-properties); below is what this one adds.',
    exceptions[kind],
    chapter('Attributes', attributes, attribute),
    chapter('Properties and methods', members),
    chapter('Events', element.events.filter(own('events'))),
    chapter('Slots', slots.filter(own('slots'))),
    chapter('Custom properties', element.cssProperties.filter(own('cssProperties')), attribute),
    `## Parts\n\n${codes(element.cssParts)}: [what each is](../theming.md#parts).`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Tells what is not on all elements from what is. */
function own(list) {
  const shared = elements.map((element) => new Set(element[list].map(({ name }) => name)));
  return ({ name }) => !shared.every((names) => names.has(name));
}

/** Each name once; where elements describe it differently, with all that they say. */
function allOf(list) {
  const found = new Map();
  for (const one of elements.toSorted(flowFirst).flatMap((element) => element[list])) {
    const { description, ...before } = found.get(one.name) ?? one;
    const isSaid = description?.includes(one.description);
    found.set(one.name, {
      ...before,
      description: isSaid ? description : `${description} ${one.description}`,
    });
  }
  return [...found.values()];
}

const flowFirst = (one, other) =>
  Number(other.tagName === 'onboarding-flow') - Number(one.tagName === 'onboarding-flow');

/** The text with the list at the end of each of these chapters replaced. */
function listsIn(text, lists) {
  return Object.entries(lists).reduce((page, [heading, lines]) => {
    const chapterWithList = new RegExp(
      `(^## ${heading}\\n(?:(?!- |#).*\\n)*)(?:- .*\\n|  .*\\n)*`,
      'm',
    );
    if (!chapterWithList.test(page)) throw new Error(`no chapter ${heading} in ${theming}`);
    return page.replace(chapterWithList, (_, start) => `${start}${lines.join('\n')}\n`);
  }, text);
}

const sentence = (text = '') => text.replace(/\s+/g, ' ').trim();
const entry = (term, text) => `- ${term}: ${sentence(text)}`;
const named = ({ name, description }) => entry(`\`${name}\``, description);
const byDefault = (value) =>
  value === undefined ? '' : ` Default ${value.includes('`') ? value : `\`${value}\``}.`;
const codes = (list) => list.map(({ name }) => `\`${name}\``).join(', ');

const chapter = (heading, list = [], line = named) =>
  list.length > 0 && `## ${heading}\n\n${list.map(line).join('\n')}`;

const attribute = ({ default: value, ...one }) => named(one) + byDefault(value);
