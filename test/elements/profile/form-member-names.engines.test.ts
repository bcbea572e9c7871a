import { expect, fixtureCleanup } from '@open-wc/testing';
import { failSaves, profileStage, visible } from './stage.js';

/** The name of every member of a form element; an input of that name shadows the member. */
function memberNames(): string[] {
  const names = new Set<string>();
  let object: unknown = document.createElement('form');
  while (object !== null) {
    for (const name of Object.getOwnPropertyNames(object)) names.add(name);
    object = Object.getPrototypeOf(object);
  }
  // Names that no field has: unsafe as keys, or of the account.
  for (const name of ['__proto__', 'constructor', 'prototype', 'id']) names.delete(name);
  return [...names].sort();
}

/** Lists of at most 100 names: a reply with more than 200 fields is rejected. */
function inParts(names: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let start = 0; start < names.length; start += 100) {
    parts.push(names.slice(start, start + 100));
  }
  return parts;
}

describe('fields named like members of a form element', () => {
  afterEach(() => fixtureCleanup());

  const reported = ['localName', 'getAttribute', 'insertBefore', 'setAttribute'];
  for (const names of [reported, ...inParts(memberNames())]) {
    it(`are rendered, validated and saved: ${names[0]} to ${names.at(-1)}`, async () => {
      const first = names[0]!;
      const fields = names.map((name) => visible(name, { mandatory: name === first }));
      const stage = await profileStage({ fields });
      await stage.save();
      expect(stage.sent()).to.equal(undefined);
      expect(stage.find(first).getAttribute('aria-invalid')).to.equal('true');
      for (const name of names) stage.find(name).value = `a ${name}`;
      await stage.fill(first, `a ${first}`);
      failSaves(stage, 'status:500');
      await stage.save();
      expect(stage.session.state.request.kind).to.equal('failed');
      await stage.save();
      for (const name of names) expect(stage.sent()).to.have.property(name, `a ${name}`);
      await stage.edit();
      expect(stage.find(first).value).to.equal(`a ${first}`);
    });
  }
});
