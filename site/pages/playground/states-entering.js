/**
 * The states of register, code and log-in for the gallery: what is set up before, and what the visitor does.
 */
const checkCard = { method: 'GET', path: '/customer/checkcard', times: 0 };
export const someone = 'anna@example.org';
/** The message of a failure. */
export const problem = '[part~=notice], [part~=summary]';
export const registered = 'registered@example.com';
const mistyped = 'anna@gmial.com';
const verification = { method: 'PUT', path: '/customer/registrationVCWithVerificationCode' };
/** A code is the log-in. */
export const none = { password: 'none' };

const withFault = (fault) => ({
  faults: [{ ...checkCard, fault }],
  walk: (visitor) => visitor.identify(someone),
});

const toCode = async (visitor, who = someone) => {
  await visitor.identify(who);
  return visitor.sendCode();
};

/** The field of the form that asks whose password was forgotten. */
const resetField = 'form:not(:has([autocomplete~=current-password])) input[name=username]';

const toReset = async (visitor) => {
  await visitor.press('button[name=forgot]');
  await visitor.find(resetField);
  await visitor.identify(registered);
  await visitor.find('input[autocomplete~=one-time-code]');
};

export const register = [
  { id: 'register', title: 'The first form' },
  { id: 'register-promise', title: 'With a promise', settings: { promise: 'yes' } },
  { id: 'register-dialog', title: 'In a dialog', settings: { promise: 'yes' }, isDialog: true },
  {
    id: 'register-mistake',
    title: 'A mistake',
    walk: (visitor) => visitor.identify('anna@'),
    until: '[aria-invalid=true]',
  },
  {
    id: 'register-card',
    title: 'With a card number',
    walk: (visitor) => visitor.press('button[name=use-card]'),
    until: 'button[name=use-contact]',
  },
  {
    id: 'register-card-unknown',
    title: 'An unknown card',
    async walk(visitor) {
      await visitor.press('button[name=use-card]');
      await visitor.find('button[name=use-contact]');
      await visitor.identify('999999');
    },
    until: '[aria-invalid=true]',
  },
  { id: 'register-email', title: 'Email only', attributes: { identifiers: 'email' } },
  { id: 'register-mobile', title: 'Mobile number only', attributes: { identifiers: 'mobile' } },
  {
    id: 'register-suggestion',
    title: 'A mistyped address',
    attributes: none,
    walk: (visitor) => visitor.identify(mistyped),
    until: 'button[name=use-suggestion]',
  },
  { id: 'register-busy', title: 'Waiting', ...withFault('hang'), until: '[aria-busy=true]' },
  {
    id: 'register-offline',
    title: 'Connection lost',
    ...withFault('drop'),
    until: problem,
  },
  {
    id: 'register-wifi',
    title: 'A Wi-Fi with a log-in',
    ...withFault('portal'),
    until: problem,
  },
  {
    id: 'register-wait',
    title: 'Too many attempts',
    ...withFault('retry-after:20'),
    until: problem,
  },
  {
    id: 'register-problem',
    title: 'A failure',
    ...withFault('status:500'),
    until: problem,
  },
];

export const code = [
  {
    id: 'otp',
    title: 'Choose a password',
    walk: (visitor) => visitor.identify(someone),
    until: 'input[autocomplete~=new-password]',
  },
  {
    id: 'otp-has-card',
    title: 'For the holder of a card',
    walk: (visitor) => visitor.identify('hascard@example.com'),
    until: 'input[autocomplete~=new-password]',
  },
  {
    id: 'otp-mistake',
    title: 'A password that is too short',
    async walk(visitor) {
      await visitor.identify(someone);
      await visitor.type('input[autocomplete~=new-password]', 'short');
      await visitor.press('button[name=send-code]');
    },
    until: '[aria-invalid=true]',
  },
  {
    id: 'otp-suggestion',
    title: 'A mistyped address',
    walk: (visitor) => visitor.identify(mistyped),
    until: 'button[name=use-suggestion]',
  },
  { id: 'otp-code', title: 'Check your email', walk: (visitor) => toCode(visitor) },
  {
    id: 'otp-code-mobile',
    title: 'Check your phone',
    walk: (visitor) => toCode(visitor, '+39 333 123 4567'),
  },
  {
    id: 'otp-code-any-length',
    title: 'A code of any length',
    settings: { code: '' },
    walk: (visitor) => toCode(visitor),
  },
  {
    id: 'otp-wrong-code',
    title: 'A wrong code',
    async walk(visitor) {
      await toCode(visitor);
      await visitor.enterCode('000000');
    },
    until: '[aria-invalid=true]',
  },
  {
    id: 'otp-wrong-code-again',
    title: 'A second wrong code',
    async walk(visitor) {
      await toCode(visitor);
      await visitor.enterCode('000000');
      await visitor.find('[aria-invalid=true]');
      await visitor.enterCode('111111');
    },
    until: 'button[name=send-code]:not([aria-disabled])',
  },
  {
    id: 'otp-short-code',
    title: 'A code with five of six digits',
    async walk(visitor) {
      await toCode(visitor);
      await visitor.enterCode('12345');
    },
    until: '[aria-invalid=true]',
  },
  {
    id: 'otp-refused-password',
    title: 'A refused password',
    faults: [{ ...verification, fault: 'answer:264' }],
    async walk(visitor) {
      await visitor.enterCode(await toCode(visitor));
    },
    until: 'input[autocomplete~=new-password][aria-invalid=true]',
  },
  {
    id: 'otp-closed',
    title: 'Registration is closed',
    faults: [{ ...verification, fault: 'answer:100' }],
    async walk(visitor) {
      await visitor.enterCode(await toCode(visitor));
    },
    until: problem,
  },
  {
    id: 'otp-expired-code',
    title: 'A code that has expired',
    faults: [{ ...verification, fault: 'answer:425' }],
    async walk(visitor) {
      await visitor.enterCode(await toCode(visitor));
    },
    until: '[aria-invalid=true]',
  },
  {
    id: 'otp-not-sent',
    title: 'The code could not be sent',
    faults: [{ method: 'POST', path: '/customer/verifyemail', times: 0, fault: 'answer:202' }],
    async walk(visitor) {
      await visitor.identify(someone);
      await visitor.type('input[autocomplete~=new-password]', 'violet otter bridge 42');
      await visitor.press('button[name=send-code]');
    },
    until: problem,
  },
  {
    id: 'checking',
    title: 'Checking after a lost answer',
    faults: [
      { ...verification, fault: 'empty' },
      { method: 'POST', path: '/auth', scope: 'customer', times: 0, fault: 'status:503' },
    ],
    async walk(visitor) {
      await visitor.enterCode(await toCode(visitor));
    },
    until: '[part~=heading]',
    step: 'checking',
  },
  {
    id: 'checking-ended',
    title: 'Checking has not helped',
    faults: [
      { ...verification, fault: 'empty' },
      { method: 'POST', path: '/auth', scope: 'customer', times: 0, fault: 'retry-after:90' },
    ],
    async walk(visitor) {
      await visitor.enterCode(await toCode(visitor));
    },
    until: 'section [part~=button-primary]',
    step: 'checking',
  },
];

const start = { start: 'login' };

export const login = [
  { id: 'login', title: 'Log in', attributes: start },
  {
    id: 'login-registered',
    title: 'Already registered',
    walk: (visitor) => visitor.identify(registered),
    until: 'input[autocomplete~=current-password]',
  },
  {
    id: 'login-registered-wrong',
    title: 'Already registered, and a wrong password',
    async walk(visitor) {
      await visitor.identify(registered);
      await visitor.type('input[autocomplete~=current-password]', 'not the password');
      const { form } = await visitor.find('input[autocomplete~=current-password]');
      form.requestSubmit();
    },
    until: '[part~=summary] button[name=reset]',
  },
  {
    id: 'login-owner',
    title: 'To change details after a reload',
    attributes: start,
    isReloaded: true,
    async walk(visitor) {
      await visitor.logIn(registered);
      await visitor.find('[part~=barcode] svg');
    },
    after: (visitor) => visitor.press('.ways button'),
    until: 'button[name=not-you]',
  },
  {
    id: 'login-reload',
    title: 'After a reload in data entry',
    isReloaded: true,
    async walk(visitor) {
      await visitor.enterCode(await toCode(visitor));
      await visitor.find('input[name=surname]');
    },
    until: 'input[autocomplete~=current-password]',
  },
  {
    id: 'login-problem',
    title: 'A wrong password',
    attributes: start,
    walk: (visitor) => visitor.logIn(registered, 'not the password'),
    until: `${problem}, [aria-invalid=true]`,
  },
  {
    id: 'reset',
    title: 'A forgotten password',
    attributes: start,
    walk: (visitor) => visitor.press('button[name=forgot]'),
    until: resetField,
  },
  { id: 'reset-code', title: 'A code for a new password', attributes: start, walk: toReset },
  {
    id: 'reset-problem',
    title: 'A new password that was not saved',
    attributes: start,
    faults: [
      {
        method: 'PUT',
        path: '/customer/changeUAPByVerificationCode',
        times: 9,
        fault: 'answer:246',
      },
    ],
    async walk(visitor) {
      await toReset(visitor);
      await visitor.type('input[autocomplete~=new-password]', 'violet otter bridge 43');
      await visitor.enterCode(await visitor.lastCode());
    },
    until: '[aria-invalid=true]',
  },
];
