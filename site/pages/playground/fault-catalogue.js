/**
 * The faults that the playground offers: calls, kinds, and prepared faults.
 */
export const calls = {
  'Check who it is': ['GET', '/customer/checkcard'],
  'First token': ['POST', '/auth', 'customersynchro'],
  'Log-in': ['POST', '/auth', 'customer'],
  'Token refresh': ['POST', '/auth/refreshToken'],
  'Send a code (new person)': ['POST', '/customer/verifyemail'],
  'Register with the code': ['PUT', '/customer/registrationVCWithVerificationCode'],
  'Send a code (card holder)': ['POST', '/customer/generateverificationcode'],
  'Set the password (card holder)': ['PUT', '/customer/changeUAPByVerificationCode'],
  'Campaign’s fields': ['GET', '/customer/customerdatafields/{campaignid}'],
  'Stored data': ['GET', '/customer'],
  'Save the data': ['PUT', '/customer'],
};

/** The kinds of faults; those with a number have a default. */
export const kinds = {
  drop: 'Connection lost before the work',
  'drop-after-commit': 'Connection lost after the work',
  'status:500': 'Server error (500)',
  'status:503': 'Not available (503)',
  'answer:53': 'Refusal with an answer code',
  'retry-after:20': 'Too many requests: wait 20 s',
  'slow:5000': 'Slow: 5 s',
  hang: 'Never answers',
  'hang-body': 'Starts to answer, never ends',
  html: 'A web page instead of data',
  portal: 'Hotel Wi-Fi page (403)',
  'no-cors': 'Answer that the browser may not read',
  malformed: 'Malformed JSON',
  truncated: 'Cut-off JSON',
  empty: 'Empty answer',
  'wrong-type': 'Wrong content type',
  huge: 'Far too large an answer',
  null: 'Just “null”',
  bom: 'Byte order mark in front',
  'expired-token': 'The token has expired',
};

/** The allowed numbers of a kind: minimum and maximum. */
export const ranges = {
  status: [200, 599],
  answer: [0, 99999],
  'retry-after': [0, 99999],
  slow: [0, 99999],
};

export const at = (name, fault, times = 1) => {
  const [method, path, scope] = calls[name];
  return { method, path, ...(scope && { scope }), times, fault };
};
const sending = ['Send a code (new person)', 'Send a code (card holder)'];
const account = ['Register with the code', 'Set the password (card holder)'];

export const troubles = [
  [
    'The train enters a tunnel',
    'No answer, though it is asked for three times.',
    [at('Check who it is', 'drop', 3)],
  ],
  [
    'Account made, answer lost',
    'The hardest one: was it done or not?',
    account.map((name) => at(name, 'drop-after-commit')),
  ],
  ['The mail was not sent', 'Answer code 202.', sending.map((name) => at(name, 'answer:202'))],
  ['Too many attempts', 'Wait 20 seconds.', sending.map((name) => at(name, 'retry-after:20'))],
  ['The code is refused', 'Answer code 312.', account.map((name) => at(name, 'answer:312'))],
  [
    'Slow server',
    'Each call takes 5 seconds.',
    Object.keys(calls).map((name) => at(name, 'slow:5000', 0)),
  ],
  ['Hotel Wi-Fi', 'A log-in page answers instead.', [at('Check who it is', 'portal')]],
  ['A server that is down', '503, every time.', [at('Check who it is', 'status:503', 0)]],
  [
    'Session over while typing',
    'The token expires before saving.',
    [at('Save the data', 'expired-token')],
  ],
  ['E-mail refused at saving', 'Answer code 260.', [at('Save the data', 'answer:260')]],
];
