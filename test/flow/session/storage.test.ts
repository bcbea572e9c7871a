import { describe, expect, it } from 'vitest';
import {
  clearSaved,
  hasSavedJourney,
  journeyKey,
  readItem,
  removeItem,
  storedKeys,
  writeItem,
} from '../../../src/flow/session/storage.js';
import { FakeStorage } from '../fake-storage.js';
import { configuration } from '../samples.js';

const key = 'onboarding:https://api.example/v1:1001';

describe('hasSavedJourney', () => {
  it('depends on the campaign', () => {
    expect(journeyKey(configuration)).toBe(key);
    expect(journeyKey({ ...configuration, campaignId: '2' })).not.toBe(key);
  });

  it('is known without parsing the saved journey', () => {
    const storage = new FakeStorage();
    const access = () => storage;
    expect(hasSavedJourney(configuration, access)).toBe(false);
    storage.setItem(key, '{');
    expect(hasSavedJourney(configuration, access)).toBe(true);
    expect(hasSavedJourney({ ...configuration, resume: false }, access)).toBe(false);
    storage.reading = new DOMException('Blocked', 'SecurityError');
    expect(hasSavedJourney(configuration, access)).toBe(false);
  });

  it('is false where storage is blocked or does not exist', () => {
    const blocked = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
    expect(hasSavedJourney(configuration, blocked)).toBe(false);
    expect(hasSavedJourney(configuration, () => undefined)).toBe(false);
  });
});

describe('access to storage', () => {
  it('reads, writes and removes a text', () => {
    const storage = new FakeStorage();
    const access = () => storage;
    expect(readItem(access, key)).toBeUndefined();
    expect(writeItem(access, key, 'text')).toBe(true);
    expect(readItem(access, key)).toBe('text');
    removeItem(access, key);
    expect(readItem(access, key)).toBeUndefined();
  });

  it('does nothing where there is no storage', () => {
    const none = () => undefined;
    expect(readItem(none, key)).toBeUndefined();
    expect(() => writeItem(none, key, 'text')).not.toThrow();
    expect(() => removeItem(none, key)).not.toThrow();
  });

  it('never throws where storage is blocked, and says that nothing was written', () => {
    const blocked = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
    expect(readItem(blocked, key)).toBeUndefined();
    expect(writeItem(blocked, key, 'text')).toBe(false);
    expect(() => removeItem(blocked, key)).not.toThrow();
  });
});

it('clearing a journey removes its draft too, and no other journey', () => {
  const storage = new FakeStorage();
  expect(storedKeys(configuration).draft).toBe(`${key}:draft`);
  for (const name of [key, `${key}:draft`, `${key}2`]) storage.setItem(name, '{}');
  clearSaved(configuration, () => storage);
  expect(storage.getItem(key)).toBeNull();
  expect(storage.getItem(`${key}:draft`)).toBeNull();
  expect(storage.getItem(`${key}2`)).toBe('{}');
});
