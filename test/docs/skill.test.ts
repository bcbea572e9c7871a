/**
 * The skill for coding assistants names what the manual explains, and nothing else. The skill comes from the manifest, the manual is
 * written by hand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
const skill = read('skill/SKILL.md');
const manual = read('docs/elements.md');

const namesIn = (text: string) =>
  [...text.matchAll(/`<?([\w-]+)(?:>|\([^`]*\))?`/g)].map(([, name]) => name);

/** The names at the start of the lines below a heading of the skill. */
function listed(heading: string): readonly (string | undefined)[] {
  const [, part = ''] =
    new RegExp(`^## ${heading}.*\\n([^]*?)(?=^## |$(?![^]))`, 'm').exec(skill) ?? [];
  return part.split('\n').flatMap((line) => namesIn(/^- (`[^`]+`):/.exec(line)?.[1] ?? ''));
}

/** The names in the first column of a table of the manual. */
function explained(column: string): readonly (string | undefined)[] {
  const [, rows = ''] =
    new RegExp(`^\\| ${column} +\\|.*\\n\\|[- |]+\\n((?:\\|.*\\n)+)`, 'm').exec(manual) ?? [];
  return rows.split('\n').flatMap((row) => namesIn(row.split('|')[1] ?? ''));
}

describe('the skill for coding assistants', () => {
  it.each([
    ['Tags', 'tag'],
    ['Attributes', 'attribute'],
    ['Properties', 'property'],
    ['Methods', 'method'],
    ['Events', 'event'],
  ])('names what the manual explains: %s', (heading, column) => {
    expect(listed(heading).length).toBeGreaterThan(3);
    expect([...listed(heading)].sort()).toEqual([...explained(column)].sort());
  });

  it('uses only names and files that exist', () => {
    const known = ['Tags', 'Attributes', 'Properties', 'Methods', 'Events'].flatMap(listed);
    const steps = skill.slice(skill.indexOf('## Steps'), skill.indexOf('## Tags'));
    const tags = [...steps.matchAll(/<(onboarding-[a-z]+)/g)].map(([, tag]) => tag);
    const attributes = [...steps.matchAll(/ ([a-z-]+)="/g)].map(([, name]) => name);
    const events = [...steps.matchAll(/`(onboarding-[a-z]+)`/g)].map(([, name]) => name);
    expect([...tags, ...attributes, ...events].filter((name) => !known.includes(name))).toEqual([]);
    const files = [...skill.matchAll(/`(docs\/[\w-]+\.md)`/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('is named in llms.txt', () => {
    expect(read('llms.txt')).toContain('skill/SKILL.md');
  });
});
