import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isOfCampaign, newUserId } from '../../src/passkey/user-id.js';

describe('the user.id of a passkey', () => {
  it('has 8 bytes of the campaign’s hash and 24 random ones', async () => {
    const [one, other] = [await newUserId('1001'), await newUserId('1001')];
    const mark = createHash('sha256').update('1001').digest().subarray(0, 8);
    expect(Buffer.from(one.subarray(0, 8)).equals(mark)).toBe(true);
    expect(one).toHaveLength(32);
    expect(one.subarray(8)).not.toEqual(other.subarray(8));
  });

  it('tells campaigns apart, and other shops’ passkeys', async () => {
    const id = await newUserId('1001');
    expect(await isOfCampaign(id, '1001')).toBe(true);
    expect(await isOfCampaign(id, '1002')).toBe(false);
    expect(await isOfCampaign(id.subarray(0, 8), '1001')).toBe(false);
    expect(await isOfCampaign(new Uint8Array(32), '1001')).toBe(false);
  });
});
