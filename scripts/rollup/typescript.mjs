import ts from 'typescript';

/** What each file became, by path and text: several bundles are made of the same sources. */
const done = new Map();

/**
 * Transpiles TypeScript file by file with the compiler that also checks it, so that class fields mean the same in build, editor and
 * type check. Types are checked in a separate step.
 */
export function typescript() {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, process.cwd());
  return {
    name: 'typescript',
    async resolveId(source, importer) {
      if (!importer?.endsWith('.ts') || !source.startsWith('.')) return null;
      return this.resolve(source.replace(/\.js$/, '.ts'), importer, { skipSelf: true });
    },
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const key = `${id}\n${code}`;
      if (!done.has(key)) done.set(key, transpile(code, id, options));
      return done.get(key);
    },
  };
}

function transpile(code, fileName, options) {
  const { outputText, sourceMapText } = ts.transpileModule(code, {
    fileName,
    compilerOptions: { ...options, noEmit: false, sourceMap: true, removeComments: false },
  });
  return {
    code: outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'),
    map: JSON.parse(sourceMapText),
  };
}
