import { describe, expect, it } from 'vitest';
import { hasSavedJourney, journeyKey } from '../../src/flow/storage.js';
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
