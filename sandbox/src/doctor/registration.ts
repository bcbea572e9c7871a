/** One whole registration. It makes a customer. */
import { readAccount } from '../../../src/wire/customer-reply.js';
import { logIn, register, verify } from '../../../src/wire/requests.js';
import type { Reply } from './ask.js';
import { refused, type Examination } from './examination.js';
import { nameIn } from './facts.js';

export interface Registration {
  /** An email address that receives the code. */
  readonly address: string;
  /** Asks for the code that was sent. */
  readonly code: () => Promise<string>;
}

/** The customer that was made, with the username that logs in. */
export interface Registered {
  readonly username: string;
  readonly password: string;
  readonly reply: Reply;
}

/** `token`: of the synchro session. Undefined if the customer was not made, or cannot log in. */
export async function registerCustomer(
  examination: Examination,
  token: string,
  { address, code }: Registration,
): Promise<Registered | undefined> {
  const { client } = examination;
  const identifier = { channel: 'email', value: address } as const;
  if (!(await examination.expect('code', verify(client, identifier), token))) return undefined;
  examination.add('code', 'ok', 'a code was sent');

  // The password is not shown: a later log-in of this test customer needs a password reset.
  const password = `Doctor-${crypto.randomUUID()}`;
  const registration = { identifier, password, code: await code() };
  const reply = await examination.expect('register', register(client, registration), token);
  const account =
    reply && examination.read('register', 'the registration', () => readAccount(reply.body));
  if (!account) return undefined;
  if (account.card === undefined)
    examination.add('register', 'problem', 'the new account has no card number', 'calls');
  else examination.add('register', 'ok', 'the account exists, with a card');
  examination.add(
    'fact 2',
    'note',
    `a registration by e-mail: status ${reply.status}${nameIn(reply, address)}`,
    'what-to-ask-a-real-platform',
  );
  for (const username of usernames(address, account.username)) {
    const call = logIn(client, { username, password });
    const answered = await examination.reply('log-in', call);
    if (!answered) return undefined;
    const isTyped = username === address;
    if (answered.refusal === undefined && answered.status < 400) {
      const which = isTyped ? 'the address that was typed' : 'the userName of the reply only';
      examination.add('log-in', isTyped ? 'ok' : 'note', `${which} logs in`, 'signing-in');
      return { username, password, reply: answered };
    }
    const name = isTyped ? 'the address that was typed' : 'the userName of the reply';
    const text = `${name} does not log in: ${refused(call, answered)}`;
    examination.add('log-in', 'problem', text, 'signing-in');
  }
  return undefined;
}

/** The names to log in with: the typed one, then that of the reply, as the elements do. */
const usernames = (typed: string, named: string | undefined): readonly string[] =>
  named === undefined || named === typed ? [typed] : [typed, named];
