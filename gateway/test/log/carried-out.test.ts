/** What the log tells of calls whose answer is lost, or tells nothing: each call, each way, through a gateway. */
import { describe, expect, it } from 'vitest';
import { requestSchema } from '../../src/log/line-schemas.js';
import { sentenceOf } from '../../src/log/sentences.js';
import { Funnel } from '../../src/log/funnel.js';
import type { UpstreamReply } from '../../src/options/gateway-options.js';
import { createSandbox } from '../../../sandbox/src/sandbox/index.js';
import { createStage, password, sendTo } from '../stage.js';

const mail = 'anna@example.org';
const header = 'x-onboarding-journey';

/** What becomes of the platform's answer after the call was carried out. */
const ends = {
  'is lost': () => Promise.reject(new TypeError('lost')),
  'is a 503': (reply: UpstreamReply) => ({ ...reply, status: 503, body: [] }),
  'is a 500 with an answer code': (reply: UpstreamReply) => coded(reply, 500, 997),
  'is no JSON': (reply: UpstreamReply) => ({
    ...reply,
    status: 200,
    body: [Buffer.from('<html>')],
  }),
  'has an answer code that is no number': (reply: UpstreamReply) => coded(reply, 200, 'x'),
} as const;
const coded = (reply: UpstreamReply, status: number, AnswerCode: unknown): UpstreamReply => ({
  ...reply,
  status,
  body: [Buffer.from(JSON.stringify({ AnswerCode }))],
});

/** A visitor who registers and saves; the answer to one path ends so. Gives the log as sentences, and the lines. */
async function walk(path: string, end: (reply: UpstreamReply) => unknown) {
  const sandbox = createSandbox({ seed: 1 });
  const send = sendTo(sandbox);
  const stage = createStage({
    send: async (request) => {
      const reply = await send(request);
      return request.url.includes(path) ? ((await end(reply)) as UpstreamReply) : reply;
    },
  });
  const first = await stage.call('POST', '/auth', {
    campaignid: '1001',
    devicetype: '1',
    scope: 'customersynchro',
  });
  const headers = { [header]: first.headers.get(header) ?? '' };
  const given = { token: String(first.body.token), headers };
  await stage.check('email', mail, given);
  await stage.verify('email', mail, given);
  await stage.register('email', mail, sandbox.outbox.at(-1)?.code ?? '', given);
  const { body } = await stage.logIn(mail, password, { headers });
  const data = { name: 'Anna', surname: 'Rossi', mailcontactdata: mail, usedforpromotions: true };
  await stage.call('PUT', '/customer', data, { token: String(body.token), headers });
  const lines = stage.logs.map((entry) =>
    requestSchema.parse(JSON.parse(JSON.stringify(entry)) as unknown),
  );
  return { lines, sentences: lines.map(sentenceOf).filter((text) => text !== undefined) };
}

describe.each(Object.entries(ends))('a call whose answer %s', (_what, end) => {
  it.each([
    ['/customer/verifyemail', 'Code requested'],
    ['/customer/registration', 'Code entered'],
  ])('may have been carried out: %s', async (path, tried) => {
    const { sentences } = await walk(path, end);
    const [told = ''] = sentences.filter((text) => text.startsWith(tried));
    expect(told).toMatch(/: no answer of the platform \(.+\); it may have been carried out$/);
  });

  it('is not said to be carried out if it only reads', async () => {
    const { sentences } = await walk('/customer/checkcard', end);
    const [told = ''] = sentences.filter((text) => text.startsWith('Looked up'));
    expect(told).toMatch(/: no answer of the platform \([^)]+\)$/);
  });
});

it.each([450, 997, 1, 427])(
  'a code that the platform refuses with %i may have been right; a request for one was not sent',
  async (code) => {
    const ofCommit = await walk('/customer/registration', (reply) => coded(reply, 402, code));
    const [told = ''] = ofCommit.sentences.filter((text) => text.startsWith('Code entered'));
    expect(told).toMatch(new RegExp(`\\(AnswerCode ${code}\\); it may have been carried out$`));
    const ofCode = await walk('/customer/verifyemail', (reply) => coded(reply, 402, code));
    const [asked = ''] = ofCode.sentences.filter((text) => text.startsWith('Code requested'));
    expect(asked).toMatch(/^Code requested .*: refused by the platform: .*\)$/);
  },
);

it.each(Object.entries(ends))(
  'a code whose answer %s was right in the funnel if the log-in after it works',
  async (_what, end) => {
    const { lines } = await walk('/customer/registration', end);
    const funnel = new Funnel({});
    for (const entry of lines) funnel.add({ kind: 'request', entry });
    expect(funnel.rows()).toMatchObject([
      { counts: { 'code sent': 1, 'code right': 1, saved: 1 } },
    ]);
  },
);
