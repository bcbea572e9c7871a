/** Reads a file of `doctor --record` as the client reads the replies in it. */
import type { RecordedReply, RecordingFile } from '../../src/doctor/recording.js';
import { readAccount, readCustomer, readLoggedIn } from '../../../src/wire/customer-reply.js';
import { readFields } from '../../../src/wire/fields-reply.js';
import { readEnvelope } from '../../../src/wire/envelope.js';
import { readCheck, readToken } from '../../../src/wire/replies.js';

/** What the client makes of each reply that is not a refusal, by its call. Throws for one that it cannot read. */
export function replay({ replies }: RecordingFile): readonly [string, unknown][] {
  return replies.map((reply) => [reply.call, read(reply)]);
}

function read({ call, scope, status, body: root }: RecordedReply): unknown {
  const { answerCode: code, payload: body } = readEnvelope(root as object, status);
  if (status >= 400 || (code ?? 0) !== 0) return code;
  switch (call) {
    case 'POST /auth':
      readToken(body);
      return scope === 'customer' ? readLoggedIn(body) : undefined;
    case 'POST /auth/refreshToken':
      return readToken(body);
    case 'GET /customer/checkcard':
      return readCheck(body);
    case 'PUT /customer/registrationVCWithVerificationCode':
    case 'PUT /customer/changeUAPByVerificationCode':
      return readAccount(body);
    case 'GET /customer/customerdatafields/{campaignid}':
      return readFields(body);
    case 'GET /customer':
      return readCustomer(body);
    default:
      return undefined;
  }
}
