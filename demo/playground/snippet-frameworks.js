/**
 * Snippets for pages with a bundler: plain JavaScript, React, Vue, Svelte and Angular.
 */
import { codeLengthRemark, indented, remarkOn, styleRules, styleTag } from './snippet-style.js';

const install = 'npm install onboarding-elements';
const tagSelector = ({ tag }) => tag;

/** The script creates the elements, so their containers reserve the height. */
export function asModule(elements, settings) {
  const made = elements.map(({ tag, kind, attributes }) => {
    const lines = Object.entries(attributes).map(
      ([name, value]) =>
        `  ${propertyOf(name)}: ${isSwitch(value) ? 'true' : quoted(value)},${commentOn(name)}`,
    );
    return [
      `const ${kind} = Object.assign(document.createElement('${tag}'), {`,
      ...lines,
      '});',
      `document.querySelector('#${kind}').append(${kind});`,
    ].join('\n');
  });
  const code = [
    "import 'onboarding-elements/define.js';",
    ...made,
    "document.addEventListener('onboarding-complete', ({ detail }) => {\n  console.log(detail.card, detail.via);\n});",
  ].join('\n\n');
  return [
    `<!-- ${install} -->`,
    styleTag(styleRules(elements, settings, ({ kind }) => `#${kind}`)),
    elements.map(({ kind }) => `<div id="${kind}"></div>`).join('\n'),
    `<script type="module">\n${indented(code)}\n</script>`,
  ];
}

const commentOn = (name) => (name === 'code-length' ? ` // ${codeLengthRemark}` : '');

/** Typed components, in React 18 and newer. */
export function asReact(elements, settings) {
  const componentOf = ({ kind }) => `Onboarding${kind[0].toUpperCase()}${kind.slice(1)}`;
  const components = elements.map((element) => {
    const properties = Object.entries(element.attributes).map(([name, value]) =>
      isSwitch(value) ? propertyOf(name) : `${propertyOf(name)}="${value}"${commentOn(name)}`,
    );
    const complete = 'onComplete={({ detail }) => console.log(detail.card)}';
    const lines = [...properties, ...(isLast(element, elements) ? [complete] : [])];
    return `<${componentOf(element)}\n${indented(lines.join('\n'))}\n/>`;
  });
  const content = ['<style>{style}</style>', ...components].join('\n');
  return [
    `// ${install}\nimport { ${elements.map(componentOf).join(', ')} } from 'onboarding-elements/react.js';`,
    `const style = \`\n${styleRules(elements, settings, tagSelector)}\n\`;`,
    `export function Join() {\n  return (\n    <>\n${indented(content, '      ')}\n    </>\n  );\n}`,
  ];
}

/** A single-file component. */
export function asVue(elements, settings) {
  const script = [
    "import 'onboarding-elements/define.js';",
    '',
    'const complete = ({ detail }) => console.log(detail.card);',
  ].join('\n');
  const tags = markup(elements, {
    on: (value) => `="${value}"`,
    isTrue: (name) => `:${name}="true"`,
    complete: '@onboarding-complete="complete"',
  });
  return [
    `<!-- ${install}; vite.config.js: isCustomElement: (tag) => tag.startsWith('onboarding-') -->`,
    `<script setup>\n${script}\n</script>`,
    `<template>\n${indented(tags)}\n</template>`,
    styleTag(styleRules(elements, settings, tagSelector)),
  ];
}

/** A component of Svelte 5. */
export function asSvelte(elements, settings) {
  const script = [
    "import 'onboarding-elements/define.js';",
    '',
    'const complete = ({ detail }) => console.log(detail.card);',
  ].join('\n');
  const tags = markup(elements, {
    on: (value) => `="${value}"`,
    isTrue: (name) => `${name}={true}`,
    complete: 'ononboarding-complete={complete}',
  });
  const rules = styleRules(elements, settings, ({ tag }) => `:global(${tag})`, ':global(:root)');
  return [`<!-- ${install} -->`, `<script>\n${indented(script)}\n</script>`, tags, styleTag(rules)];
}

/** A component of Angular; its styles are those of the page. */
export function asAngular(elements, settings) {
  const tags = markup(elements, {
    on: (value) => `="${value}"`,
    isTrue: (name) => `[${name}]="true"`,
    complete: '(onboarding-complete)="complete($event)"',
  });
  const component = [
    '@Component({',
    "  selector: 'app-join',",
    '  schemas: [CUSTOM_ELEMENTS_SCHEMA],',
    '  encapsulation: ViewEncapsulation.None,',
    `  styles: \`\n${indented(styleRules(elements, settings, tagSelector), '    ')}\n  \`,`,
    `  template: \`\n${indented(tags, '    ')}\n  \`,`,
    '})',
    'export class Join {',
    '  complete({ detail }: CustomEvent<{ card?: string }>) {',
    '    console.log(detail.card);',
    '  }',
    '}',
  ].join('\n');
  return [
    `// ${install}; in main.ts: import 'onboarding-elements/define.js';`,
    "import { Component, CUSTOM_ELEMENTS_SCHEMA, ViewEncapsulation } from '@angular/core';",
    component,
  ];
}

/** Tags in a template: `on` writes a value, `isTrue` a switch; the last element has the listener. */
function markup(elements, { on, isTrue, complete }) {
  const tags = elements.map((element) => {
    const lines = Object.entries(element.attributes).map(([name, value]) =>
      isSwitch(value) ? isTrue(propertyOf(name)) : `${name}${on(value)}`,
    );
    if (isLast(element, elements)) lines.push(complete);
    const tag = `<${element.tag}\n${indented(lines.join('\n'))}\n></${element.tag}>`;
    return remarkOn(element.attributes) + tag;
  });
  return tags.join('\n');
}

const isLast = (element, elements) => element === elements.at(-1);

/** An attribute without a value is a boolean property. */
const isSwitch = (value) => value === '';

const properties = { categoryid: 'categoryID' };

const propertyOf = (name) =>
  properties[name] ?? name.replace(/-(\w)/g, (_all, letter) => letter.toUpperCase());

const quoted = (text) => `'${text.replaceAll("'", "\\'")}'`;
