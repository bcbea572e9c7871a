import { describe, expect, it } from 'vitest';
import { published } from '../../scripts/manifest/published.mjs';
import { sharedConfiguration } from '../../scripts/manifest/shared-configuration.mjs';

/** The analyzer, which publishes no usable types. */
interface Analyzer {
  create(options: { modules: object[]; plugins: object[]; context: object }): { modules: Module[] };
  ts: { createSourceFile(name: string, text: string, target: number, parents: boolean): object };
}

interface Module {
  path: string;
  declarations: { attributes: object[]; members: { name: string }[] }[];
  exports: object[];
}

const analyzer = ['@custom-elements-manifest', 'analyzer', 'index.js'].join('/');
const { create, ts } = (await import(analyzer)) as Analyzer;

const configuration = `
  export interface ConfigurationProperties {
    /** The campaign's id. Required. @attr campaignid */
    campaignid: string | undefined;
    /**
     * Base address,
     * or a path.
     * @attr api-base
     * @default /api
     */
    apiBase: string;
    /** Headers for each request. */
    headers: object;
  }
`;

const element = `
  /**
   * Asks for the code.
   * @element onboarding-otp
   */
  export class OnboardingOtp extends LitElement {
    /** Shown. */
    word = 'x';
    headers = 'own';
    private hidden = 1;
    #secret = 2;
  }
  export const other = 1;
`;

function manifest() {
  const modules = Object.entries({
    'src/elements/configuration.ts': configuration,
    'src/elements/otp.ts': element,
  }).map(([name, text]) => ts.createSourceFile(name, text, 99, true));
  return create({
    modules,
    plugins: [sharedConfiguration(), published()],
    context: { dev: false },
  });
}

describe('the manifest', () => {
  it('gives each element the attributes that all elements share', () => {
    const [module] = manifest().modules;
    expect(module?.declarations[0]?.attributes).toEqual([
      {
        name: 'campaignid',
        fieldName: 'campaignid',
        description: "The campaign's id. Required.",
        type: { text: 'string | undefined' },
      },
      {
        name: 'api-base',
        fieldName: 'apiBase',
        description: 'Base address, or a path.',
        type: { text: 'string' },
        default: '/api',
      },
    ]);
  });

  it("keeps an element's own member of the same name, and leaves out what is not public", () => {
    const [module] = manifest().modules;
    expect(module?.declarations[0]?.members.map(({ name }) => name)).toEqual([
      'word',
      'headers',
      'campaignid',
      'apiBase',
    ]);
  });

  it('names the files of the package, and only those with elements', () => {
    const { modules } = manifest();
    expect(modules.map(({ path }) => path)).toEqual(['dist/elements/otp.js']);
    expect(modules[0]?.exports).toHaveLength(1);
  });
});
