const home = 'src/elements/ui/tokens.styles.ts';
const form = /^@cssprop \[(?<name>--[\w-]+)(?:=(?<value>[^\]]+))?\] - (?<description>.+)$/;

/**
 * Adds the custom properties that all elements read to each of them: every `@cssprop` in the doc of
 * `src/elements/ui/tokens.styles.ts`.
 */
export function stylingTokens() {
  let properties = [];
  return {
    name: 'styling-tokens',
    initialize() {
      properties = [];
    },
    analyzePhase({ ts, node }) {
      if (ts.isSourceFile(node) && node.fileName.endsWith(home)) properties = read(node.text);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          if (!declaration.tagName) continue;
          if (properties.length === 0) throw new Error(`no @cssprop was found in ${home}`);
          declaration.cssProperties = [...(declaration.cssProperties ?? []), ...properties];
        }
      }
    },
  };
}

function read(source) {
  const [comment] = /\/\*\*[^]*?\*\//.exec(source) ?? [''];
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*\s?/, ''))
    .filter((line) => line.startsWith('@cssprop'))
    .map((line) => {
      const { name, value, description } = form.exec(line)?.groups ?? {};
      if (!name) throw new Error(`not understood in ${home}: ${line}`);
      return { name, ...(value && { default: value }), description };
    });
}
