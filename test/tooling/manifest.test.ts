import { describe, expect, it } from 'vitest';
import { published } from '../../scripts/manifest/published.mjs';
import { checkDefault, describeTables, settings } from '../../scripts/manifest/settings.mjs';
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
    events: object[];
    members: { name: string; type?: object; inheritedFrom?: object }[];
  }[];
  exports: object[];
}

const analyzer = ['@custom-elements-manifest', 'analyzer', 'index.js'].join('/');
const { create, ts } = (await import(analyzer)) as Analyzer;

const tables = {
  settings: [
    {
      name: 'apiBase',
      attribute: 'api-base',
      type: 'string',
      description: 'Base address, or a path.',
      default: '/api',
    },
    { name: 'options', type: 'OptionsSource | undefined', description: 'Choices.' },
    { name: 'card', attribute: 'card', type: 'string', description: 'Number.', only: ['card'] },
  ],
  events: [
    {
      name: 'onboarding-step',
      by: ['otp', 'card'],
      type: 'CustomEvent<string>',
      description: 'Moved.',
    },
    {
      name: 'onboarding-complete',
      by: ['card'],
      type: 'CustomEvent<string>',
      description: 'Over.',
    },
  ],
};

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
    private hidden = 1;
    #secret = 2;
  }
  export const other = 1;
`;

function manifest() {
  const modules = Object.entries({
    'src/elements/onboarding-element.ts': base,
    'src/elements/onboarding-otp.ts': element,
  }).map(([name, text]) => ts.createSourceFile(name, text, 99, true));
  return create({
    modules,
    plugins: [
      settings(tables),
      published({ base: 'OnboardingElement' }),
      typeReferences({ source: 'src/index.ts', module: 'dist/index.js' }),
    ],
    context: { dev: false },
  });
}

describe('the custom elements manifest', () => {
  it('gives each element the events that it dispatches', () => {
    const [module] = manifest().modules;
    expect(module?.declarations[0]?.events).toEqual([
      { name: 'onboarding-step', type: { text: 'CustomEvent<string>' }, description: 'Moved.' },
    ]);
  });

  it('gives each element the attributes that all elements share, and its own', () => {
    const [module] = manifest().modules;
    expect(module?.declarations[0]?.attributes).toEqual([
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

  it('leaves out what is not public', () => {
    const [module] = manifest().modules;
    expect(module?.declarations[0]?.members.map(({ name }) => name)).toEqual([
      'word',
      'signOut',
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

  it('states the source and the position of each type', () => {
    const [module] = manifest().modules;
    const options = module?.declarations[0]?.members.find(({ name }) => name === 'options');
    expect(options?.type).toEqual({
      text: 'OptionsSource | undefined',
      references: [{ name: 'OptionsSource', module: 'dist/index.js', start: 0, end: 13 }],
    });
  });
});

describe('describeTables', () => {
  it('reads names, types and documentation of each setting and event', async () => {
    const { settings: rows, events } = await describeTables();
    const row = (wanted: string) => rows.find(({ name }) => name === wanted);
    expect(row('minPassword')).toEqual({
      name: 'minPassword',
      attribute: 'min-password',
      only: undefined,
      isShared: true,
      type: 'number | `${number}` | undefined',
      description:
        'Minimum length of a password in characters; never under 8. NIST SP 800-63B asks for 15 without a second factor.',
      default: '8',
      example: '15',
    });
    expect(row('symbology')).toMatchObject({ only: ['flow', 'card'], default: 'code128' });
    const own = rows.filter(({ isShared }) => !isShared).map(({ name }) => name);
    expect(own).toContain('privacyUrl');
    expect(own).toContain('messages');
    expect(own).not.toContain('validate');
    expect(row('devicetype')?.type).toBe("1 | 2 | 3 | '1' | '2' | '3' | undefined");
    expect(row('validate')).toMatchObject({ attribute: undefined, type: 'FieldCheck | undefined' });
    expect(events.find(({ name }) => name === 'onboarding-identified')).toEqual({
      name: 'onboarding-identified',
      by: ['flow', 'register', 'login'],
      type: 'CustomEvent<IdentifiedDetail>',
      description:
        'It is known whether the visitor is new, has a card or is registered. Cancelable: the next step.',
    });
  });
});

describe('checkDefault', () => {
  const text = { kind: 'text' } as const;

  it.each([
    ['what applies', { ...text, fallback: 8 }, '8'],
    ['a list', { ...text, fallback: ['email', 'card'] }, 'email card'],
    ['what the reader of the setting adds', { ...text, fallback: undefined }, 'code128'],
    ['nothing where nothing applies', { ...text, fallback: undefined }, undefined],
    ['nothing of a required value', { ...text, fallback: '', isRequired: true }, undefined],
    ['nothing of a flag', { kind: 'flag', fallback: true }, undefined],
  ] as const)('accepts %s', (_, row, documented) => {
    expect(() => checkDefault('minPassword', row, documented)).not.toThrow();
  });

  it.each([
    ['8', { ...text, fallback: 9 }, 'minPassword: @default is 8, but 9 applies'],
    [undefined, { ...text, fallback: 9 }, 'minPassword: @default is missing, but 9 applies'],
  ] as const)('refuses %s', (documented, row, message) => {
    expect(() => checkDefault('minPassword', row, documented)).toThrow(message);
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
    expect(byName.OptionsSource?.type).toContain('=> Promise<readonly Option[]>');
    expect(byName.Option?.members.map(({ name }) => name)).toEqual(['value', 'label']);
  });

  it('fails for a type that is not exported', () => {
    expect(() => typeMembers('src/index.ts', ['Secret'])).toThrow('exports no Secret');
  });
});
