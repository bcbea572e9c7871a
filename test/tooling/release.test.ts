import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPlaceholder, repositoryAddress } from '../../scripts/address.mjs';
import { auditResult, releaseProblems } from '../../scripts/release.mjs';
import { reduced } from '../../scripts/sbom.mjs';
import {
  filesOfOtherVersion,
  filesOfVersion,
  withIntegrity,
  withVersion,
} from '../../scripts/version.mjs';

const address = repositoryAddress();
const description = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
const ready = {
  address: 'https://github.com/acme/onboarding-elements',
  version: '1.2.3',
  others: [],
  integrity: 'sha384-new=',
  changelog: '# Changelog\n\n## 1.2.3\n\n',
  page: '<script integrity="sha384-new="></script>',
  unpublished: [],
};

describe('withIntegrity', () => {
  it('writes the hash into a snippet', () => {
    expect(withIntegrity('<script integrity="sha384-o+l/d="></script>', 'sha384-new=')).toBe(
      ready.page,
    );
  });

  it('refuses a page that has lost its snippet', () => {
    expect(() => withIntegrity('rewritten', 'sha384-new=')).toThrow('docs/cms.md');
  });
});

describe('releaseProblems', () => {
  it('finds nothing if the release is ready', () => {
    expect(releaseProblems(ready)).toEqual([]);
  });

  it.each([
    ['an address that is not set', { address: 'https://github.com/OWNER/elements' }],
    ['a version without a chapter in the changelog', { changelog: '# Changelog\n' }],
    ['a snippet of another build', { page: '<script integrity="sha384-old="></script>' }],
    ['a page that says that the package is not on the registry', { unpublished: ['README.md'] }],
    ['sources of another version', { others: ['src/domain/version.ts'] }],
  ])('refuses %s', (_, part) => {
    expect(releaseProblems({ ...ready, ...part })).toHaveLength(1);
  });
});

describe('the version of the packages', () => {
  it('is replaced in sources', () => {
    const text = "/** Doc. */\nexport const version = '0.1.0';\n";
    expect(withVersion('src/domain/version.ts', text, '1.2.3')).toBe(
      "/** Doc. */\nexport const version = '1.2.3';\n",
    );
  });

  it('refuses a page that has lost its place', () => {
    expect(() => withVersion('docs/security.md', 'rewritten', '1.2.3')).toThrow('docs/security.md');
  });

  it('is one, in all packages, and another one is noticed in each file', () => {
    expect(filesOfOtherVersion(description.version as string)).toEqual([]);
    expect(filesOfOtherVersion('1.2.3')).toEqual([
      'src/domain/version.ts',
      'gateway/src/domain/version.ts',
      'demo/cms/wordpress/onboarding-elements.php',
      'docs/cms.md',
      'gateway/docs/operate.md',
      'docs/security.md',
      'gateway/package.json',
      'sandbox/package.json',
      'angular/package.json',
      'gateway/deploy/package.json',
      'package-lock.json',
    ]);
  });
});

describe('a new version', () => {
  const is = description.version as string;
  const number = new RegExp(`(?<![\\d.^~])${is.replaceAll('.', String.raw`\.`)}(?![\\d]|\\.\\d)`);
  /** This line is about that release. */
  const staying = 'beside a build before';

  it('leaves the former one in no page, manifest or source', () => {
    const written = new Map(filesOfVersion('9.8.7').map(({ file, wanted }) => [file, wanted]));
    const kept = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
      .split('\0')
      .filter((file) => /\.(?:html|json|md|mjs|php|ts|txt|ya?ml)$/.test(file))
      // npm writes package.json and the lock file; the chapters stay; tests have versions of their own.
      .filter((file) => !/^(?:package|CHANGELOG)\.|package-lock\.json$|(?:^|\/)test\//.test(file))
      .filter((file) => existsSync(file))
      .flatMap((file) =>
        (written.get(file) ?? readFileSync(file, 'utf8'))
          .split('\n')
          .filter((line) => number.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(kept.filter((line) => !line.includes(staying))).toEqual([]);
    expect([...written.keys()]).toContain('docs/cms.md');
  });
});

describe('the address of the repository', () => {
  it.each([
    ['', ''],
    ['gateway/', '/tree/main/gateway'],
  ])('is the one of package.json in all fields of %spackage.json', (folder, place) => {
    const fields = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as unknown;
    expect(fields).toMatchObject({
      homepage: `${address}${place}#readme`,
      bugs: { url: `${address}/issues` },
      repository: { url: `git+${address}.git` },
      author: expect.stringContaining(`(${address})`) as unknown,
    });
  });

  it('is the same in each document', () => {
    const places = execFileSync(
      'git',
      ['grep', '-hoE', 'https://github.com/[^/ )]+/onboarding-elements', '--', '*.md', '*.txt'],
      { encoding: 'utf8' },
    );
    expect(new Set(places.trim().split('\n'))).toEqual(new Set([address]));
  });

  it.each([
    // Not this address itself, which `npm run address` replaces.
    ['https://github.com/OWNER/elements', true],
    ['https://github.com/acme/elements', false],
  ])('counts as a placeholder: %s %s', (given, isOne) => {
    expect(isPlaceholder(given)).toBe(isOne);
  });
});

describe('auditResult', () => {
  it('names each weakness', () => {
    const report = { vulnerabilities: { lit: { name: 'lit', severity: 'high', range: '<9' } } };
    expect(auditResult(JSON.stringify(report))).toEqual({
      problems: ['npm audit: lit <9 has a high weakness'],
    });
    expect(auditResult('{"vulnerabilities":{}}')).toEqual({ problems: [] });
  });

  it.each(['', '{"error":{"summary":""}}', 'no JSON'])('says that it did not run: %s', (output) => {
    expect(auditResult(output)).toMatchObject({
      problems: [],
      notRun: expect.any(String) as string,
    });
  });
});

describe('the bill of materials', () => {
  const component = (name: string) => ({ name, 'bom-ref': `${name}@1.0.0` });
  const bill = {
    metadata: { component: component('folder') },
    components: ['lit', 'lit-html', 'rollup', 'fsevents'].map(component),
    dependencies: [
      { ref: 'folder@1.0.0', dependsOn: ['lit@1.0.0', 'rollup@1.0.0'] },
      { ref: 'lit@1.0.0', dependsOn: ['lit-html@1.0.0'] },
      { ref: 'lit-html@1.0.0', dependsOn: [] },
      { ref: 'rollup@1.0.0', dependsOn: ['fsevents@1.0.0'] },
    ],
  };

  it('has the dependencies and theirs, not the tools', () => {
    const { components, metadata } = reduced(bill, 'onboarding-elements', ['lit']);
    expect(components.map(({ name }) => name)).toEqual(['lit', 'lit-html']);
    expect(metadata.component.name).toBe('onboarding-elements');
  });

  it('has no optional peer of a dependency', () => {
    const components = bill.components.map((one) =>
      one.name === 'lit-html' ? { ...one, scope: 'optional' } : one,
    );
    const { components: left } = reduced({ ...bill, components }, 'onboarding-elements', ['lit']);
    expect(left.map(({ name }) => name)).toEqual(['lit']);
  });

  it('of a workspace has its own name and dependencies', () => {
    const whole = {
      ...bill,
      components: [
        ...bill.components,
        { name: 'folder-of-it', 'bom-ref': 'onboarding-gateway@1.0.0' },
      ],
      dependencies: [
        ...bill.dependencies,
        { ref: 'onboarding-gateway@1.0.0', dependsOn: ['rollup@1.0.0'] },
      ],
    };
    const { components, metadata, dependencies } = reduced(whole, 'onboarding-gateway', ['rollup']);
    expect(components.map(({ name }) => name)).toEqual(['rollup', 'fsevents']);
    expect(metadata.component).toMatchObject({
      name: 'onboarding-gateway',
      'bom-ref': 'onboarding-gateway@1.0.0',
    });
    expect(dependencies[0]).toEqual({
      ref: 'onboarding-gateway@1.0.0',
      dependsOn: ['rollup@1.0.0'],
    });
  });
});
