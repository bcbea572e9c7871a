/**
 * The states of data entry, card and fatal errors for the gallery.
 */
const someone = 'anna@example.org';
/** The message of a failure. */
const problem = '[part~=notice], [part~=summary]';

async function toData(visitor) {
  await visitor.identify(someone);
  await visitor.enterCode(await visitor.sendCode());
  await visitor.find('input[name=surname]');
}

async function toSaving(visitor) {
  await toData(visitor);
  await visitor.fillIn();
  await visitor.submit();
}

const save = { method: 'PUT', path: '/customer' };
const own = { campaign: 'seeded' };

/** A campaign without a mandatory consent: its consents are checkboxes. */
const freeConsents = {
  CustomDataFields: [
    { name: 'name', visible: true, mandatory: true },
    { name: 'surname', visible: true, mandatory: true },
  ],
  PrivacyCustomDataFields: [
    { name: 'usedForPromotions', visible: true },
    { name: 'usedForStatistics', visible: true },
    { name: 'usedByOthers', visible: true },
  ],
};

export const profile = [
  { id: 'profile', title: 'Data entry', walk: toData },
  {
    id: 'profile-long',
    title: 'A long campaign',
    settings: { campaign: 'sixty', shape: 'list' },
    walk: toData,
  },
  {
    id: 'profile-groups',
    title: 'Eight fields, in groups',
    settings: { campaign: 'typical', shape: 'list' },
    walk: toData,
  },
  { id: 'profile-consents', title: 'Optional consents', fields: freeConsents, walk: toData },
  {
    id: 'profile-mistakes',
    title: 'Mistakes',
    settings: own,
    async walk(visitor) {
      await toData(visitor);
      await visitor.press('details summary');
      await visitor.type('input[name=birthdate-day]', '31');
      await visitor.type('input[name=birthdate-month]', '2');
      await visitor.type('input[name=birthdate-year]', '1990');
      await visitor.submit();
    },
    until: '[aria-invalid=true]',
  },
  {
    id: 'profile-saving',
    title: 'Saving',
    settings: own,
    faults: [{ ...save, times: 0, fault: 'hang' }],
    walk: toSaving,
    until: '[aria-busy=true]',
  },
  {
    id: 'profile-problem',
    title: 'Not saved',
    settings: own,
    faults: [{ ...save, times: 0, fault: 'status:500' }],
    walk: toSaving,
    until: problem,
  },
  {
    id: 'profile-taken',
    title: 'A detail of another account',
    settings: own,
    faults: [{ ...save, times: 0, fault: 'answer:58' }],
    walk: toSaving,
    until: problem,
  },
  {
    id: 'profile-card',
    title: 'The owner of a card',
    async walk(visitor) {
      await visitor.identify('hascard@example.com');
      await visitor.enterCode(await visitor.sendCode());
      await visitor.find('input[name=surname]');
    },
  },
  {
    id: 'profile-below-card',
    title: 'Below the card',
    settings: { ...own, details: 'yes' },
    walk: toData,
    until: '[part~=barcode] svg',
  },
  {
    id: 'profile-below-card-failed',
    title: 'Below the card, fields that did not load',
    settings: { ...own, details: 'yes' },
    faults: [
      {
        method: 'GET',
        path: '/customer/customerdatafields/{campaignid}',
        times: 9,
        fault: 'status:500',
      },
    ],
    async walk(visitor) {
      await visitor.identify(someone);
      await visitor.enterCode(await visitor.sendCode());
    },
    until: problem,
  },
  {
    id: 'profile-offline',
    title: 'Offline',
    settings: own,
    async walk(visitor) {
      await toData(visitor);
      Object.defineProperty(navigator, 'onLine', { get: () => false });
      window.dispatchEvent(new Event('offline'));
    },
  },
  {
    id: 'profile-session-over',
    title: 'The session has ended',
    settings: own,
    faults: [
      { ...save, times: 2, fault: 'expired-token' },
      { method: 'POST', path: '/auth/refreshToken', times: 9, fault: 'status:401' },
    ],
    walk: toSaving,
    until: 'input[autocomplete~=current-password]',
  },
  {
    id: 'profile-load-failed',
    title: 'Fields that did not load',
    settings: own,
    faults: [
      {
        method: 'GET',
        path: '/customer/customerdatafields/{campaignid}',
        times: 9,
        fault: 'status:500',
      },
    ],
    async walk(visitor) {
      await visitor.identify(someone);
      await visitor.enterCode(await visitor.sendCode());
    },
    until: problem,
  },
  {
    id: 'incomplete',
    title: 'Missing data after a log-in',
    settings: own,
    attributes: { start: 'login' },
    walk: (visitor) => visitor.logIn('incomplete@example.com'),
    until: 'form input[name=name], form input[name=surname]',
  },
];

const barcode = '[part~=barcode] svg';

export const card = [
  { id: 'card', title: 'The card', settings: own, walk: toSaving, until: barcode },
  {
    id: 'card-wallet',
    title: 'With wallets',
    settings: own,
    passes: 'given',
    walk: toSaving,
    until: barcode,
  },
  {
    id: 'card-phone',
    title: 'A code for the phone',
    settings: own,
    passes: 'given',
    async walk(visitor) {
      await toSaving(visitor);
      await visitor.press('.to-phone button');
    },
    until: '.phone-code svg',
  },
  {
    id: 'card-wallet-failed',
    title: 'A wallet that fails',
    settings: own,
    passes: 'refused',
    async walk(visitor) {
      await toSaving(visitor);
      await visitor.press('button[part~=button-wallet]');
    },
    until: '.wallets [part~=error]',
  },
  {
    id: 'card-long-name',
    title: 'A long word mark as text',
    settings: { ...own, promise: 'yes' },
    brand: 'Bäckerei Wimmer-Hallstätter & Söhne',
    walk: toSaving,
    until: barcode,
  },
  {
    id: 'card-qr',
    title: 'With a QR code',
    settings: { ...own, symbology: 'qr' },
    walk: toSaving,
    until: barcode,
  },
  {
    id: 'card-login',
    title: 'After a log-in',
    attributes: { start: 'login' },
    walk: (visitor) => visitor.logIn('registered@example.com'),
    until: barcode,
  },
  {
    id: 'card-restored',
    title: 'After a reload',
    settings: own,
    isReloaded: true,
    async walk(visitor) {
      await toSaving(visitor);
      await visitor.find(barcode);
    },
    until: barcode,
  },
  {
    id: 'card-unfinished',
    title: 'After a reload, not finished',
    settings: { ...own, details: 'yes' },
    isReloaded: true,
    async walk(visitor) {
      await toData(visitor);
      await visitor.find(barcode);
    },
    until: barcode,
  },
  {
    id: 'card-till',
    title: 'At the till',
    settings: own,
    async walk(visitor) {
      await toSaving(visitor);
      await visitor.press('.finish button.primary');
    },
    until: 'dialog[open]',
  },
];

const check = { method: 'GET', path: '/customer/checkcard' };

export const fatal = [
  {
    id: 'error-closed',
    title: 'Registration is closed',
    faults: [{ ...check, fault: 'answer:100' }],
    walk: (visitor) => visitor.identify(someone),
    step: 'error',
  },
  {
    id: 'error-unknown',
    title: 'A refusal without a sentence of its own',
    faults: [{ ...check, fault: 'answer:987' }],
    walk: (visitor) => visitor.identify(someone),
    step: 'error',
  },
  {
    id: 'error-blocked',
    title: 'A blocked account',
    walk: (visitor) => visitor.identify('blocked@example.com'),
    step: 'error',
  },
  {
    id: 'error-registered-elsewhere',
    title: 'Registered, and the log-in is elsewhere',
    settings: { element: 'register' },
    walk: (visitor) => visitor.identify('registered@example.com'),
    step: 'login',
  },
];
