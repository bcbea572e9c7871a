/**
 * The snippets of the documentation are written for each host from the plain one. `e2e/host-snippets.test.ts` runs them.
 */
import { describe, expect, it } from 'vitest';
import { hosts, hostSnippet } from '../../pages/playground/hosts.js';
import { propOf } from '../../pages/playground/snippet-frameworks.js';
import { elementsIn } from '../../pages/playground/snippet-source.js';
import { attributeOf, propOf as writtenProp } from '../../../src/domain/configuration.js';
import type { Setting } from '../../../src/domain/setting.js';
import { settings } from '../../../src/elements/core/element-properties.js';
import { blocks, following } from './host-blocks.js';

describe('a block of the documentation', () => {
  it('with elements follows the host, except on the pages of one host', () => {
    const stays = blocks
      .filter(({ language, text }) => language === 'html' && /<onboarding-/.test(text))
      .filter((block) => !following('HostSnippet').includes(block))
      .map(({ page }) => page);
    expect(new Set(stays)).toEqual(new Set(['README.md', 'docs/frameworks.md']));
    expect(following('HostSnippet').length).toBeGreaterThan(8);
  });

  it('with a script of the page says where that goes', () => {
    const pages = new Set(following('HostPlace').map(({ page }) => page));
    for (const page of ['elements', 'hand-over', 'help', 'security'])
      expect(pages).toContain(`docs/${page}.md`);
  });
});

describe('a snippet for a host', () => {
  it.each(Object.entries<Setting>(settings))('writes the prop of %s', (property, row) => {
    if (row.kind === 'object') return;
    expect(propOf(attributeOf(property))).toBe(writtenProp(property, row));
  });

  const hidden =
    '<onboarding-flow hidden no-resume campaignid="1001" api-base="/api"></onboarding-flow>';
  it.each([
    ['Plain', '  hidden\n  no-resume\n  campaignid="1001"'],
    ['React', 'hidden\n        noResume\n        campaignId="1001"'],
    ['Vue', '    hidden\n    no-resume\n    campaign-id="1001"'],
    ['Angular', '[hidden]="true"\n      [noResume]="true"\n      campaignId="1001"'],
    ['Svelte', '  hidden={true}\n  noResume={true}\n  campaignid="1001"'],
    ['WordPress', '<!-- in a template of the theme -->'],
  ])('has what is on by its presence: %s', (host, text) => {
    expect(hostSnippet(host, hidden)).toContain(text);
  });

  it.each(Object.keys(hosts))(
    'reserves no room for what is hidden, and has the sandbox: %s',
    (host) => {
      const text = hostSnippet(host, hidden);
      expect(text).not.toContain('min-height');
      expect(text).toContain('http://localhost:8000/api');
      expect(hostSnippet(host, hidden.replace('hidden', ''))).toContain('min-height: 500px');
    },
  );

  it('is not made of what has more in it than elements', () => {
    const tag = '<onboarding-card card="1"></onboarding-card>';
    expect(elementsIn(`<script src="/x.js"></script>\n<!-- one -->\n${tag}`)).toHaveLength(1);
    expect(elementsIn(`<!doctype html>\n${tag}`)).toEqual([]);
    expect(elementsIn(`<p>Hello</p>${tag}`)).toEqual([]);
    expect(elementsIn('<onboarding-flow><a href="/">Home</a></onboarding-flow>')).toEqual([]);
  });
});
