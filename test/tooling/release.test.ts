import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPlaceholder, repositoryAddress } from '../../scripts/address.mjs';
import { auditResult, releaseProblems, withRelease } from '../../scripts/release.mjs';
import { reduced } from '../../scripts/sbom.mjs';
import { filesOfOtherVersion, withVersion } from '../../scripts/version.mjs';

const address = repositoryAddress();
const description = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
const snippet =
  '<script src="https://cdn.example/npm/onboarding-elements@0.1.0/dist/onboarding.js" integrity="sha384-old="></script>';
const ready = {
  address: 'https://github.com/acme/onboarding-elements',
  version: '1.2.3',
  others: [],
  integrity: 'sha384-new=',
  changelog: '# Changelog\n\n## 1.2.3\n\n',
  pages: { 'README.md': '# Package\n' },
  hosting: withRelease(snippet, { version: '1.2.3', integrity: 'sha384-new=' }),
};

describe('withRelease', () => {
  it('writes version and hash into a snippet', () => {
    expect(ready.hosting).toContain('onboarding-elements@1.2.3/dist/onboarding.js');
    expect(ready.hosting).toContain('integrity="sha384-new="');
  });
});

describe('releaseProblems', () => {
  it('finds nothing if the release is ready', () => {
    expect(releaseProblems(ready)).toEqual([]);
  });

  it.each([
    ['an address that is not set', { address: 'https://github.com/OWNER/onboarding-elements' }],
    ['a version without a chapter in the changelog', { changelog: '# Changelog\n' }],
    ['a snippet of another build', { hosting: snippet }],
    [
      'a README that says that the package is not on the registry',
      { pages: { 'README.md': readFileSync('README.md', 'utf8') } },
    ],
    [
      'a page that says that the gateway is not on the registry',
      { pages: { 'docs/gateway.md': readFileSync('docs/gateway.md', 'utf8') } },
    ],
    [
      'a README that says that the gateway is not on the registry',
      { pages: { 'gateway/README.md': readFileSync('gateway/README.md', 'utf8') } },
    ],
    [
      'a landing page that says that the package is not on the registry',
      { pages: { 'demo/index.html': readFileSync('demo/index.html', 'utf8') } },
    ],
    ['sources of another version', { others: ['src/domain/version.ts'] }],
  ])('refuses %s', (_, part) => {
    expect(releaseProblems({ ...ready, ...part })).toHaveLength(1);
  });
});

describe('the version of the packages', () => {
  it('is replaced in sources', () => {
    const text = "/** Doc. */\nexport const version = '0.1.0';\n";
    expect(withVersion(text, '1.2.3')).toBe("/** Doc. */\nexport const version = '1.2.3';\n");
  });

  it('is one, in both packages, and another one is noticed in each file', () => {
    expect(filesOfOtherVersion(description.version as string)).toEqual([]);
    expect(filesOfOtherVersion('1.2.3')).toEqual([
      'src/domain/version.ts',
      'gateway/src/domain/version.ts',
      'gateway/package.json',
      'gateway/deploy/package.json',
      'package-lock.json',
    ]);
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
    ['https://github.com/OWNER/onboarding-elements', true],
    ['https://github.com/acme/onboarding-elements', false],
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
