import { describe, expect, it } from 'vitest';
import { hasSavedJourney, journeyKey, tabStorage } from '../../src/flow/storage.js';
import { FakeStorage } from './fake-storage.js';
import { configuration } from './samples.js';

const key = 'onboarding:https://api.example/v1:1001';

describe('hasSavedJourney', () => {
  it('depends on the campaign', () => {
    expect(journeyKey(configuration)).toBe(key);
    expect(journeyKey({ ...configuration, campaignId: '2' })).not.toBe(key);
  });

  it('is known without parsing the saved journey', () => {
    const storage = new FakeStorage();
    Reflect.set(globalThis, 'sessionStorage', storage);
    expect(tabStorage()).toBe(storage);
    expect(hasSavedJourney(configuration)).toBe(false);
    storage.setItem(key, '{');
    expect(hasSavedJourney(configuration)).toBe(true);
    expect(hasSavedJourney({ ...configuration, resume: false })).toBe(false);
    storage.reading = new DOMException('Blocked', 'SecurityError');
    expect(hasSavedJourney(configuration)).toBe(false);
  });

  it('is false where storage is blocked', () => {
    const get = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'sessionStorage', { get, configurable: true });
    expect(tabStorage()).toBeUndefined();
    expect(hasSavedJourney(configuration)).toBe(false);
    Reflect.deleteProperty(globalThis, 'sessionStorage');
  });
});
