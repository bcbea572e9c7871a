import { describe, expect, it } from 'vitest';
import { customStates, steps } from '../../scripts/manifest/custom-states.mjs';
import { published } from '../../scripts/manifest/published.mjs';
import { sharedConfiguration } from '../../scripts/manifest/shared-configuration.mjs';
import { typeMembers } from '../../scripts/manifest/type-members.mjs';
import { typeReferences } from '../../scripts/manifest/type-references.mjs';

/** The part of the analyzer that is used here; it publishes no usable types. */
interface Analyzer {
  create(options: { modules: object[]; plugins: object[]; context: object }): { modules: Module[] };
  ts: { createSourceFile(name: string, text: string, target: number, parents: boolean): object };
}

interface Module {
  path: string;
  declarations: {
    superclass?: object;
    attributes: object[];
    cssStates: { name: string }[];
    members: { name: string; type?: object; inheritedFrom?: object }[];
  }[];
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
    /** Choices. */
    options: OptionsSource | undefined;
  }
`;

const base = `
  import { LitElement } from 'lit';
  export class OnboardingElement extends LitElement {
    static override styles = [];
    protected readonly journey = 3;
    /** Ends the session. */
    signOut(): Promise<void> {}
  }
`;

const element = `
  import { OnboardingElement } from './onboarding-element.js';
  /**
   * Asks for the code.
   * @element onboarding-otp
   */
  export class OnboardingOtp extends OnboardingElement {
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
    'src/elements/core/element-properties.ts': configuration,
    'src/elements/onboarding-element.ts': base,
    'src/elements/onboarding-otp.ts': element,
  }).map(([name, text]) => ts.createSourceFile(name, text, 99, true));
  return create({
    modules,
    plugins: [
      sharedConfiguration(),
      customStates(),
      published({ base: 'OnboardingElement' }),
      typeReferences({ source: 'src/index.ts', module: 'dist/index.js' }),
    ],
    context: { dev: false },
  });
}

describe('the custom elements manifest', () => {
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
      expect.objectContaining({ name: 'lang', fieldName: 'lang', type: { text: 'string' } }),
    ]);
  });

  it('keeps a member that an element overrides, and leaves out what is not public', () => {
    const [module] = manifest().modules;
    expect(module?.declarations[0]?.members.map(({ name }) => name)).toEqual([
      'word',
      'headers',
      'signOut',
      'campaignid',
      'apiBase',
      'options',
    ]);
  });

  it('lists the members of the base class at each element', () => {
    const [module] = manifest().modules;
    const [otp, ...others] = module?.declarations ?? [];
    expect(others).toEqual([]);
    expect(otp?.superclass).toEqual({ name: 'LitElement', package: 'lit' });
    expect(otp?.members.find(({ name }) => name === 'signOut')).toEqual({
      kind: 'method',
      name: 'signOut',
      description: 'Ends the session.',
      return: { type: { text: 'Promise<void>' } },
    });
  });

  it('lists the modules that can be imported, and the tags that one of them registers', () => {
    const { modules } = manifest();
    const declaration = { name: 'OnboardingOtp', module: 'dist/index.js' };
    expect(modules.map(({ path, exports }) => [path, exports])).toEqual([
      ['dist/index.js', [{ kind: 'js', name: 'OnboardingOtp', declaration }]],
      [
        'dist/define.js',
        [{ kind: 'custom-element-definition', name: 'onboarding-otp', declaration }],
      ],
    ]);
  });

  it('lists the steps of the journey as custom states', () => {
    const [module] = manifest().modules;
    expect(module?.declarations[0]?.cssStates.map(({ name }) => name)).toEqual(Object.keys(steps));
  });

  it('states the source and the position of each type', () => {
    const [module] = manifest().modules;
    const options = module?.declarations[0]?.members.find(({ name }) => name === 'options');
    expect(options?.type).toEqual({
      text: 'OptionsSource | undefined',
      references: [{ name: 'OptionsSource', module: 'dist/index.js', start: 0, end: 13 }],
    });
  });
});

describe('typeMembers', () => {
  it('lists the members of the entry, with inherited members and the types that they name', () => {
    const types = typeMembers('src/index.ts', ['CompleteDetail', 'ErrorDetail', 'OptionsSource']);
    const byName = Object.fromEntries(types.map((type) => [type.name, type]));
    expect(byName.CompleteDetail?.members).toContainEqual({
      name: 'card',
      optional: true,
      type: 'string',
      description: 'The card number, leading zeros kept.',
    });
    expect(byName.CompleteDetail?.members.map(({ type }) => type)).toContain('Via');
    expect(byName.Via?.type).toBe("'registration' | 'login'");
    expect(byName.ProblemCode?.type).toContain("'offline' | 'timeout'");
    expect(byName.Step?.type).toContain("'register' | 'otp'");
    const known = [...(byName.Step?.type ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name);
    expect(Object.keys(steps).sort()).toEqual(known.sort());
    expect(byName.OptionsSource?.type).toContain('=> Promise<readonly Option[]>');
    expect(byName.Option?.members.map(({ name }) => name)).toEqual(['value', 'label']);
  });

  it('fails for a type that is not exported', () => {
    expect(() => typeMembers('src/index.ts', ['Secret'])).toThrow('exports no Secret');
  });
});
