import { describe, expect, it } from 'vitest';
import { consentVia, hasCard, isAdopted, type Entry } from '../../../src/flow/state/data-entry.js';
import { newcomer } from '../samples.js';

describe('data entry', () => {
  it.each<[Entry, object]>([
    [{ kind: 'registration', person: newcomer }, { via: 'registration' }],
    [{ kind: 'new-account' }, { via: 'registration' }],
    [{ kind: 'completion' }, { via: 'login' }],
    [
      { kind: 'draft', holder: {} },
      { via: 'login', card: true },
    ],
    [
      { kind: 'edit', via: 'registration', holder: {} },
      { via: 'login', card: true },
    ],
    [
      { kind: 'edit', via: 'adopted', holder: {} },
      { via: 'login', card: true, adopted: true },
    ],
  ])('that began as %o has %o', (entry, expected) => {
    expect({ via: consentVia(entry), card: hasCard(entry), adopted: isAdopted(entry) }).toEqual({
      card: false,
      adopted: false,
      ...expected,
    });
  });

  it('has no combination that makes no sense', () => {
    // @ts-expect-error A new account has no card to return to.
    const one: Entry = { kind: 'new-account', holder: {} };
    // @ts-expect-error An edit began at a card.
    const two: Entry = { kind: 'edit', holder: {} };
    expect([one, two]).toHaveLength(2);
  });
});
