import { describe, expect, it } from 'vitest';
import { commonPasswords } from '../../src/domain/common-passwords.js';
import { checkPassword } from '../../src/domain/password.js';

describe('commonPasswords', () => {
  it('holds 3,000 passwords of 8 characters or more, all in lower case', () => {
    expect(commonPasswords.size).toBe(3000);
    const broken = [...commonPasswords].filter((word) => !/^[!-~]{8,40}$/.test(word));
    expect(broken).toEqual([]);
    expect([...commonPasswords].filter((word) => word !== word.toLowerCase())).toEqual([]);
  });

  it.each(['password', '12345678', 'qwertyuiop', 'iloveyou', 'baseball', 'PassWord', 'trustno1'])(
    'contains %s in any case',
    (password) => {
      expect(checkPassword(password, { min: 8, common: commonPasswords })?.key).toBe(
        'password-common',
      );
    },
  );

  it('does not contain an uncommon password', () => {
    const password = 'violet otter bridge 42';
    expect(checkPassword(password, { min: 8, common: commonPasswords })).toBeUndefined();
  });
});
