/** Asks a platform what an integrator must know. Reads only, unless a registration is wanted. */
import { newPerson } from '../../../src/domain/answer-codes.js';
import { withoutSlashes } from '../../../src/domain/link.js';
import { readToken } from '../../../src/wire/replies.js';
import type { TokenReply } from '../../../src/wire/tokens.js';
import { check, logIn, openSession, refresh } from '../../../src/wire/requests.js';
import { checkPreflight, checkShared, isOwnOrigin, notNeeded } from './cors.js';
import { examineCustomer } from './customer.js';
import { Examination, refused, type ExaminationOptions } from './examination.js';
import { askFacts } from './facts.js';
import { registerCustomer, type Registered, type Registration } from './registration.js';
import type { Report } from './report.js';
import { Trial } from './trial.js';

export interface DoctorOptions extends ExaminationOptions {
  /** A customer whose field list is read. */
  readonly credentials?: { readonly username: string; readonly password: string } | undefined;
  /** Registers a new customer, whose field list is read then. */
  readonly registration?: Registration | undefined;
  /**
   * Writes each field and consent of the customer and reads it back, restores them, and asks what a reading cannot show. `code` asks
   * for a code that the platform sends to this customer.
   */
  readonly trial?: { readonly code: () => Promise<string> } | undefined;
}

/** Milliseconds: a wait to mention, and the wait after which the elements give up. */
const slow = 3_000;
const tooSlow = 10_000;

/**
 * Asks a platform what an integrator must know, and gives what was found. Never rejects because of the platform: a
 * request that fails is a finding. Without `registration` nothing is changed there.
 *
 * @example
 * const { ok, findings } = await diagnose({
 *   apiBase: 'https://api.example.com/customer',
 *   apiKey: 'key',
 *   campaignId: '1001',
 *   categoryId: '1703',
 * });
 */
export async function diagnose(given: DoctorOptions): Promise<Report> {
  const options = { ...given, apiBase: withoutSlashes(given.apiBase) };
  const { apiBase, origin, credentials, registration } = options;
  const examination = new Examination(options);
  const { findings, shapes } = examination;
  if (origin) {
    const isOwn = isOwnOrigin(options.apiBase, origin);
    findings.push(isOwn ? notNeeded : await checkPreflight(options, origin));
  }
  const session = await openSynchroSession(examination);
  if (session) {
    await renew(examination, session);
    await checkInventedAddress(examination, session.token);
    if (!registration)
      examination.add('category', 'not-run', 'only a registration uses the category');
    const own = registration
      ? await registerCustomer(examination, session.token, registration)
      : credentials && (await logInWith(examination, credentials));
    if (own) await examineOwn(examination, session.token, own, options.trial);
    else if (!registration && !credentials)
      examination.add('fields', 'not-run', 'the field list needs the log-in of a customer');
  }
  addSlowness(examination);
  if (shapes.size > 0) examination.add('shapes', 'note', [...shapes].join('; '), 'replies');
  const ok = findings.every(({ status }) => status !== 'problem');
  const { fields, recording } = examination;
  return {
    apiBase,
    ok,
    findings,
    ...(fields && { fields }),
    ...(recording && { recording: recording.file }),
  };
}

async function logInWith(
  examination: Examination,
  credentials: NonNullable<DoctorOptions['credentials']>,
): Promise<Registered | undefined> {
  const reply = await examination.expect('log-in', logIn(examination.client, credentials));
  return reply && { ...credentials, reply };
}

async function examineOwn(
  examination: Examination,
  visitorToken: string,
  { username, password, reply }: Registered,
  wanted: DoctorOptions['trial'],
): Promise<void> {
  const examined = await examineCustomer(examination, reply);
  if (!wanted || !examined) return;
  const { token, fields, customer } = examined;
  const trial = new Trial(examination, token, fields, customer);
  if (!(await trial.run())) return;
  const own = { username, password, customer, code: wanted.code };
  await askFacts(examination, visitorToken, own, trial);
}

async function openSynchroSession(examination: Examination): Promise<TokenReply | undefined> {
  const { apiBase, apiKey, origin } = examination.options;
  const call = openSession(examination.client);
  const reply = await examination.reply('token', call);
  if (!reply) return undefined;
  if (reply.status === 404 && reply.refusal === undefined) {
    const text = 'POST /auth answers 404: this is not the address of the Customer API';
    examination.add('connection', 'problem', text);
    return undefined;
  }
  examination.add('connection', 'ok', 'the API answers');
  addTls(examination, apiBase);
  if (origin && !isOwnOrigin(apiBase, origin))
    examination.findings.push(checkShared(reply.headers, origin));
  if (reply.status === 401 || reply.status === 403) {
    const key = apiKey ? 'the api-key is wrong' : 'no api-key was given, and no gateway adds one';
    examination.add('key', 'problem', `POST /auth answers ${reply.status}: ${key}`, 'transport');
    return undefined;
  }
  if (reply.refusal !== undefined || reply.status >= 400) {
    examination.add(
      'campaign',
      'problem',
      `POST /auth: ${refused(call, reply)}${apiKey ? '' : '; no api-key was given'}`,
      'calls',
    );
    return undefined;
  }
  examination.add(
    'key',
    'ok',
    apiKey ? 'the api-key is accepted' : 'no api-key is needed: a gateway',
  );
  const session = examination.read('token', 'POST /auth', () => readToken(reply.body));
  if (session) examination.add('token', 'ok', 'a token; it counts as valid for 15 minutes');
  return session;
}

function addSlowness(examination: Examination): void {
  const { path, wait } = examination.slowest;
  if (wait < slow) return;
  const seconds = (wait / 1_000).toFixed(1);
  const text = `${path} took ${seconds} s: visitors wait for it, and the elements give up after 10 s`;
  examination.add('connection', wait < tooSlow ? 'note' : 'problem', text);
}

function addTls(examination: Examination, apiBase: string): void {
  const { protocol, hostname } = new URL(apiBase);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol === 'https:') examination.add('tls', 'ok', 'the certificate is accepted');
  else if (isLocal) examination.add('tls', 'note', 'no TLS, on this machine');
  else
    examination.add('tls', 'problem', 'the address is http: passwords would travel in the clear');
}

async function renew(examination: Examination, { refreshToken }: TokenReply): Promise<void> {
  if (!refreshToken) {
    examination.add(
      'renewal',
      'note',
      'the answer has no refresh token: a session ends with its token',
      'transport',
    );
    return;
  }
  const reply = await examination.expect('renewal', refresh(refreshToken));
  const renewed = reply && examination.read('renewal', 'refreshToken', () => readToken(reply.body));
  if (renewed) examination.add('renewal', 'ok', 'the token can be renewed');
}

async function checkInventedAddress(examination: Examination, token: string): Promise<void> {
  // An address that no customer has.
  const call = check({ channel: 'email', value: `unknown-${crypto.randomUUID()}@example.com` });
  const reply = await examination.reply('checkcard', call, token);
  if (!reply) return;
  const { status, refusal } = reply;
  if (status === 401) {
    const text = `${refused(call, reply)}: the token that was just given is refused`;
    examination.add('token', 'problem', text, 'transport');
  } else if (refusal === newPerson && status === 402) {
    examination.add('checkcard', 'ok', 'an invented address is a new person (402, answer code 53)');
  } else {
    const seen = refusal === undefined ? `${status} without an answer code` : refused(call, reply);
    examination.add(
      'checkcard',
      'problem',
      `an invented address must answer 402 with code 53; it is ${seen}`,
      'signing-in',
    );
  }
}
