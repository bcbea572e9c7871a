import { describe, expect, it } from 'vitest';
import { commonPasswords } from '../../src/domain/common-passwords.js';
import { checkPassword } from '../../src/domain/password.js';

describe('the list of common passwords', () => {
  it('has 3,000 and more that are long enough to be chosen, whole and in lower case', () => {
    expect(commonPasswords.size).toBe(4000);
    const broken = [...commonPasswords].filter((word) => !/^[!-~]{8,40}$/.test(word));
    expect(broken).toEqual([]);
    expect([...commonPasswords].filter((word) => word !== word.toLowerCase())).toEqual([]);
  });

  it.each(['password', '12345678', 'qwertyuiop', 'iloveyou', 'baseball', 'PassWord', 'trustno1'])(
    'knows %s, however it is capitalised',
    (password) => {
      expect(checkPassword(password, { min: 8, common: commonPasswords })?.key).toBe(
        'password-common',
      );
    },
  );

  it('lets pass what nobody else has', () => {
    const password = 'violet otter bridge 42';
    expect(checkPassword(password, { min: 8, common: commonPasswords })).toBeUndefined();
  });
});
