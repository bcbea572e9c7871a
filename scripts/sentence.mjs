/**
 * Shows and changes a sentence in every language:
 *
 * - `npm run sentence -- KEY`: the sentence in every language and tone, with file and line
 * - `npm run sentence -- KEY LANGUAGE TEXT`: changes it in one of them, `de`, or `de.formal` for the other tone
 *
 * KEY is a key (`answer-102`; with a plural form: `common-mistakes.one`), or an answer code (`102`).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { formatted } from './formatted.mjs';

const usage = 'Usage: npm run sentence -- KEY [LANGUAGE TEXT]';
const tables = 'src/i18n';

/** @typedef {{ key: string, language: string, file: string, line: number, start: number, end: number, text: string }} Sentence */

/**
 * Each sentence of each language and tone; a sentence with plural forms counts once for each form.
 *
 * @param {string} folder
 * @returns {Sentence[]}
 */
export function sentencesIn(folder) {
  return readdirSync(folder)
    .map((name) => /^([a-z]+)\.([a-z]+)\.ts$/.exec(name))
    .filter((match) => match !== null)
    .flatMap(([name, language, part]) => {
      const isDefault = ['opening', 'fields', 'main'].includes(part);
      return sentencesOf(`${folder}/${name}`, isDefault ? language : `${language}.${part}`);
    })
    .sort((one, other) => one.language.localeCompare(other.language));
}

function sentencesOf(file, language) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found = [];
  const visit = (node, key) => {
    if (!ts.isPropertyAssignment(node)) return node.forEachChild((child) => visit(child, key));
    const { name, initializer } = node;
    const own = key === undefined ? name.text : `${key}.${name.text}`;
    if (!ts.isStringLiteralLike(initializer)) return visit(initializer, own);
    const [start, end] = [initializer.getStart(source), initializer.end];
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ key: own, language, file, line, start, end, text: initializer.text });
  };
  visit(source);
  return found;
}

/**
 * The keys of the sentences with which an answer code is shown: mostly one, two if it depends on the request.
 *
 * @param {number} answerCode
 * @param {(key: string) => boolean} has
 */
export async function keysOfAnswerCode(answerCode, has) {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "export * from './domain/answer-codes.js';\nexport { problemText } from './i18n/problem-text.js';",
      resolveDir: join(import.meta.dirname, '../src'),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const address = `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`;
  const { meaningOf, problemText } = await import(address);
  const { problem: code = 'refused', sentence } = meaningOf(answerCode);
  const shown = problemText({ code, answerCode }, { has, t: (key) => key });
  const own = [`answer-${answerCode}`, `answer-${sentence}`].filter(has).slice(0, 1);
  return [...new Set([shown, ...own])];
}

/**
 * The sentences of a key or of an answer code; throws if there are none.
 *
 * @param {string} folder
 * @param {string} wanted
 * @returns {Promise<Sentence[]>}
 */
export async function find(folder, wanted) {
  const all = sentencesIn(folder);
  const isOf = (key, name) => key === name || key.startsWith(`${name}.`);
  const has = (name) => all.some(({ key }) => isOf(key, name));
  const keys = /^\d+$/.test(wanted) ? await keysOfAnswerCode(Number(wanted), has) : [wanted];
  const found = all.filter(({ key }) => keys.some((name) => isOf(key, name)));
  if (found.length === 0) throw new Error(`There is no sentence ${wanted} in ${folder}.`);
  return found;
}

/**
 * Changes one sentence in one language or tone; throws unless exactly one is meant.
 *
 * @param {string} folder
 * @param {string} wanted
 * @param {string} language
 * @param {string} text
 */
export async function change(folder, wanted, language, text) {
  const found = (await find(folder, wanted)).filter((one) => one.language === language);
  const [one, ...others] = found;
  if (!one) throw new Error(`${language} has no sentence ${wanted} of its own.`);
  if (others.length > 0) throw new Error(`Which one? ${found.map(({ key }) => key).join(', ')}`);
  const before = readFileSync(one.file, 'utf8');
  const after = before.slice(0, one.start) + JSON.stringify(text) + before.slice(one.end);
  writeFileSync(one.file, await formatted(one.file, after));
}

async function run([key, language, text]) {
  if (!key || (language && text === undefined)) throw new Error(usage);
  if (language) await change(tables, key, language, text);
  const found = await find(tables, key);
  for (const name of new Set(found.map((one) => one.key))) {
    console.log(name);
    for (const one of found.filter((other) => other.key === name))
      console.log(`  ${one.language.padEnd(11)} ${one.file}:${one.line}  ${one.text}`);
  }
}

if (process.argv[1] === import.meta.filename)
  await run(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
