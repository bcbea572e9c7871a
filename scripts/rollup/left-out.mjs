/**
 * Parts of ofetch that our one call never reaches, replaced in the drop-in by functions that throw: `ufo`
 * joins base addresses and queries (we pass whole addresses), `destr` parses bodies (we read them
 * ourselves). They weigh 1.7 kB. What is left out is listed by name: a new name ends the build.
 */
const leftOut = { ufo: ['withBase', 'withQuery'], destr: ['default'] };

export function leaveOut() {
  return {
    name: 'leave-out',
    resolveId(source, importer) {
      return source in leftOut && /[\\/]ofetch[\\/]/.test(importer ?? '')
        ? `\0left-out:${source}`
        : null;
    },
    load(id) {
      const source = /^\0left-out:(.*)$/.exec(id)?.[1];
      if (source === undefined) return null;
      const thrower = `() => { throw new Error('${source} is left out'); }`;
      return leftOut[source]
        .map((name) =>
          name === 'default' ? `export default ${thrower};` : `export const ${name} = ${thrower};`,
        )
        .join('\n');
    },
  };
}
