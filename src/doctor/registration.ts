/** One whole registration. It makes a customer. */
import { readAccount } from '../wire/customer-reply.js';
import { logIn, register, verify } from '../wire/requests.js';
import { examineCustomer } from './customer.js';
import type { Examination } from './examination.js';

export interface Registration {
  /** An email address that receives the code. */
  readonly address: string;
  /** Asks for the code that was sent. */
  readonly code: () => Promise<string>;
}

/** `token`: of the synchro session. */
export async function registerCustomer(
  examination: Examination,
  token: string,
  { address, code }: Registration,
): Promise<void> {
  const { client } = examination;
  const identifier = { channel: 'email', value: address } as const;
  if (!(await examination.expect('code', verify(client, identifier), token))) return;
  examination.add('code', 'ok', 'a code was sent');

  // The password is not shown: a later log-in of this test customer needs a password reset.
  const password = `Doctor-${crypto.randomUUID()}`;
  const registration = { identifier, password, code: await code() };
  const reply = await examination.expect('register', register(client, registration), token);
  const account =
    reply && examination.read('register', 'the registration', () => readAccount(reply.body));
  if (!account) return;
  if (account.card === undefined)
    examination.add('register', 'problem', 'the new account has no card number', 'calls');
  else examination.add('register', 'ok', 'the account exists, with a card');
  const session = await examination.expect(
    'log-in',
    logIn(client, { username: address, password }),
  );
  if (session) await examineCustomer(examination, session);
}
