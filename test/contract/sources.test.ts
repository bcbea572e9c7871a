/** Each line of the contract cites a place that names it: a step of the guide, a page, a file or a type. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isRecord } from '../../src/domain/json.js';
import { readRecorded, readSources, sourcedParts } from '../../scripts/contract/read.mjs';
import { contract } from './contract.js';

type Names = readonly string[];
type Part = ReturnType<typeof sourcedParts>[number];

const cited = readSources() as Record<string, Record<string, Names | Record<string, string>>>;

/** The recorded replies by their place in R, from the table of their README. */
const recordings = new Map(
  [
    ...readFileSync('contract/recorded/README.md', 'utf8').matchAll(
      /^\| `([\w-]+\.json)` +\| `([\w/-]+\.json)`/gm,
    ),
  ].map(([, file = '', place = '']) => [`tests/json/${place}`, file]),
);
const replies = new Map(readRecorded() as [string, unknown][]);

/** Every key and value of a recorded reply. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isRecord(value)) return [String(value)];
  return Object.entries(value).flatMap(([key, member]) => [key, ...namesIn(member)]);
}

/** What the place of a source names; undefined for a place that nobody has read. */
function namesAt(letter: string, place: string): Names | undefined {
  const listed = cited[letter]?.[place];
  if (listed) return Array.isArray(listed) ? listed.map(String) : Object.entries(listed).flat();
  const file = letter === 'R' ? recordings.get(place) : undefined;
  return file === undefined ? undefined : namesIn(replies.get(file));
}

const placeForms: Readonly<Record<string, RegExp>> = {
  G: /(?:Logging in|Signing in|New user|User with card|Data entry|Customer area, card data) \d/g,
  A: /page on authentication|tutorial on POST \/auth|Italian edition/g,
  R: /(?:src|tests)\/[\w/-]+\.(?:php|json)/g,
  M: /(?<=fnet3\.wsdl, )WS_\w+/g,
};

/** What is wrong with the sources of a part. */
function faultsOf({ kind, source = '', names }: Pick<Part, 'kind' | 'source' | 'names'>): Names {
  return source.split(/; (?=[GARMC]: )/).flatMap((citation) => {
    const [, letter = '', about = ''] = /^([GARMC]): (.+)$/.exec(citation) ?? [];
    if (letter === 'C') return about.length < 15 ? ['a choice without its reason'] : [];
    const form = placeForms[letter];
    const places = form ? (about.match(form) ?? []) : [];
    if (places.length === 0) return [`no place in "${citation}"`];
    const told = /\(([^)]+)\)/.exec(about)?.[1]?.split(', ');
    return places.flatMap((place) => {
      const there = namesAt(letter, place);
      if (!there) return [`${place} is not in contract/sources.yaml`];
      const isThere = (name: string) => there.includes(name);
      const isNamed = told
        ? told.every(isThere)
        : kind === 'codes' || (kind === 'code' && place.endsWith('ApiMessages.php'))
          ? names.every(isThere)
          : names.length === 0 || names.some(isThere);
      return isNamed ? [] : [`${place} does not name ${(told ?? names).join(' ')}`];
    });
  });
}

const parts = sourcedParts(contract);

describe('the sources of the contract', () => {
  it('name what cites them', () => {
    const wrong = parts.map((part) => ({ ...part, faults: faultsOf(part) }));
    expect(wrong.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(parts.length).toBeGreaterThan(400);
  });

  it.each([
    ['another step of the guide', 'G: Signing in 2', ['card'], 1],
    ['a step that does not exist', 'G: New user 9', ['card'], 1],
    ['one of two steps', 'G: New user 4, User with card 2', ['card'], 1],
    ['another type', 'M: fnet3.wsdl, WS_DynamicFieldType', ['isVisible'], 1],
    ['another reply', 'R: tests/json/customer/verifyemail.json', ['fidelyCode'], 1],
    ['a reply that nobody has read', 'R: tests/json/customer/getmovements.json', ['id'], 1],
    ['another name than it tells', 'A: page on authentication (x-api-key)', ['apiKey'], 1],
    ['a choice without a reason', 'C: ours', ['card'], 1],
    ['no letter', 'the guide', ['card'], 1],
    ['the right step', 'G: Signing in 3', ['card'], 0],
    ['both right steps', 'G: New user 4, User with card 4', ['card'], 0],
  ])('are refused or taken by what they say: %s', (_, source, names, count) => {
    expect(faultsOf({ kind: 'property', source, names })).toHaveLength(count);
  });

  it('have the number and the name of each answer code', () => {
    const source = 'R: src/Constants/ApiMessages.php';
    expect(faultsOf({ kind: 'code', source, names: ['53', 'CUSTOMER_INACTIVE'] })).toEqual([]);
    expect(faultsOf({ kind: 'code', source, names: ['53', 'CUSTOMER_BLOCK'] })).toHaveLength(1);
    expect(faultsOf({ kind: 'codes', source, names: ['53', '54'] })).toHaveLength(1);
  });
});
