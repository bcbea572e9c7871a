/**
 * Types of the tags for the template languages that have their own: JSX of React and Solid, templates of Vue
 * and Svelte. The content comes from the manifest; this file contains the syntax of each framework.
 */

/** The contents by file name: a declaration file and an empty module for each framework. */
export function frameworkTypes(manifest) {
  const elements = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .toSorted((one, other) => one.tagName.localeCompare(other.tagName));
  const files = Object.entries(frameworks).flatMap(([name, { doc, imports, body }]) => [
    [
      `${name}.d.ts`,
      [
        `/** ${doc} */`,
        imports,
        `import type { OnboardingEventMap, ${elements.map((element) => element.name).join(', ')} } from './index.js';`,
        attributesOf(elements),
        body((line) => elements.map(line).join('\n'), elements),
        '',
      ].join('\n\n'),
    ],
    [`${name}.js`, 'export {};\n'],
  ]);
  return Object.fromEntries(files);
}

/**
 * For each element the properties that a page may set, and the attributes whose names differ from them. The
 * presence of a boolean attribute counts: only React removes it for `false`; the others write "false", which
 * means true.
 */
function attributesOf(elements) {
  return elements
    .map(({ name, members, attributes }) => {
      const settable = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
      const dashed = attributes.filter((attribute) => attribute.name !== attribute.fieldName);
      return [
        `type ${name}Properties = Partial<Pick<${name}, ${union(settable.map((member) => member.name))}>>;`,
        `interface ${name}Attributes<Switch = true | ''> {`,
        ...dashed.map(
          ({ name: attribute, fieldName, description, type }) =>
            `  /** ${description} */\n  '${attribute}'?: ${isSwitch({ type }) ? 'Switch' : `${name}['${fieldName}']`} | undefined;`,
        ),
        '}',
      ].join('\n');
    })
    .join('\n\n');
}

const isSwitch = ({ type }) => type?.text === 'boolean';

const union = (names) => names.map((name) => `'${name}'`).join(' | ');

const everything = ({ name }, of = '') => `${name}Properties & ${name}Attributes${of}`;

/** The names of all boolean attributes. */
function switchesOf(elements) {
  const switches = elements.flatMap(({ attributes }) => attributes.filter(isSwitch));
  return [...new Set(switches.map(({ name }) => name))];
}

/** The names of all properties without an attribute. */
function withoutAttribute(elements) {
  const names = elements.flatMap(({ members, attributes }) =>
    members
      .filter(({ kind, readonly }) => kind === 'field' && !readonly)
      .map(({ name }) => name)
      .filter((name) => !attributes.some(({ fieldName }) => fieldName === name)),
  );
  return [...new Set(names)];
}

const frameworks = {
  react: {
    doc: "JSX of React 19: `import 'onboarding-elements/react.js'` once in the project.",
    imports: "import type { HTMLAttributes, RefAttributes } from 'react';",
    body: (each) => `type Handlers = {
  [Name in keyof OnboardingEventMap as \`on\${Name}\`]?:
    | ((event: OnboardingEventMap[Name]) => void)
    | undefined;
};

type Tag<Element, Own> = Omit<HTMLAttributes<Element>, keyof Own> &
  RefAttributes<Element> &
  Handlers &
  Own & { class?: string | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${each((element) => `      '${element.tagName}': Tag<${element.name}, ${everything(element, '<boolean>')}>;`)}
    }
  }
}`,
  },
  solid: {
    doc: "JSX of Solid: `import 'onboarding-elements/solid.js'` once in the project.",
    imports: "import type { JSX } from 'solid-js';",
    body: (each, elements) => `type Handlers = {
  [Name in keyof OnboardingEventMap as \`on:\${Name}\`]?:
    | ((event: OnboardingEventMap[Name]) => void)
    | undefined;
};

type Prefixed<Prefix extends string, Own> = {
  [Name in keyof Own & string as \`\${Prefix}:\${Name}\`]?: Own[Name];
};

/** Solid makes \`apiBase\` of \`api-base\`, and \`apibase\` of \`apiBase\`: that one is \`prop:apiBase\`. */
type Reached<Properties, Attributes> = {
  [Name in keyof Properties as Name extends Lowercase<Name & string> ? Name : never]: Properties[Name];
} & Pick<Attributes, Extract<keyof Attributes, \`\${string}-\${string}\`>>;

/** In markup a switch is on by being there, and nothing but text can be written. */
type Switch = ${union(switchesOf(elements))};
type Written<Properties, Attributes> = Omit<
  Reached<Properties, Attributes>,
  Switch | ${union(withoutAttribute(elements))}
> &
  Attributes & { [Name in Switch]?: true | '' | undefined };

type Tag<Element, Properties, Attributes> = Omit<
  JSX.HTMLAttributes<Element>,
  keyof Properties | keyof Attributes
> &
  Handlers &
  Reached<Properties, Attributes> &
  Prefixed<'prop', Properties> &
  Prefixed<'attr', Written<Properties, Attributes>> &
  Prefixed<'bool', { [Name in Switch]?: boolean | undefined }>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${each(({ tagName, name }) => `      '${tagName}': Tag<${name}, ${name}Properties, ${name}Attributes>;`)}
    }
  }
}`,
  },
  vue: {
    doc: "Templates of Vue 3: `import 'onboarding-elements/vue.js'` once in the project.",
    imports:
      'import type { AllowedComponentProps, ComponentCustomProps, HTMLAttributes, VNodeProps } ' +
      "from 'vue';",
    // Vue 3.5 calls these EmitFn and PublicProps; older versions have no names for them.
    body: (each) => `type Emits = {
  [Name in keyof OnboardingEventMap]: (name: Name, event: OnboardingEventMap[Name]) => void;
}[keyof OnboardingEventMap];

type AllOf<Each> = (Each extends unknown ? (each: Each) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

type PublicProps = VNodeProps & AllowedComponentProps & ComponentCustomProps;

type Tag<Element, Own> = new () => Element & {
  /** For templates only. */
  $props: Omit<HTMLAttributes, keyof Own> & Own & PublicProps;
  /** For templates only. */
  $emit: AllOf<Emits>;
};

declare module 'vue' {
  interface GlobalComponents {
${each((element) => `    '${element.tagName}': Tag<${element.name}, ${everything(element)}>;`)}
  }
}`,
  },
  svelte: {
    doc: "Templates of Svelte 5: `import 'onboarding-elements/svelte.js'` once in the project.",
    imports: "import type { HTMLAttributes } from 'svelte/elements';",
    body: (each) => `type Handlers = {
  [Name in keyof OnboardingEventMap as \`on\${Name}\` | \`on:\${Name}\`]?:
    | ((event: OnboardingEventMap[Name]) => void)
    | undefined
    | null;
};

type Tag<Element extends EventTarget, Own> = Omit<HTMLAttributes<Element>, keyof Own> &
  Handlers &
  Own;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${each((element) => `    '${element.tagName}': Tag<${element.name}, ${everything(element)}>;`)}
  }
}`,
  },
};
