/**
 * The skill for coding assistants, from the manifest and the pages of the documentation. `npm run reference` writes it.
 */
import { readFileSync } from 'node:fs';
import { isRequired } from './manifest/framework-types.mjs';

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);
const flow = elements.find(({ tagName }) => tagName === 'onboarding-flow');

/** The first sentence of a description, on one line. */
const brief = (text = '') => text.replace(/\s+/g, ' ').split(/(?<=\.) /)[0];
const line = (name, text) => `- \`${name}\`: ${brief(text)}`;

/** What the elements have, each name once, with the description of the first element that has it. */
function once(members, nameOf) {
  const found = new Map();
  for (const member of members)
    if (!found.has(nameOf(member))) found.set(nameOf(member), member.description);
  return [...found].map(([name, text]) => line(name, text));
}

const attributes = elements.flatMap((element) => element.attributes);
const settable = elements
  .flatMap(({ members }) => members)
  .filter(({ kind, readonly, attribute }) => kind === 'field' && !readonly && !attribute);
const methods = flow.members.filter(({ kind }) => kind === 'method');
const required = flow.attributes.filter(isRequired).map(({ name }) => `\`${name}\``);
const events = elements.flatMap((element) => element.events);

/** The questions of the index of the documentation, which answer "where do I read on?" */
const pages = [
  ...readFileSync('docs/README.md', 'utf8').matchAll(
    /^\| \[[^\]]+\]\(([\w-]+\.md)\) +\| (.+?) +\|$/gm,
  ),
].map(([, page, question]) => `- ${question} \`docs/${page}\``);

/** `skill/SKILL.md`. */
export function skill() {
  return [
    `---
name: onboarding-elements
description: Put registration, log-in and loyalty card of the package onboarding-elements into a website. Use it when a page has an onboarding- tag, imports onboarding-elements, or needs a registration with a loyalty card.
---`,
    '# onboarding-elements',
    'Written by a script from the manifest and the documentation of the package. The full description is `custom-elements.json`.',
    '## Steps',
    `1. Install the package. It is in \`node_modules/onboarding-elements\`; its \`docs\` folder is the documentation.
2. Run \`npx onboarding-elements sandbox\`: it serves the API at http://localhost:8000/api.
3. With a bundler import \`onboarding-elements/define.js\` once, before the framework renders; in React import \`OnboardingFlow\` from
   \`onboarding-elements/react.js\`. Without one load \`dist/onboarding.js\` as a module.
4. Write the tag with its required attributes (${required.join(', ')}), \`api-base="http://localhost:8000/api"\` and \`api-key="sandbox"\`:
   \`<onboarding-flow campaignid="1001" categoryid="1703" api-base="http://localhost:8000/api" api-key="sandbox"></onboarding-flow>\`
5. Listen to \`onboarding-complete\` and \`onboarding-error\`.
6. Did it work? Register \`new@example.com\`; the code is at http://localhost:8000/sandbox/outbox. The page ends at a card with a barcode.
7. In production set \`api-base\` to a path of the site with the gateway (\`npm install onboarding-gateway\`, \`docs/gateway.md\`).`,
    '## Rules',
    `- Use only the names below. Do not invent attributes or events.
- Never put a production \`api-key\` into a page.
- No event contains a password, a code or a token. The token comes from \`getAccessToken()\`.
- Set functions and objects as properties, not as attributes. Set switches as properties, or as attributes without a value.
- Style with custom properties (\`--onboarding-accent\`) and parts. Do not reach into shadow roots.
- The lines about attributes hold for all elements that have the attribute; \`custom-elements.json\` says which have it.`,
    '## Tags',
    elements.map(({ tagName, description }) => line(tagName, description)).join('\n'),
    '## Attributes',
    once(attributes, ({ name }) => name).join('\n'),
    '## Properties without an attribute (options)',
    once(settable, ({ name }) => name).join('\n'),
    '## Methods',
    once(methods, ({ name }) => `${name}()`).join('\n'),
    '## Events',
    once(events, ({ name }) => name).join('\n'),
    '## Where to read on',
    pages.join('\n'),
  ].join('\n\n');
}
