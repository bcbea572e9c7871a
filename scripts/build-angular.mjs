/**
 * The package of Angular components: its source is written from the manifest, since Angular's compiler reads the metadata of a component
 * as text, and compiled partially by the oldest Angular that can use it.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRequired, standalone } from './manifest/framework-types.mjs';
import { componentProps } from './manifest/settings.mjs';
import { run } from './run.mjs';

const home = 'angular';

/** Writes `angular/dist`. Needs `dist`. */
export async function buildAngular() {
  const source = await angularSource();
  const compiled = join(home, 'src/compiled.ts');
  // Types are printed as they are written: the same source has the same result.
  const isBuilt = existsSync(compiled) && existsSync(join(home, 'dist'));
  if (isBuilt && readFileSync(compiled, 'utf8') === source) return;
  rmSync(join(home, 'src'), { recursive: true, force: true });
  mkdirSync(join(home, 'src'));
  writeFileSync(join(home, 'src/index.ts'), source);
  const packager = join(home, 'node_modules/ng-packagr/cli/main.js');
  await run(process.execPath, [
    ...[packager, '--project', join(home, 'ng-package.json')],
    ...['--config', join(home, 'tsconfig.json')],
  ]);
  // The folder above is published, with these files.
  for (const file of ['package.json', 'README.md', 'LICENSE']) rmSync(join(home, 'dist', file));
  renameSync(join(home, 'src/index.ts'), compiled);
}

/** The module with all components. */
async function angularSource() {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const elements = modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName);
  const propOf = await componentProps();
  return [head(elements), ...elements.map((element) => component(element, propOf))].join('\n');
}

const head = (elements) => `/** Standalone components of the elements, for Angular 19 and newer. */
import { afterNextRender, ChangeDetectionStrategy, Component, effect, ElementRef, inject, input, type InputSignal, type InputSignalWithTransform, output, type OutputEmitterRef, ViewEncapsulation } from '@angular/core';
import { defineTags, type OnboardingEventMap, ${elements.map(({ name }) => `type ${name} as ${name}Element`).join(', ')} } from 'onboarding-elements';

type Switch = InputSignalWithTransform<boolean, boolean | '' | undefined>;

const isOn = (given: boolean | '' | undefined): boolean => given === '' || given === true;

/**
 * What all components do: events become outputs, functions and objects become properties, and the browser defines the tags after the
 * first rendering. \`plain\`: inputs that Angular also writes as attributes, without their capitals, when they are plain text.
 */
function connect(
  element: HTMLElement,
  outputs: Readonly<Record<string, { emit(event: never): void }>>,
  properties: Readonly<Record<string, () => unknown>>,
  plain: readonly string[],
): void {
  for (const name of plain) element.removeAttribute(name);
  for (const [name, output] of Object.entries(outputs))
    element.addEventListener(name, (event) => output.emit(event as never));
  const before: Record<string, unknown> = {};
  effect(() => {
    for (const [name, read] of Object.entries(properties)) {
      const value = read();
      if (value !== before[name]) Object.assign(element, { [name]: value });
      before[name] = value;
    }
  });
  afterNextRender(() => void defineTags());
}
`;

const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const outputOf = ({ name }) => camelCase(name.replace('onboarding-', ''));
const isSwitch = ({ type }) => type.text === 'boolean';
/** A text that is also a switch: the attribute of `false` would be "false". */
const mayBeOff = ({ type }) => /\bboolean\b/.test(type.text);
const doc = ({ description, default: value }) =>
  `  /** ${description}${value ? ` @default ${value}` : ''} */`;

function component({ name, tagName, description, members, attributes, events }, propOf) {
  const settable = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  const isAlone = attributes.some((attribute) => attribute.name === standalone);
  const inputs = settable.flatMap((member) => {
    const type = `${name}Element['${member.name}']`;
    const declared = isSwitch(member)
      ? `Switch = input(false, { transform: isOn })`
      : isRequired(member) && !isAlone
        ? `InputSignal<NonNullable<${type}>> = input.required()`
        : `InputSignal<${type}> = input()`;
    return [doc(member), `  readonly ${propOf(member.name)}: ${declared};`];
  });
  const outputs = events.flatMap((event) => [
    doc(event),
    `  readonly ${outputOf(event)}: OutputEmitterRef<OnboardingEventMap['${event.name}']> = output();`,
  ]);
  const withAttribute = settable.filter(({ attribute }) => attribute);
  const host = withAttribute.map((member) => {
    const read = `${propOf(member.name)}()`;
    const off = mayBeOff(member) ? `${read} === false ? null : ${read}` : read;
    const value = isSwitch(member) ? `${read} ? '' : null` : off;
    return `    '[attr.${member.attribute}]': "${value}",`;
  });
  const properties = settable.filter(({ attribute }) => !attribute);
  const plain = withAttribute
    .map(({ name: property, attribute }) => [propOf(property).toLowerCase(), attribute])
    .filter(([written, attribute]) => written !== attribute);
  return `/** ${description.split('\n')[0]} */
@Component({
  selector: '${tagName}',
  template: '<ng-content />',
  encapsulation: ViewEncapsulation.None,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
${host.join('\n')}
  },
})
export class ${name} {
  /** The element, with its methods. */
  readonly element: ${name}Element = inject<ElementRef<${name}Element>>(ElementRef).nativeElement;
${[...inputs, ...outputs].join('\n')}

  constructor() {
    connect(
      this.element,
      { ${events.map((event) => `'${event.name}': this.${outputOf(event)}`).join(', ')} },
      { ${properties.map(({ name: property }) => `${property}: this.${propOf(property)}`).join(', ')} },
      [${plain.map(([written]) => `'${written}'`).join(', ')}],
    );
  }
}
`;
}

if (process.argv[1] === import.meta.filename) {
  process.chdir(join(import.meta.dirname, '..'));
  await buildAngular();
}
