/**
 * A page for each element, from `custom-elements.json`: `docs/elements/onboarding-card.md` and so on. `npm run reference` writes them. On
 * the site the tags `LiveElement` and `HostSnippet` are components; in the repository only what is between them shows.
 */
import { readFileSync } from 'node:fs';

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = modules.flatMap(({ declarations }) => declarations).filter((it) => it.tagName);

/** What each page says beside the manifest: when the element is empty. */
const turns = {
  flow: 'It shows the step of the journey, whichever that is.',
  register: 'It is empty after the first step.',
  otp: 'It is empty until the first step has found a visitor without an account.',
  profile:
    'It is empty until the code was right, or until a log-in has found that data is missing.',
  login: 'It is for visitors who have an account, and empty for all others.',
  card: 'It is empty until the end of the journey; with `fidelycode` it shows a card at once.',
};

/** When an element wants none of the required attributes. */
const exceptions = {
  card: 'With `fidelycode` none of them is required: [A card from attributes](../elements.md#a-card-from-attributes).',
};

const snippets = {
  card: 'card="700001"\n  fidelycode="2700000000014"\n  holder="Ada Byron"',
  flow: 'campaignid="1001"\n  categoryid="1703"\n  api-base="/loyalty/api"\n  code-length="6"',
};

/** The pages by their path. */
export const elementPages = () =>
  Object.fromEntries(
    elements.map((element) => [`docs/elements/${element.tagName}.md`, page(element)]),
  );

function page({ tagName, name, description, attributes, members, events, slots, ...css }) {
  const kind = tagName.slice('onboarding-'.length);
  const required = attributes.filter(isRequired);
  const own = members.filter(({ kind: sort, attribute }) => sort === 'field' && !attribute);
  return [
    `# \`<${tagName}>\``,
    `${sentence(description)} ${turns[kind]} What all elements share is in [Elements](../elements.md); this page is written from the manifest.`,
    `<LiveElement element="${kind}"></LiveElement>`,
    '## Put it on your page',
    `<HostSnippet element="${kind}">`,
    '```html\n<script type="module" src="/onboarding/onboarding.js"></script>\n' +
      `<${tagName}\n  ${snippets[kind] ?? snippets.flow.replace('\n  code-length="6"', '')}\n></${tagName}>\n\`\`\``,
    '</HostSnippet>',
    `With a bundler \`import 'onboarding-elements/define.js'\` registers all tags; the class is \`import { ${name} } from 'onboarding-elements'\`.`,
    chapter('Required attributes', required, attribute),
    exceptions[kind],
    chapter(
      'Attributes',
      attributes.filter((one) => !isRequired(one)),
      attribute,
    ),
    chapter('Properties without an attribute', own, property),
    chapter(
      'Methods',
      members.filter(({ kind: sort }) => sort === 'method'),
      method,
    ),
    chapter('Events', events, event),
    chapter('Slots', slots, ({ name: slot, description: text }) =>
      entry(slot ? `\`${slot}\`` : 'the content of the tag', text),
    ),
    chapter('Parts', css.cssParts, named),
    chapter(
      'Custom properties',
      css.cssProperties,
      ({ default: value, ...one }) => named(one) + byDefault(value),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const isRequired = ({ description }) => / Required\.$/.test(description ?? '');
const sentence = (text = '') => text.replace(/\s+/g, ' ').trim();
const entry = (term, text) => `- ${term}: ${sentence(text)}`;
const named = ({ name, description }) => entry(`\`${name}\``, description);
const byDefault = (value) =>
  value === undefined ? '' : ` Default ${value.includes('`') ? value : `\`${value}\``}.`;

const chapter = (heading, list = [], line = named) =>
  list.length > 0 && `## ${heading}\n\n${list.map(line).join('\n')}`;

const attribute = ({ name, description, default: value }) =>
  entry(`\`${name}\``, description.replace(/ Required\.$/, '')) + byDefault(value);

const property = ({ name, description, readonly }) =>
  entry(`\`${name}\`${readonly ? ', read-only' : ''}`, description);

const method = ({ name, parameters = [], return: result, description }) =>
  entry(
    `\`${name}(${parameters.map(({ name: parameter }) => parameter).join(', ')})\`` +
      (result ? ` gives \`${result.type.text}\`` : ''),
    description,
  );

const event = ({ name, description }) => entry(`[\`${name}\`](../elements.md#events)`, description);
