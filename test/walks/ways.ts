/** The ways between steps: a walk, or a scenario of `rare-ways.ts`, passes each of these and no other. */
export const ways: Readonly<Record<string, string>> = {
  register: 'otp login reset checking done error',
  otp: 'profile checking login register',
  checking: 'profile otp login register error done incomplete reset',
  profile: 'done login error register',
  login: 'done incomplete profile reset register otp checking',
  reset: 'done incomplete profile checking login register',
  incomplete: 'profile login register',
  done: 'profile login register',
  error: 'register login',
};
