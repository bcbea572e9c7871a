/** The customer id of a `checkcard` as the page has it: sealed, and the same subject for the gateway each time. */
import { describe, expect, it } from 'vitest';
import type { Send } from '../src/options/gateway-options.js';
import { auth, replyOf } from './platform-reply.js';
import { changePath, createStage, minute, password, type Stage } from './stage.js';

const sendPath = '/customer/generateverificationcode';
const contact = 'hascard@example.com';
const alarmsOf = ({ events }: Stage) => events.filter(({ kind }) => kind === 'alarm');
const unknownId = { kind: 'alarm', tenant: 'default', alarm: 'unknown-id' };

const sendCode = (stage: Stage, customerid: string, token: string, more: object = {}) =>
  stage.call('POST', sendPath, { customerid, devicetype: '1', email: contact, ...more }, { token });
const change = (stage: Stage, customerid: string, code: string, token: string, ip?: string) =>
  stage.call(
    'PUT',
    changePath,
    { customerid, username: contact, password, verificationcode: code },
    { token, ...(ip && { ip }) },
  );

describe('the customer id of a checkcard', () => {
  it('is a seal for the page, and the own id for the platform', async () => {
    const stage = createStage();
    const token = await stage.synchro();
    const found = await stage.check('email', contact, { token });
    const customerid = String(found.body.customerid);
    expect(found.text).not.toContain('5003');
    expect(found.body).toEqual({
      AnswerCode: 0,
      registered_customer: false,
      customerid: expect.stringMatching(/^oe1\.[\w-]{50,200}$/) as string,
    });
    expect((await sendCode(stage, customerid, token)).status).toBe(200);
    expect((await change(stage, customerid, stage.code(), token)).status).toBe(200);
    const ids = stage.upstream.flatMap(({ body = '{}' }) => {
      const { customerid: id } = JSON.parse(body) as { customerid?: string };
      return id === undefined ? [] : [id];
    });
    expect(ids).toEqual(['5003', '5003']);
  });

  it('is "not sent" with an alarm if it is plain, broken, of another contact or another tenant', async () => {
    const first = createStage();
    const token = await first.synchro();
    const customerid = await first.findId('email', contact, { token });
    const elsewhere = createStage({ secrets: [Buffer.alloc(32, 9).toString('base64')] });
    const foreign = await elsewhere.findId('email', contact, { token: await elsewhere.synchro() });
    for (const [id, more] of [
      ['5003', {}],
      [`${customerid.slice(0, -2)}AA`, {}],
      [foreign, {}],
      [token.slice(0, 400), {}],
      [customerid, { email: 'thief@example.com' }],
      // The limits count these as the same contact; the platform may not.
      [customerid, { email: 'hascard+evil@example.com' }],
      [customerid, { email: 'HasCard@example.com' }],
      [customerid, { email: undefined }],
    ] as const) {
      const stage = createStage();
      const seen = await sendCode(stage, id, token, more);
      expect(seen).toMatchObject({ status: 402, body: { AnswerCode: 202 } });
      expect(alarmsOf(stage)).toEqual([unknownId]);
      expect(stage.upstream).toEqual([]);
    }
  });

  it('changes nothing with an alarm if it is plain or of a former secret, and a new code is asked for', async () => {
    const former = createStage({ secrets: [Buffer.alloc(32, 9).toString('base64')] });
    const old = await former.findId('email', contact, { token: await former.synchro() });
    for (const id of ['5003', old]) {
      const stage = createStage();
      const token = await stage.synchro();
      const sent = stage.upstream.length;
      const seen = await change(stage, id, '123456', token);
      expect(seen).toMatchObject({ status: 402, body: { AnswerCode: 425 } });
      expect(alarmsOf(stage)).toEqual([unknownId]);
      expect(stage.upstream).toHaveLength(sent);
    }
  });

  it.each([
    ['3331231234', '+393331231234'],
    ['03331231234', '+393331231234'],
    ['+393331231234', '03331231234'],
    ['+393331231234', '00393331231234'],
  ])('is "not sent" with an alarm for %s if it was found by %s', async (asked, found) => {
    const bodies: string[] = [];
    const send: Send = ({ url, body = '' }) => {
      bodies.push(body);
      const text = url.includes('checkcard')
        ? '{"registered_customer":false,"customerid":"5003"}'
        : '{"token":"t"}';
      return Promise.resolve(replyOf(200, text));
    };
    const stage = createStage({ send });
    const token = await stage.synchro();
    const customerid = await stage.findId('mobile', found, { token });
    const contactOf = (mobile: string) => ({ email: undefined, mobile });
    const before = bodies.length;
    expect(await sendCode(stage, customerid, token, contactOf(asked))).toMatchObject({
      status: 402,
      body: { AnswerCode: 203 },
    });
    expect(alarmsOf(stage)).toEqual([unknownId]);
    expect(bodies).toHaveLength(before);
    expect((await sendCode(stage, customerid, token, contactOf(found))).status).toBe(200);
  });

  it('is "not sent" without an alarm after an hour, and still changes the credentials', async () => {
    const stage = createStage();
    const first = await stage.synchro();
    const customerid = await stage.findId('email', contact, { token: first });
    stage.pass(59 * minute);
    const token = await stage.synchro();
    expect((await sendCode(stage, customerid, token)).status).toBe(200);
    expect((await sendCode(stage, customerid, token)).status).toBe(200);
    const code = stage.code();
    stage.pass(minute);
    expect(await sendCode(stage, customerid, token)).toMatchObject({
      status: 402,
      body: { AnswerCode: 202 },
    });
    expect(alarmsOf(stage)).toEqual([]);
    expect((await change(stage, customerid, code, token)).status).toBe(200);
    expect((await stage.logIn(contact, password)).status).toBe(200);
  });

  it('is the same subject for limits in each new seal', async () => {
    const stage = createStage();
    const statuses: number[] = [];
    for (let guess = 0; guess < 14; guess += 1) {
      const ip = `198.51.100.${String(guess)}`;
      const token = await stage.synchro({ ip });
      const customerid = await stage.findId('email', contact, { token, ip });
      statuses.push((await change(stage, customerid, String(100_000 + guess), token, ip)).status);
    }
    expect(statuses.slice(10)).toEqual([429, 429, 429, 429]);
    expect(statuses.slice(0, 10)).not.toContain(429);
    const codes: number[] = [];
    for (let asked = 0; asked < 5; asked += 1) {
      const ip = `198.51.101.${String(asked)}`;
      const token = await stage.synchro({ ip });
      const customerid = await stage.findId('card', '100002', { token, ip });
      const body = { customerid, devicetype: '1' };
      codes.push((await stage.call('POST', sendPath, body, { token, ip })).status);
    }
    expect(codes).toEqual([200, 200, 200, 429, 429]);
  });

  it('is the same request in each new seal: a repeat gets the first answer', async () => {
    const stage = createStage();
    const token = await stage.synchro();
    const headers = { 'idempotency-key': 'click' };
    const ask = async () => {
      const customerid = await stage.findId('email', contact, { token });
      const body = { customerid, devicetype: '1', email: contact };
      return stage.call('POST', sendPath, body, { token, headers });
    };
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
    expect(stage.sandbox.outbox).toHaveLength(1);
    const code = stage.code();
    const answers = [];
    for (let time = 0; time < 2; time += 1) {
      const customerid = await stage.findId('email', contact, { token });
      answers.push((await change(stage, customerid, code, token)).text);
    }
    expect(answers[1]).toBe(answers[0]);
    expect(stage.upstream.filter(({ url }) => url.endsWith(changePath))).toHaveLength(1);
  });
});

/** A stage whose platform gives one reply to `checkcard` and one to the change of credentials. */
function replying({ check = '{}', change: changed = '{}', status = 200 }) {
  const bodies: string[] = [];
  const send: Send = ({ url, body }) => {
    if (body !== undefined) bodies.push(body);
    if (url.endsWith('/auth')) return Promise.resolve(replyOf(200, '{"token":"t"}'));
    if (url.includes('checkcard')) return Promise.resolve(replyOf(status, check));
    return Promise.resolve(replyOf(200, url.endsWith(changePath) ? changed : '{}'));
  };
  return { stage: createStage({ send }), bodies };
}

describe('a reply with the customer id', () => {
  const sealed = expect.stringMatching(/^oe1\./) as string;

  it.each([
    ['{"registered_customer":"0","customerid":"5003"}', '5003', '0'],
    ['{"registered_customer":true,"customerId":5003}', '5003', true],
    ['{"REGISTERED_CUSTOMER":false,"CUSTOMERID":"0005003"}', '0005003', false],
    ['{"registered_customer":false,"id":"5003","ID":"5003"}', '5003', false],
    ['{"AnswerCode":0,"data":{"registered_customer":1,"id":5003}}', '5003', 1],
    ['{"id":"7","registered_customer":false,"data":{"customerid":"5003"}}', '5003', false],
    [
      '{"registered_customer":false,"customerid":12345678901234567890}',
      '12345678901234567890',
      false,
    ],
    [
      '{"registered_customer":false,"id":"","customerid":"5003","customer":{"id":"5003"}}',
      '5003',
      false,
    ],
  ])('%s hands the page a seal only', async (check, id, registered) => {
    const { stage, bodies } = replying({ check });
    const token = await stage.synchro();
    const { text, body } = await stage.check('email', contact, { token });
    expect(body).toEqual({ AnswerCode: 0, registered_customer: registered, customerid: sealed });
    expect(text).not.toContain('5003');
    expect((await sendCode(stage, String(body.customerid), token)).status).toBe(200);
    expect(JSON.parse(bodies.at(-1)!)).toMatchObject({ customerid: id });
  });

  it.each([
    ['{"AnswerCode":51,"customerid":"5003"}', 402, { AnswerCode: 51 }],
    ['{"AnswerCode":"51","data":{"id":5003}}', 200, { AnswerCode: 51 }],
    ['{"AnswerCode":53}', 402, { AnswerCode: 53 }],
    ['{"registered_customer":false}', 200, { AnswerCode: 0, registered_customer: false }],
  ])('%s with status %i has none for the page', async (check, status, expected) => {
    const { stage } = replying({ check, status });
    const seen = await stage.check('email', contact, { token: await stage.synchro() });
    expect([seen.status, seen.body]).toEqual([status, expected]);
  });

  it.each([
    ['{}', { customerid: '5003' }],
    ['{"AnswerCode":0,"card":100002}', { AnswerCode: 0, card: 100_002, customerid: '5003' }],
    [
      '{"customer":{"card":"1"},"customerid":null} ',
      { customer: { card: '1' }, customerid: '5003' },
    ],
    ['{"data":{"card":"1"}}', { data: { card: '1' }, customerid: '5003' }],
  ])('to the change of credentials is completed with the id: %s', async (changed, expected) => {
    const { stage } = replying({ check: '{"registered_customer":0,"id":5003}', change: changed });
    const { body } = await stage.call('POST', '/auth', auth);
    const token = String(body.token);
    const customerid = await stage.findId('email', contact, { token });
    expect((await change(stage, customerid, '123456', token)).body).toEqual(expected);
  });

  it.each([
    '{"customer":{"id":"8","card":"1"}}',
    '{"AnswerCode":0,"ID":8,"card":"1"}',
    '{"data":{"customer":{"personalInfo":{"customerId":8}}}}',
  ])('to the change of credentials keeps the id that it has: %s', async (changed) => {
    const { stage } = replying({ check: '{"registered_customer":0,"id":5003}', change: changed });
    const token = await stage.synchro();
    const customerid = await stage.findId('email', contact, { token });
    expect((await change(stage, customerid, '123456', token)).text).toBe(changed);
  });
});
