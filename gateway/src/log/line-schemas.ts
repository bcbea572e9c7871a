/**
 * The members of a line that the command reads, each as the gateway writes it. A log can hold lines that others have written: what
 * has another type or form is not read.
 */
import * as z from 'zod/mini';
import { channels, findings } from './kinds.js';
import { isTime } from './times.js';

const form = (pattern: RegExp) => z.string().check(z.regex(pattern));
const oneOf = <Name extends string>(table: Readonly<Record<Name, unknown>>) =>
  z.enum(Object.keys(table) as Name[]);
const optional = z.exactOptional;

const time = z.number().check(z.refine(isTime));
const requestId = form(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const journey = form(/^(?:[0-9a-f]{8}|[0-9a-f]{16})$/);
const pseudonym = form(/^[\w-]{16}$/);
/** Of a call or limit. */
const name = form(/^[a-z][a-z-]{0,60}$/);

const outcomes = [
  ...(['answered', 'replayed', 'joined', 'refused', 'limited'] as const),
  ...(['challenged', 'unavailable', 'upstream-failed', 'failed'] as const),
];

/** A request. Members that an older version did not write are absent. */
export const requestSchema = z.object({
  at: time,
  requestId,
  tenant: z.string(),
  call: name,
  status: z.int().check(z.gte(100), z.lte(599)),
  outcome: z.enum(outcomes),
  journey: optional(journey),
  campaign: optional(z.string()),
  scope: optional(z.literal('customer')),
  channel: optional(oneOf(channels)),
  found: optional(oneOf(findings)),
  answerCode: optional(z.int()),
  contact: optional(pseudonym),
  limit: optional(name),
  reason: optional(z.string()),
});

/** A save that carries consents. */
export const saveSchema = z.object({
  at: time,
  requestId,
  tenant: z.string(),
  journey: optional(journey),
  campaign: optional(z.string()),
  stored: z.union([z.literal(true), z.literal('unknown')]),
  contacts: z.array(
    z.object({
      channel: oneOf(channels),
      contact: optional(pseudonym),
      proved: optional(time),
    }),
  ),
  answers: z.array(
    z.object({
      name: form(/^[\w.-]{1,100}$/),
      answer: z.boolean(),
      sentence: optional(form(/^[0-9a-f]{64}$/)),
      lang: optional(form(/^[a-z0-9-]{2,80}$/i)),
      links: optional(z.array(z.string())),
      version: optional(z.string()),
    }),
  ),
});

/** What the command reads of a request. */
export type RequestLine = z.infer<typeof requestSchema>;
/** What the command reads of a save. */
export type SaveLine = z.infer<typeof saveSchema>;
export type SavedContact = SaveLine['contacts'][number];
export type SavedAnswer = SaveLine['answers'][number];
