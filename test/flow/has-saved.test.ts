import { describe, expect, it } from 'vitest';
import { hasSaved, savedKey, tabStorage } from '../../src/flow/saved.js';
import { FakeStorage } from './fake-storage.js';
import { configuration } from './samples.js';

const key = 'onboarding:https://api.example/v1:1001';

describe('whether there is something to go on from', () => {
  it('depends on the campaign', () => {
    expect(savedKey(configuration)).toBe(key);
    expect(savedKey({ ...configuration, campaignId: '2' })).not.toBe(key);
  });

  it('is known without reading it', () => {
    const storage = new FakeStorage();
    Reflect.set(globalThis, 'sessionStorage', storage);
    expect(tabStorage()).toBe(storage);
    expect(hasSaved(configuration)).toBe(false);
    storage.setItem(key, '{');
    expect(hasSaved(configuration)).toBe(true);
    expect(hasSaved({ ...configuration, resume: false })).toBe(false);
    storage.reading = new DOMException('Blocked', 'SecurityError');
    expect(hasSaved(configuration)).toBe(false);
  });

  it('is a No where storage is blocked', () => {
    const get = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'sessionStorage', { get, configurable: true });
    expect(tabStorage()).toBeUndefined();
    expect(hasSaved(configuration)).toBe(false);
    Reflect.deleteProperty(globalThis, 'sessionStorage');
  });
});
