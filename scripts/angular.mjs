/**
 * The Angular components: written from the manifest, since Angular's compiler reads their metadata as text, and partially compiled by
 * the oldest Angular that can use them. Its compiler and its TypeScript are in `scripts/angular`, with a lock file of their own.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { npm } from './commands.mjs';
import { isRequired, standalone } from './manifest/framework-types.mjs';
import { componentProps } from './manifest/settings.mjs';
import { run } from './run.mjs';

const home = join(import.meta.dirname, 'angular');

/** Writes `angular.js` and `angular.d.ts` into a folder with the declarations of the package. */
export async function buildAngular(folder) {
  await install();
  const out = join(home, 'out');
  const source = await angularSource();
  // Types are printed as they are written: the same source has the same result.
  if (textOf(join(out, 'compiled.ts')) !== source) await compile(source, out, folder);
  for (const file of ['angular.js', 'angular.d.ts']) cpSync(join(out, file), join(folder, file));
}

async function compile(source, out, folder) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  writeFileSync(join(out, 'angular.ts'), source);
  const settings = JSON.parse(readFileSync(join(home, 'tsconfig.json'), 'utf8'));
  settings.compilerOptions.paths = { 'onboarding-elements': [resolve(folder, 'index.d.ts')] };
  settings.compilerOptions.rootDir = settings.compilerOptions.outDir = '.';
  settings.files = ['angular.ts'];
  writeFileSync(join(out, 'tsconfig.json'), JSON.stringify(settings));
  const compiler = join(home, 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js');
  await run(process.execPath, [compiler, '-p', join(out, 'tsconfig.json')]);
  // The documentation is in the declarations.
  const module = join(out, 'angular.js');
  writeFileSync(module, readFileSync(module, 'utf8').replace(/^ *\/\*\* .* \*\/\n/gm, ''));
  renameSync(join(out, 'angular.ts'), join(out, 'compiled.ts'));
}

const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

async function install() {
  const lock = readFileSync(join(home, 'package-lock.json'), 'utf8');
  const stamp = join(home, 'node_modules/.installed-lock.json');
  if (textOf(stamp) === lock) return;
  const flags = [
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  await run(...npm('ci', ...flags), { cwd: home });
  writeFileSync(stamp, lock);
}

/** The module with all components. */
export async function angularSource() {
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
    return `    '[attr.${member.attribute}]': "${isSwitch(member) ? `${read} ? '' : null` : read}",`;
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
