/** How a command is called on any system: through Node, as shells differ and Windows has none of npm's links. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * The command of an installed package: `vitest`, or `package/command` where the names differ.
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

/** A script of ours. @returns {[string, string[]]} */
export const script = (name, ...parameters) => [
  process.execPath,
  [`scripts/${name}.mjs`, ...parameters],
];

/** npm: the one that runs us, where one does. @returns {[string, string[]]} */
export function npm(...parameters) {
  const { npm_execpath: running = '' } = process.env;
  return basename(running) === 'npm-cli.js'
    ? [process.execPath, [running, ...parameters]]
    : ['npm', parameters];
}
