/**
 * What the page gets of the platform's reply to each call.
 */
import { changeAnswer, checkAnswer } from './controls/account-answer.js';
import type { Exchange } from './request/exchange.js';
import type { Services } from './controls/services.js';
import { sessionAnswer } from './platform/session-answer.js';
import type { Reply } from './platform/upstream-reply.js';

/** The body of the response to a request; undefined if only the status may be passed on. */
export function pageAnswer(
  { tokens, ids }: Services,
  exchange: Exchange,
  reply: Reply,
): string | undefined {
  switch (exchange.call.name) {
    case 'authenticate':
    case 'refresh':
      return sessionAnswer(tokens, exchange, reply);
    case 'check-card':
      return checkAnswer(ids, exchange, reply);
    case 'change-credentials':
      return changeAnswer(exchange, reply);
    case 'verify-contact':
    case 'send-code':
    case 'register':
    case 'read-fields':
    case 'read-customer':
    case 'save-customer':
    case 'wallet':
      return reply.text;
  }
}
