/**
 * Adds to each element the properties, attributes and events of the tables in `elements/core/element-properties.ts` and
 * `flow/session/host-events.ts`: names, defaults and elements as the tables run, types and documentation by the compiler.
 */
import { build } from 'esbuild';
import ts from 'typescript';
import { languageTablesOfEsbuild } from '../language-tables.mjs';

const settingsFile = 'src/elements/core/element-properties.ts';
const eventsFile = 'src/flow/session/host-events.ts';

/** An attribute of every HTML element that ours read; its property is built in. */
export const lang = {
  name: 'lang',
  fieldName: 'lang',
  type: { text: 'string' },
  description: 'Language; else the language of the nearest ancestor. May change at any time.',
};

/** A plugin of the analyzer. `tables`: by `describeTables`. */
export function settings(tables) {
  return {
    name: 'settings',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          if (declaration.tagName) describe(declaration, tables);
        }
      }
    },
  };
}

function describe(declaration, tables) {
  const kind = declaration.tagName.replace('onboarding-', '');
  const rows = tables.settings.filter(({ only }) => only?.includes(kind) ?? true);
  const common = ({ type, description, default: value }) => ({
    ...{ type: { text: type }, description },
    ...(value && { default: value }),
  });
  const members = rows.map((row) => ({
    ...{ kind: 'field', name: row.name, ...common(row) },
    ...(row.attribute && { attribute: row.attribute }),
  }));
  declaration.members = [...(declaration.members ?? []), ...members];
  declaration.attributes = rows
    .filter(({ attribute }) => attribute)
    .map((row) => ({ name: row.attribute, fieldName: row.name, ...common(row) }));
  declaration.attributes.push({ ...lang, type: { ...lang.type } });
  declaration.events = tables.events
    .filter(({ by }) => by.includes(kind))
    .map(({ name, type, description }) => ({ name, type: { text: type }, description }));
}

/**
 * The documented rows of both tables, in their order. Throws for a row without documentation, and for a `@default` that is not the
 * one that applies.
 */
export async function describeTables(files = { settings: settingsFile, events: eventsFile }) {
  const { settings, attributeOf, allSettings } = await running(files.settings);
  const ofJourney = new Set(allSettings.map(([name]) => name));
  const { hostEvents } = await running(files.events);
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram(Object.values(files), options);
  const checker = program.getTypeChecker();
  const exported = (file, name) =>
    checker
      .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)))
      .find((symbol) => symbol.name === name);
  const members = checker
    .getDeclaredTypeOfSymbol(exported(files.settings, 'SettingMembers'))
    .getProperties();
  const settingRows = Object.entries(settings).map(([name, row]) => {
    const member = members.find((one) => one.name === name);
    const docs = documentation(member, checker);
    checkDefault(name, row, docs.default);
    return {
      name,
      attribute: row.kind === 'object' ? undefined : attributeOf(name),
      only: row.only,
      isShared: !row.isOwn && ofJourney.has(name),
      type: typeOf(member, checker),
      ...docs,
    };
  });
  const rows = checker.getTypeOfSymbol(exported(files.events, 'hostEvents')).getProperties();
  const eventRows = Object.entries(hostEvents).map(([name, { by }]) => {
    const row = rows.find((one) => one.name === name);
    const [detail] = row.declarations[0].initializer.typeArguments;
    return {
      name,
      by,
      type: `CustomEvent<${detail.getText()}>`,
      ...documentation(row, checker),
    };
  });
  return { settings: settingRows, events: eventRows };
}

/** The prop of a component for a property: the name of the configuration in camel case. */
export async function componentProps() {
  const { settings, propOf } = await running(settingsFile);
  return (property) => propOf(property, settings[property]);
}

/** What a module of the sources exports, and how attributes are named. */
async function running(file) {
  const root = process.cwd();
  const { outputFiles } = await build({
    // esbuild keeps the folder in which it was loaded, which is `angular` when npm packs that package.
    absWorkingDir: root,
    stdin: {
      contents: `export * from './${file}';\nexport { allSettings, attributeOf, propOf } from './src/domain/configuration.ts';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    plugins: [languageTablesOfEsbuild],
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

function documentation(symbol, checker) {
  const plain = (parts) => ts.displayPartsToString(parts).replace(/\s+/g, ' ').trim();
  const tags = symbol.getJsDocTags(checker).map(({ name, text }) => [name, plain(text)]);
  const description = plain(symbol.getDocumentationComment(checker));
  if (!description) throw new Error(`${symbol.name} has no documentation`);
  return { description, ...Object.fromEntries(tags) };
}

/** Throws for a documented default of a text that is not the one that applies. */
export function checkDefault(name, { kind, fallback, isRequired = false }, documented) {
  if (kind !== 'text' || isRequired) return;
  const applies = [fallback ?? documented ?? ''].flat().join(' ');
  if (applies !== (documented ?? ''))
    throw new Error(`${name}: @default is ${documented ?? 'missing'}, but ${applies} applies`);
}

/**
 * The type as a reader knows it. The compiler writes what an alias of a mapped type stands for, and a union in an order of its own;
 * the source says both.
 */
function typeOf(member, checker) {
  const [declaration] = member.declarations;
  const { initializer } = declaration;
  // `object<Type>()`, or `object() as Setting<Type>`.
  if (/^object\b/.test(initializer.getText())) {
    const [written] = (initializer.type ?? initializer).typeArguments;
    return `${written.getText()} | undefined`;
  }
  const type = checker.getTypeOfSymbol(member);
  const source = declaration.getText();
  const place = (text) => {
    const at = source.indexOf(text);
    return text === 'undefined' ? Infinity : at < 0 ? source.length : at;
  };
  const { NoTruncation, UseSingleQuotesForStringLiteralType } = ts.TypeFormatFlags;
  const text = checker.typeToString(
    type,
    undefined,
    NoTruncation | UseSingleQuotesForStringLiteralType,
  );
  return text
    .split(' | ')
    .toSorted((one, other) => place(one) - place(other))
    .join(' | ');
}
