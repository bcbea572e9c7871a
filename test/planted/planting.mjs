/**
 * Plants a fault in the sources. A change is located by its code, without comments and white space, in the function,
 * method or class that it names, so that comments and formatting do not matter.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/**
 * One change: `find` is replaced by `replace`. `find` must occur exactly once in the declaration named `in`, or,
 * without `in`, in all sources; `file` narrows the search to one file. `foundBy`: the test files that find the fault; without
 * them, the walks do.
 *
 * @typedef {{ in?: string; file?: string; find: string; replace: string }} Change
 * @typedef {Change & { name: string; also?: readonly Change[]; foundBy?: readonly string[] }} Fault
 */

/**
 * The text of all sources of the client and the gateway, by path.
 *
 * @returns {Map<string, string>}
 */
export function readSources() {
  const files = ['src', 'gateway/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll(sep, '/')}`)
      .filter((file) => file.endsWith('.ts')),
  );
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

/**
 * The changed text of the sources that a fault changes, by path. Throws an error if a change matches no place or several
 * places.
 *
 * @param {Fault} fault
 * @param {Map<string, string>} sources
 * @returns {Map<string, string>}
 */
export function plant(fault, sources) {
  const changed = new Map();
  for (const change of [fault, ...(fault.also ?? [])]) {
    const { file, start, end } = locate(fault.name, change, sources, changed);
    const text = changed.get(file) ?? sources.get(file);
    changed.set(file, text.slice(0, start) + change.replace + text.slice(end));
  }
  return changed;
}

function locate(name, change, sources, changed) {
  const wanted = normalised(change.find);
  const words = `${change.in ?? ''} ${change.find}`.match(/\w+/g) ?? [];
  const found = [];
  for (const [file, original] of sources) {
    if (change.file !== undefined && change.file !== file) continue;
    const text = changed.get(file) ?? original;
    // Saves parsing most files.
    if (!words.every((word) => text.includes(word))) continue;
    for (const { start, end } of placesIn(text, wanted, change.in))
      found.push({ file, start, end });
  }
  if (found.length === 1) return found[0];
  const where = change.in ?? change.file ?? 'the sources';
  const files = found.map(({ file }) => file).join(', ');
  throw new Error(
    `planted fault "${name}": expected once in ${where}, found ${found.length} times${files && ` (${files})`}: ${change.find}`,
  );
}

/** The parsed sources by their text: each is searched for many faults. */
const parsed = new Map();

function parse(text) {
  const source =
    parsed.get(text) ?? ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022, true);
  parsed.set(text, source);
  return source;
}

/** The positions of the code in the nodes of that name. */
function placesIn(text, wanted, name) {
  const source = parse(text);
  return nodesNamed(source, name).flatMap((node) => {
    const { code, offsets } = codeOf(node, source);
    const places = [];
    for (let at = code.indexOf(wanted); at >= 0; at = code.indexOf(wanted, at + 1)) {
      places.push({ start: offsets[at], end: offsets[at + wanted.length - 1] + 1 });
    }
    return places;
  });
}

/** The outermost nodes that declare the name; without a name, the whole file. */
function nodesNamed(source, name) {
  if (name === undefined) return [source];
  const found = [];
  const visit = (node) => {
    const isDeclaration =
      ts.isClassElement(node) || ts.isStatement(node) || ts.isVariableDeclaration(node);
    if (isDeclaration && node.name?.getText(source) === name) found.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * The code of a node without comments, white space and trailing commas, with single quotes, and the offset of each
 * character.
 */
function codeOf(node, source) {
  const tokens = [];
  const collect = (part) => {
    if (ts.isJSDoc(part)) return;
    const children = part.getChildren(source);
    if (children.length > 0) children.forEach(collect);
    else tokens.push({ start: part.getStart(source), text: part.getText(source) });
  };
  collect(node);
  let code = '';
  const offsets = [];
  tokens.forEach(({ start, text }, index) => {
    if (text === ',' && /^[)\]}]/.test(tokens[index + 1]?.text ?? '')) return;
    [...text].forEach((character, offset) => {
      if (/\s/.test(character)) return;
      code += character === '"' ? "'" : character;
      offsets.push(start + offset);
    });
  });
  return { code, offsets };
}

const normalised = (text) =>
  text
    .replace(/\s+/g, '')
    .replace(/,(?=[)\]}])/g, '')
    .replaceAll('"', "'");
