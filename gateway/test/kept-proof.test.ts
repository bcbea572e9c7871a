/** The proof of a contact in a line of consents, when the answer to the right code does not reach the page. */
import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../sandbox/src/sandbox/index.js';
import {
  changePath,
  createStage,
  password,
  sendTo,
  smallStore,
  type Seen,
  type Stage,
  type StageOptions,
} from './stage.js';

const header = 'x-onboarding-journey';
const auth = { campaignid: '1001', devicetype: '1', scope: 'customersynchro' };
const tokenOf = ({ headers }: Seen): string | undefined => headers.get(header) ?? undefined;

describe('the proof of a code whose answer the page has not got', () => {
  const mail = 'anna@example.org';
  const logSecret = Buffer.alloc(32, 1).toString('base64');
  const minute = 60_000;

  /** A journey whose code the platform has accepted; the page still has its first token. */
  async function accepted(stage: Stage, address = mail): Promise<string> {
    const first = await stage.call('POST', '/auth', auth);
    const journey = tokenOf(first)!;
    const given = { token: String(first.body.token), headers: { [header]: journey } };
    await stage.check('email', address, given);
    await stage.verify('email', address, given);
    await stage.register('email', address, stage.code(), given);
    return journey;
  }

  /** Logs in with this token of a journey and saves; what the line says of the contacts. */
  async function saved(stage: Stage, journey: string, username = mail, mailcontactdata = username) {
    const session = await stage.logIn(username, password, { headers: { [header]: journey } });
    const token = tokenOf(session) ?? journey;
    await stage.call(
      'PUT',
      '/customer',
      { name: 'Anna', surname: 'Rossi', mailcontactdata, usedforpromotions: true },
      { token: String(session.body.token), headers: { [header]: token } },
    );
    const line = stage.events.at(-1);
    return line?.kind === 'consent' ? line.contacts : undefined;
  }

  const stageWith = (more: StageOptions = {}) =>
    createStage({ logSecret, consentLog: true, ...more });

  it('comes with the log-in that follows in this journey', async () => {
    const stage = stageWith();
    const at = stage.now();
    const journey = await accepted(stage);
    stage.pass(59 * minute);
    expect(await saved(stage, journey)).toMatchObject([{ channel: 'mail', proved: at }]);
  });

  it('ends after an hour', async () => {
    const stage = stageWith();
    const journey = await accepted(stage);
    stage.pass(60 * minute);
    expect(Object.keys((await saved(stage, journey))![0]!)).toEqual(['channel', 'contact']);
  });

  it('does not come in another journey', async () => {
    const stage = stageWith();
    await accepted(stage);
    const other = tokenOf(await stage.call('POST', '/auth', auth))!;
    expect(Object.keys((await saved(stage, other))![0]!)).toEqual(['channel', 'contact']);
  });

  it('does not come with a log-in to another account', async () => {
    const stage = stageWith();
    await accepted(stage, 'bea@example.org');
    const journey = await accepted(stage);
    const contacts = await saved(stage, journey, 'bea@example.org');
    expect(Object.keys(contacts![0]!)).toEqual(['channel', 'contact']);
  });

  it('of a card does not come with a log-in to another account', async () => {
    const stage = stageWith();
    await accepted(stage, 'bea@example.org');
    const first = await stage.call('POST', '/auth', auth);
    const journey = tokenOf(first)!;
    const given = { token: String(first.body.token), headers: { [header]: journey } };
    const customerid = await stage.findId('card', '100001', given);
    const ask = { customerid, devicetype: '1' };
    await stage.call('POST', '/customer/generateverificationcode', ask, given);
    const entered = { customerid, username: '100001', password, verificationcode: stage.code() };
    expect((await stage.call('PUT', changePath, entered, given)).status).toBe(200);
    const ofOther = await saved(stage, journey, 'bea@example.org');
    expect(ofOther!.map(({ channel }) => channel)).toEqual(['mail']);
    const ofHolder = await saved(stage, journey, '100001', 'hascard@example.com');
    expect(ofHolder!.at(-1)).toEqual({ channel: 'card', proved: stage.now() });
  });

  it('does not come if the platform has left open whether the code was right', async () => {
    let isOpen = true;
    const sandbox = createSandbox({ seed: 1 });
    const send = sendTo(sandbox);
    const stage = stageWith({
      send: async (request) => {
        const reply = await send(request);
        if (!request.url.includes('registration') || !isOpen) return reply;
        isOpen = false;
        return { ...reply, status: 402, body: [Buffer.from('{"AnswerCode":450}')] };
      },
    });
    const first = await stage.call('POST', '/auth', auth);
    const journey = tokenOf(first)!;
    const given = { token: String(first.body.token), headers: { [header]: journey } };
    await stage.check('email', mail, given);
    await stage.verify('email', mail, given);
    await stage.register('email', mail, sandbox.outbox.at(-1)?.code ?? '', given);
    expect(sandbox.customers.some(({ username }) => username === mail)).toBe(true);
    expect(Object.keys((await saved(stage, journey))![0]!)).toEqual(['channel', 'contact']);
  });

  it('is kept as the channel, the time and a hash; a foreign value is no proof', async () => {
    const store = smallStore();
    const kept: string[] = [];
    const stage = stageWith({
      store: {
        ...store,
        replace: (scope, key, from, to, ttl, now) => {
          const isProof = to?.startsWith('mail ') ?? false;
          if (isProof && to !== undefined) kept.push(to);
          return store.replace(scope, key, from, isProof ? '{"at":1}' : to, ttl, now);
        },
      },
    });
    const journey = await accepted(stage);
    expect(kept).toEqual([expect.stringMatching(/^mail 1795510800000 [\w-]{16}$/)]);
    expect(Object.keys((await saved(stage, journey))![0]!)).toEqual(['channel', 'contact']);
  });

  it('is not kept where nobody asked for lines of consents', async () => {
    const store = smallStore();
    const kept: string[] = [];
    const stage = createStage({
      store: {
        ...store,
        replace: (scope, key, from, to, ttl, now) => {
          if (to !== undefined) kept.push(to);
          return store.replace(scope, key, from, to, ttl, now);
        },
      },
    });
    await accepted(stage);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((value) => value.startsWith('mail '))).toEqual([]);
  });
});
