/**
 * Seals that earlier versions have made. A gateway opens those of the version before: both stand behind one proxy during an
 * upgrade. A changed format gets new constants here, and the old ones stay for one version.
 */
import { expect, it } from 'vitest';
import { Seals } from '../../src/crypto/seals.js';

const seals = new Seals([new Uint8Array(32).fill(7)]);
const expires = Date.UTC(2027, 0, 1);
const content = {
  scope: 'customersynchro',
  token: 'platform-token',
  journey: 'abcdefghijk',
  campaign: '1001',
  expires,
};

// Made before the ids of customers were sealed, too.
const tokens = {
  token:
    'oe1.d0Nlc6aASK4jQamX4MuXqRuRq6waib5rBLH8-6EBLrB-4GKz_Wc6oUf4g838eXlpwFBHNJScBMHfYqOTYpxNrGMz4eBJjbA8IB7sh5kPovh71P4kZgPvKkJD-KfAWZ_juBN_6bbei3D84YNiGwP98SceHFl_afRNwtgU3UsWCra4RWFO1rVY7zeqGoBMdSzNaXdn',
  refresh:
    'oe1.d9UqjwCGJnwDnh3IkYEw55Q4ItDauTiTf2b9AUV2T1Rg5b2f3MyVOMM0gmqajtkDiwSpsQrfxxi3lf-6oaX6BAc6cuf1JoM6YeeK4JygYLcMZFV0qwBuPQ_mTJXp_hijQyGeSTRGapdwhJfH9xGf4L580ObWOvmn7MwHSNZEDTfQtOri2trbPndIQjZx5EgyIjdrvXFN4OGCtw',
  ofTenant:
    'oe1.d9FJYFR-P59eFP6nazaiL7weOdn8YkPEUW13VGXuhe-it7REi5d4me4el7jiFI9O_4AtFvdCcyqqwpWDPr-YTcCeHKFlOqzGj5K94-dkWoId9svxyR-MFdDRGQwAPsy_UT58vZ6p68_UCNkXxT8tN2P7BM_ldZL4Dy_lbdF-tPm6Y1LTaEKItN1YwlVKjOH-Emm5',
};
// The first format of ids.
const id =
  'oe1.d0jXSLDQYO9NHpmDFk-tHYqfQz5zeyI9WvpLGC6Gx9MrPOuOqKfBFRA9GqAuRjeolzkWFk8n1px92wOqV5f72o2Q0g';
// The first format of the address of a pass.
const pass =
  'oe1.d8zTperukXmyBVpme2Q0GUERsMhNQQFcaMfYyyNfXseaZsqHsZQvTN2pUH_T4Xx2wybEH4yU4D9ypiJzXgDh9XJ9MRF37Xg';

it('opens the tokens of an earlier version', () => {
  expect(seals.openToken('default', 'token', tokens.token)).toEqual(content);
  expect(seals.openToken('default', 'refresh', tokens.refresh)).toEqual({
    ...content,
    scope: 'customer',
    proven: true,
  });
  expect(seals.openToken('shop.example', 'token', tokens.ofTenant)).toEqual(content);
  expect(seals.openToken('default', 'token', tokens.ofTenant)).toBeUndefined();
});

it('opens the ids of an earlier version, for the same contact', () => {
  const opened = seals.openId('default', id);
  expect(opened).toMatchObject({ id: '5003', expires });
  expect(opened?.isOf('email:hascard@example.com')).toBe(true);
  expect(opened?.isOf('email:other@example.com')).toBe(false);
});

it('opens the address of a pass of an earlier version, until it ends', () => {
  const card = { card: '100010', barcode: '2000000050010', name: 'Anna Rossi' };
  expect(seals.openPass('shop.example', pass, expires - 1)).toEqual(card);
  expect(seals.openPass('shop.example', pass, expires)).toBeUndefined();
  expect(seals.openPass('default', pass, expires - 1)).toBeUndefined();
});
