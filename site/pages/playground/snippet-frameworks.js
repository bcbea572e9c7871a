/**
 * Snippets for pages with a bundler: plain JavaScript, React, Vue, Svelte and Angular.
 */
import { codeLengthRemark, indented, remarkOn, styleRules, styleTag } from './snippet-style.js';

const install = 'npm install onboarding-elements';
const tagSelector = ({ tag }) => tag;

const componentOf = ({ kind }) => `Onboarding${kind[0].toUpperCase()}${kind.slice(1)}`;

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
  const components = elements.map((element) => {
    const properties = Object.entries(element.attributes).map(([name, value]) =>
      isSwitch(value) ? propOf(name) : `${propOf(name)}="${value}"${commentOn(name)}`,
    );
    const complete = 'onComplete={({ detail }) => console.log(detail.card)}';
    const lines = [...properties, ...(listens(element, elements, settings) ? [complete] : [])];
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
  const imports = `import { ${elements.map(componentOf).join(', ')} } from 'onboarding-elements/vue.js';`;
  const script = withListener(imports, settings);
  const dashed = (name) => propOf(name).replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  const tags = markup(elements, settings, {
    tagOf: componentOf,
    attribute: (name, value) => (isSwitch(value) ? dashed(name) : `${dashed(name)}="${value}"`),
    complete: '@complete="complete"',
  });
  return [
    `<!-- ${install} -->`,
    `<script setup>\n${script}\n</script>`,
    `<template>\n${indented(tags)}\n</template>`,
    styleTag(styleRules(elements, settings, tagSelector)),
  ];
}

/** A component of Svelte 5. */
export function asSvelte(elements, settings) {
  const script = withListener("import 'onboarding-elements/define.js';", settings);
  const tags = markup(elements, settings, {
    tagOf: tagSelector,
    attribute: (name, value) =>
      isSwitch(value) ? `${propertyOf(name)}={true}` : `${name}="${value}"`,
    complete: 'ononboarding-complete={complete}',
  });
  const rules = styleRules(elements, settings, ({ tag }) => `:global(${tag})`, ':global(:root)');
  return [`<!-- ${install} -->`, `<script>\n${indented(script)}\n</script>`, tags, styleTag(rules)];
}

const listeningClass = [
  'export class Join {',
  '  complete(card: string | undefined) {',
  '    console.log(card);',
  '  }',
  '}',
].join('\n');

/** A component of Angular; its styles are those of the page. */
export function asAngular(elements, settings) {
  const tags = markup(elements, settings, {
    tagOf: tagSelector,
    attribute: (name, value) =>
      isSwitch(value) ? `[${propOf(name)}]="true"` : `${propOf(name)}="${value}"`,
    complete: '(complete)="complete($event.detail.card)"',
    lengthName: 'codeLength',
  });
  const names = elements.map(componentOf).join(', ');
  const component = [
    '@Component({',
    "  selector: 'app-join',",
    `  imports: [${names}],`,
    '  encapsulation: ViewEncapsulation.None,',
    `  styles: \`\n${indented(styleRules(elements, settings, tagSelector), '    ')}\n  \`,`,
    `  template: \`\n${indented(tags, '    ')}\n  \`,`,
    '})',
    settings.listens === false ? 'export class Join {}' : listeningClass,
  ].join('\n');
  return [
    `// ${install}\nimport { Component, ViewEncapsulation } from '@angular/core';\nimport { ${names} } from 'onboarding-angular';`,
    component,
  ];
}

/** The script of a component, with the listener if there is one. */
const withListener = (imports, settings) =>
  settings.listens === false
    ? imports
    : `${imports}\n\nconst complete = ({ detail }) => console.log(detail.card);`;

/** Tags or components in a template; the last one has the listener. */
function markup(elements, settings, { tagOf, attribute, complete, lengthName }) {
  const tags = elements.map((element) => {
    const lines = Object.entries(element.attributes).map(([name, value]) => attribute(name, value));
    if (listens(element, elements, settings)) lines.push(complete);
    const [tag, remark] = [tagOf(element), remarkOn(element.attributes, lengthName)];
    return `${remark}<${tag}\n${indented(lines.join('\n'))}\n></${tag}>`;
  });
  return tags.join('\n');
}

/** Whether the element has the listener: the last one, unless the settings want none. */
const listens = (element, elements, settings) =>
  settings.listens !== false && element === elements.at(-1);

/** An attribute without a value is a boolean property. */
const isSwitch = (value) => value === '';

const camelCase = (name) => name.replace(/-(\w)/g, (_all, letter) => letter.toUpperCase());

const properties = { categoryid: 'categoryID', fidelycode: 'fidelyCode' };

/** The property of an element for an attribute. */
const propertyOf = (name) => properties[name] ?? camelCase(name);

const props = { campaignid: 'campaignId', categoryid: 'categoryId', devicetype: 'deviceType' };

/** The prop of a component for an attribute. */
export const propOf = (name) => props[name] ?? propertyOf(name);

const quoted = (text) => `'${text.replaceAll("'", "\\'")}'`;
