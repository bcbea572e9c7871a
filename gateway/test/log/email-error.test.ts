/** A code call that the platform accepts with a text in `emailErrorDescription`, through a gateway. */
import { expect, it } from 'vitest';
import { Funnel } from '../../src/log/funnel.js';
import { requestSchema } from '../../src/log/line-schemas.js';
import { sentenceOf } from '../../src/log/sentences.js';
import { createStage } from '../stage.js';

const header = 'x-onboarding-journey';
const generatePath = '/customer/generateverificationcode';

/** The sentence of the code request, and how many codes the funnel counts. `error`: of the e-mail. */
async function codeTo(channel: 'email' | 'mobile' | 'card', value: string, error: unknown) {
  const stage = createStage({
    respell: (reply) =>
      'emailErrorDescription' in reply || Object.keys(reply).join() === 'AnswerCode'
        ? { ...reply, emailErrorDescription: error }
        : reply,
  });
  const first = await stage.call('POST', '/auth', {
    campaignid: '1001',
    devicetype: '1',
    scope: 'customersynchro',
  });
  const headers = { [header]: first.headers.get(header) ?? '' };
  const given = { token: String(first.body.token), headers };
  if (channel === 'card') {
    const customerid = await stage.findId('card', value, given);
    await stage.call('POST', generatePath, { customerid, devicetype: '1' }, given);
  } else await stage.verify(channel, value, given);
  const lines = stage.logs.map((entry) =>
    requestSchema.parse(JSON.parse(JSON.stringify(entry)) as unknown),
  );
  const funnel = new Funnel({});
  for (const entry of lines) funnel.add({ kind: 'request', entry });
  const told = lines.map(sentenceOf).filter((text) => text?.startsWith('Code requested'));
  const sent = funnel.rows().reduce((sum, { counts }) => sum + counts['code sent'], 0);
  return { told, sent };
}

it.each([
  ['email', 'anna@example.org', 'Code requested (email address): the platform has sent nothing', 0],
  [
    'mobile',
    '+393331231234',
    'Code requested (mobile number): accepted by the platform, which is not delivery; it reports an error of an email',
    1,
  ],
  [
    'card',
    '100001',
    'Code requested: the platform reports that the email was not sent; a text message may have been',
    0,
  ],
] as const)('by %s says what was sent', async (channel, value, sentence, count) => {
  expect(await codeTo(channel, value, 'mailbox full')).toEqual({ told: [sentence], sent: count });
});

it.each(['', null, [], 5])('is not one with %j', async (error) => {
  expect(await codeTo('email', 'anna@example.org', error)).toEqual({
    told: ['Code requested (email address): accepted by the platform, which is not delivery'],
    sent: 1,
  });
});
