/**
 * Types of the tags for the template languages that have their own: JSX of React, templates of Vue. The content comes from the manifest; this file contains the syntax of each framework.
 */

/**
 * The contents by file name: a declaration file for each framework, and an empty module beside it unless the
 * framework has a module of its own. `propOf`: the prop of a component for a property.
 */
export function frameworkTypes(manifest, propOf) {
  const elements = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .toSorted((one, other) => one.tagName.localeCompare(other.tagName));
  const files = Object.entries(frameworks).flatMap(([name, { doc, imports, body, hasModule }]) => [
    [
      `${name}.d.ts`,
      [
        `/** ${doc} */`,
        imports,
        `import type { OnboardingEventMap, ${elements.map(({ name }) => `${name} as ${name}Element`).join(', ')} } from './index.js';`,
        attributesOf(elements),
        needsOf(elements),
        body((line) => elements.map(line).join('\n'), elements, propOf),
        'export {};\n',
      ].join('\n\n'),
    ],
    ...(hasModule ? [] : [[`${name}.js`, 'export {};\n']]),
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
        `type ${name}Properties = Partial<Pick<${name}Element, ${union(settable.map((member) => member.name))}>>;`,
        `interface ${name}Attributes<Switch = true | ''> {`,
        ...dashed.map(
          ({ name: attribute, fieldName, description, type }) =>
            `  /** ${description} */\n  '${attribute}'?: ${isSwitch({ type }) ? 'Switch' : `${name}Element['${fieldName}']`} | undefined;`,
        ),
        '}',
      ].join('\n');
    })
    .join('\n\n');
}

/** An attribute without which an element reports a wrong configuration. */
export const isRequired = ({ description = '' }) => /\bRequired\.$/.test(description);

/** The attribute with which an element needs no configuration. */
export const standalone = 'fidelycode';

/**
 * For each tag what must be given: by property or attribute (`TagNeeds`), and by attribute (`TextNeeds`). An element that can stand without configuration needs its content or its configuration.
 */
function needsOf(elements) {
  const spellings = {
    TagNeeds: ({ name, fieldName }) => [...new Set([fieldName, name])],
    TextNeeds: ({ name }) => [name],
  };
  const oneOf = (element, attribute, spelled) =>
    spelled(attribute)
      .map(
        (name) => `{ ${key(name)}: NonNullable<${element.name}Element['${attribute.fieldName}']> }`,
      )
      .join(' | ');
  return elements
    .flatMap((element) =>
      Object.entries(spellings).map(([suffix, spelled]) => {
        const required = element.attributes.filter(isRequired);
        const all = required.map((attribute) => `(${oneOf(element, attribute, spelled)})`);
        const alone = element.attributes.find(({ name }) => name === standalone);
        const instead = alone ? ` | ${oneOf(element, alone, spelled)}` : '';
        return `type ${element.name}${suffix} = (${all.join(' & ')})${instead};`;
      }),
    )
    .join('\n');
}

/** A name as the key of a member. */
const key = (name) => (name.includes('-') ? `'${name}'` : name);

/** The names of the component's props for events: `onCodeSent` of `onboarding-code-sent`. */
const eventProp = (name) =>
  name.replace(/^onboarding/, 'on').replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** What a page gives to a component, by prop; the required ones without `undefined`. */
const propsOf = ({ name, members, attributes }, propOf) => {
  const settable = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  const given = (property) => `${propOf(property)}: NonNullable<${name}Element['${property}']>`;
  const required = settable.filter(isRequired).map((one) => given(one.name));
  const alone = attributes.find((attribute) => attribute.name === standalone);
  const instead = alone ? ` | { ${given(alone.fieldName)} }` : '';
  return [
    `export type ${name}Props = ({ ${required.join('; ')} }${instead}) & {`,
    ...settable.map(
      (member) =>
        `  /** ${member.description}${member.default ? ` @default ${member.default}` : ''} */\n  ${propOf(member.name)}?: ${name}Element['${member.name}'] | undefined;`,
    ),
  ];
};

/** A React component with its props, and the attributes that React before 19 can write. */
const componentOf = (element, propOf) => {
  const { name, description, events = [], attributes } = element;
  return [
    `interface ${name}Texts {`,
    ...attributes.map(
      ({ name: attribute, fieldName, type }) =>
        `  '${attribute}'?: ${isSwitch({ type }) ? "true | ''" : `${name}Element['${fieldName}']`} | undefined;`,
    ),
    '}',
    '',
    ...propsOf(element, propOf),
    ...events.map(
      (event) =>
        `  /** ${event.description} */\n  ${eventProp(event.name)}?: ((event: OnboardingEventMap['${event.name}']) => void) | undefined;`,
    ),
    '};',
    '',
    `/** ${description.split('\n')[0]} */`,
    `export declare const ${name}: Component<${name}Element, ${name}Props>;`,
  ].join('\n');
};

const emitted = (name) =>
  name.replace('onboarding-', '').replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** A Vue component with its props, events and slots. */
const vueComponentOf = (element, propOf) => {
  const { name, description, events = [], slots = [] } = element;
  return [
    ...propsOf(element, propOf),
    '};',
    '',
    `export type ${name}Events = {`,
    ...events.map(
      (event) =>
        `  /** ${event.description} */\n  ${emitted(event.name)}: (event: OnboardingEventMap['${event.name}']) => void;`,
    ),
    '};',
    '',
    `/** ${description.split('\n')[0]} */`,
    `export declare const ${name}: Component<${name}Element, ${name}Props, ${name}Events, ${union(slots.map((slot) => slot.name || 'default'))}>;`,
  ].join('\n');
};

const isSwitch = ({ type }) => type?.text === 'boolean';

const union = (names) => names.map((name) => `'${name}'`).join(' | ');

const everything = ({ name }) => `${name}Properties & ${name}Attributes & ${name}TagNeeds`;

const frameworks = {
  react: {
    doc: "Components for React 18 and 19, and the types of the tags in JSX: `import 'onboarding-elements/react.js'`.",
    imports:
      "import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';",
    hasModule: true,
    body: (each, elements, propOf) => `type Handlers<Value> = {
  [Name in keyof OnboardingEventMap as \`on\${Name}\`]?: Value | undefined;
};

type EventHandlers = {
  [Name in keyof OnboardingEventMap as \`on\${Name}\`]?:
    | ((event: OnboardingEventMap[Name]) => void)
    | undefined;
};

/** React 19 sets properties and listens to events of custom elements; React 18 writes attributes. */
type SetsProperties = typeof import('react') extends { useActionState: unknown } ? true : false;

type Tag<Element, Properties, Attributes, Needs, Texts, TextNeeds> = RefAttributes<Element> & {
  class?: string | undefined;
} & (SetsProperties extends true
    ? Omit<HTMLAttributes<Element>, keyof Properties | keyof Attributes> &
        EventHandlers &
        Properties &
        Attributes &
        Needs
    : Omit<HTMLAttributes<Element>, keyof Texts> & Handlers<never> & Texts & TextNeeds);

type Component<Element, Own> = ForwardRefExoticComponent<
  Omit<HTMLAttributes<Element>, keyof Own> & Own & RefAttributes<Element>
>;

${elements.map((element) => componentOf(element, propOf)).join('\n\n')}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${each(({ tagName, name }) => `      '${tagName}': Tag<${name}Element, ${name}Properties, ${name}Attributes<boolean>, ${name}TagNeeds, ${name}Texts, ${name}TextNeeds>;`)}
    }
  }
}`,
  },
  vue: {
    doc: "Components for Vue 3.5: `import { OnboardingFlow } from 'onboarding-elements/vue.js'`; and the types of the bare tags in templates.",
    imports:
      'import type { AllowedComponentProps, ComponentCustomProps, DefineSetupFnComponent, HTMLAttributes, ' +
      "SlotsType, VNode, VNodeProps } from 'vue';",
    hasModule: true,
    body: (
      each,
      elements,
      propOf,
    ) => `type PublicProps = VNodeProps & AllowedComponentProps & ComponentCustomProps;

/** The attributes of every element, without handlers: an event has the name that the component gives it. */
type Attributes = {
  [Name in keyof HTMLAttributes as Name extends \`on\${string}\` ? never : Name]?: HTMLAttributes[Name];
};

type Slots<Name extends string> = SlotsType<{ [Each in Name]?: () => VNode[] }>;

/** \`Omit\` would lose \`$props\` where a framework adds a pattern of names to every component, as Nuxt does. */
type WithoutElement<Instance> = { [Name in keyof Instance as Exclude<Name, '$el'>]: Instance[Name] };

/** The instance has the element as \`$el\`, with its methods. */
type Component<Element, Own, Events extends Record<string, (event: never) => void>, Slot extends string> = new (
  ...props: unknown[]
) => WithoutElement<
  InstanceType<DefineSetupFnComponent<Omit<Attributes, keyof Own> & Own, Events, Slots<Slot>>>
> & { readonly $el: Element };

${elements.map((element) => vueComponentOf(element, propOf)).join('\n\n')}

type Emits = {
  [Name in keyof OnboardingEventMap]: (name: Name, event: OnboardingEventMap[Name]) => void;
}[keyof OnboardingEventMap];

type AllOf<Each> = (Each extends unknown ? (each: Each) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

type Tag<Element, Own> = new () => Element & {
  /** For templates only. */
  $props: Omit<HTMLAttributes, keyof Own> & Own & PublicProps;
  /** For templates only. */
  $emit: AllOf<Emits>;
};

declare module 'vue' {
  interface GlobalComponents {
${each((element) => `    '${element.tagName}': Tag<${element.name}Element, ${everything(element)}>;`)}
  }
}`,
  },
};
