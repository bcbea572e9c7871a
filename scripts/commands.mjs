/**
 * Calls commands through Node, which works on any system: shells differ, and Windows has no links to npm's
 * binaries.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * The command of an installed package: `vitest`, or `package/command` if the names differ.
 *
 * @param {string} name
 * @param {...string} parameters
 * @returns {[string, string[]]}
 */
export function bin(name, ...parameters) {
  const parts = name.split('/');
  const [home, command] = name.startsWith('@')
    ? [parts.slice(0, 2).join('/'), parts[2]]
    : [parts[0], parts[1] ?? parts[0]];
  const { bin: commands } = JSON.parse(readFileSync(`node_modules/${home}/package.json`, 'utf8'));
  const file = typeof commands === 'string' ? commands : commands[command];
  return [process.execPath, [join('node_modules', home, file), ...parameters]];
}

/** A script of this folder. @returns {[string, string[]]} */
export const script = (name, ...parameters) => [
  process.execPath,
  [`scripts/${name}.mjs`, ...parameters],
];

/** npm: the one that runs this process, if any. @returns {[string, string[]]} */
export function npm(...parameters) {
  const { npm_execpath: running = '' } = process.env;
  return basename(running) === 'npm-cli.js'
    ? [process.execPath, [running, ...parameters]]
    : ['npm', parameters];
}

/**
 * What npm writes to standard output, also if it fails; its warnings are shown.
 *
 * @param {...string} parameters
 * @returns {string}
 */
export function npmOutput(...parameters) {
  const [command, words] = npm(...parameters);
  // Node ends a child that writes more than 1 MB, and the bill of all packages may.
  const options = { encoding: 'utf8', maxBuffer: Infinity, stdio: ['ignore', 'pipe', 'inherit'] };
  const { stdout, error } = spawnSync(command, words, options);
  if (error) throw error;
  return stdout;
}
