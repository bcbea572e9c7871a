/**
 * The data for editors in the built package, and the manifest against its schema.
 */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface Named {
  readonly name: string;
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe('the data for editors', () => {
  interface Tag {
    readonly name: string;
    readonly attributes: readonly (Named & { readonly values: readonly Named[] })[];
  }

  it('lists each allowed attribute value once', () => {
    const { tags } = read('dist/vscode.html-custom-data.json') as { tags: Tag[] };
    const flow = tags.find(({ name }) => name === 'onboarding-flow');
    const offered = flow?.attributes.map(({ name, values }) => [name, values.map((it) => it.name)]);
    expect(Object.fromEntries(offered ?? [])).toMatchObject({
      start: ['register', 'login'],
      devicetype: ['1', '2', '3'],
      symbology: ['code128', 'ean13', 'qr'],
      'mobile-format': ['as-typed', 'e164'],
      'min-password': [],
      identifiers: expect.arrayContaining(['email', 'email mobile card']) as unknown,
      'heading-level': ['1', '2', '3', '4', '5', '6'],
    });
  });

  it('is valid: custom-elements.json', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    const schema = read('node_modules/custom-elements-manifest/schema.json') as object;
    const isValid = ajv.validate(schema, read('custom-elements.json'));
    expect(ajv.errors).toBeNull();
    expect(isValid).toBe(true);
  });

  it('lists an attribute by the name that can be written, and the events that can be cancelled', () => {
    const { tags } = read('dist/vscode.html-custom-data.json') as { tags: Tag[] };
    const flow = tags.find(({ name }) => name === 'onboarding-flow');
    const attributes = flow?.attributes.map(({ name }) => name) ?? [];
    expect(attributes).toContain('support-url');
    expect(attributes.filter((name) => name !== name.toLowerCase())).toEqual([]);
    const { contributions } = read('dist/web-types.json') as {
      contributions: {
        html: {
          elements: readonly (Named & {
            readonly js: { readonly events: readonly (Named & { readonly description: string })[] };
          })[];
        };
      };
    };
    const { events = [] } =
      contributions.html.elements.find(({ name }) => name === 'onboarding-flow')?.js ?? {};
    const cancelable = events.filter(({ description }) => description.includes('Cancelable: '));
    expect(cancelable.map(({ name }) => name.replace('onboarding-', ''))).toEqual([
      'identified',
      'verified',
      'profile-saved',
      'logged-in',
      'incomplete',
      'complete',
      'error',
    ]);
  });

  it('names the attributes of places and openers', () => {
    const { globalAttributes } = read('dist/vscode.html-custom-data.json') as {
      globalAttributes: readonly (Named & { readonly values: readonly Named[] })[];
    };
    const named = Object.fromEntries(globalAttributes.map((it) => [it.name, it.values]));
    expect(named['data-onboarding']).toContainEqual({ name: 'flow' });
    expect(named['data-onboarding-open']).toContainEqual({ name: 'card' });
    expect(Object.keys(named)).toContain('data-campaignid');
  });

  it('marks required attributes and links to the documentation', () => {
    const { contributions } = read('dist/web-types.json') as {
      contributions: {
        html: {
          elements: readonly (Named & {
            readonly 'doc-url': string;
            readonly attributes: readonly (Named & { readonly required?: boolean })[];
          })[];
        };
      };
    };
    const flow = contributions.html.elements.find(({ name }) => name === 'onboarding-flow');
    const required = flow?.attributes.filter((attribute) => attribute.required);
    expect(required?.map(({ name }) => name)).toEqual(['campaignid', 'categoryid', 'api-base']);
    expect(flow?.['doc-url']).toMatch(/docs\/elements\.md$/);
  });

  it('lists each CSS property and part once', () => {
    const { properties, pseudoElements } = read('dist/vscode.css-custom-data.json') as {
      properties: Named[];
      pseudoElements: Named[];
    };
    for (const list of [properties, pseudoElements]) {
      expect(list.length).toBeGreaterThan(10);
      expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
    }
  });
});

describe('the compiler', () => {
  const settings = 'test/types/react/19/tsconfig.json';
  const file = 'test/types/react/misspelled.tsx';
  const text = `import { OnboardingFlow } from 'onboarding-elements/react.js';
    export const page = [
      <OnboardingFlow campaignId="1" categoryID="2" apiBase="/api" />,
      <OnboardingFlow campaignid="1" categoryId="2" apiBase="/api" />,
      <onboarding-flow campaignid="1" categoryID="2" apibase="/api" />,
    ];
    document.createElement('onboarding-flow').categoryId = '2';`;

  it('suggests the spelling that exists', () => {
    const { config } = ts.readConfigFile(settings, ts.sys.readFile) as { config: unknown };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, 'test/types/react/19');
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.fileExists = (path) => path === file || fileExists(path);
    host.getSourceFile = (path, target, ...rest) =>
      path === file
        ? ts.createSourceFile(path, text, target)
        : getSourceFile(path, target, ...rest);
    const program = ts.createProgram([file], options, host);
    const errors = program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    expect(errors.map((error) => /Did you mean '(\w+)'/.exec(error)?.[1])).toEqual([
      'categoryId',
      'campaignId',
      'apiBase',
      'categoryID',
    ]);
  });
});
