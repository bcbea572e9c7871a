/**
 * Writes a line for each save that carries consents, where the operator has asked for it.
 */
import { isRecord } from './domain/json.js';
import { customerIdIn } from './answer-customer-id.js';
import type { Services } from './controls/services.js';
import { channelNames, proofName } from './journey-token.js';
import type { Performed } from './perform.js';
import { isSuccess, type Reply } from './platform/upstream-reply.js';
import type { ConsentAnswer, ConsentContact, ConsentLine } from './options/consent-types.js';
import type { Pseudonyms } from './reports/pseudonyms.js';
import type { Exchange } from './request/exchange.js';
import type { Identifier } from './request/query.js';
import { Refusal } from './request/refusal.js';
import { consentsHeader, readShownConsents } from './request/shown-consents.js';

/** The consents that the contract names. A campaign's own ones are known by the page's header. */
const known: readonly string[] = [
  'usedforpromotions',
  'usedforstatistics',
  'usedbyothers',
  'cangetcurrentlocation',
  'cancomunicaverification',
];

/** Performs a request, and writes the line of its consents if the platform has stored them, or may have. */
export async function withConsents(
  services: Services,
  exchange: Exchange,
  requestId: string,
  perform: () => Promise<Performed>,
): Promise<Performed> {
  const { consentLines } = services;
  const saved = consentLines ? savedIn(exchange, consentLines.pseudonyms) : undefined;
  if (!consentLines || !saved) return perform();
  const write = (stored: ConsentLine['stored'], reply?: Reply) =>
    consentLines.write(
      exchange.tenant,
      { at: exchange.now, requestId, ...saved, stored },
      exchange.journey?.customer ?? (reply && customerIdIn(reply)),
    );
  try {
    const performed = await perform();
    const { reply } = performed;
    if (isSuccess(reply)) write(true, reply);
    else if (reply.status >= 500 || (reply.status < 300 && !reply.json)) write('unknown');
    return performed;
  } catch (error) {
    if (error instanceof Refusal && error.facts.outcome === 'upstream-failed') write('unknown');
    throw error;
  }
}

/** The consents of a save and the state of its contacts; undefined for a request without consents. */
function savedIn(exchange: Exchange, pseudonyms: Pseudonyms) {
  const { call, body = '', incoming, journey, tenant } = exchange;
  if (call.name !== 'save-customer') return undefined;
  const fields: unknown = JSON.parse(body);
  if (!isRecord(fields)) return undefined;
  const shown = readShownConsents(incoming.header(consentsHeader));
  const answers = Object.entries(fields).flatMap(([name, answer]): ConsentAnswer[] => {
    const isConsent = known.includes(name.toLowerCase()) || shown.has(name);
    return isConsent && typeof answer === 'boolean' ? [{ name, answer, ...shown.get(name) }] : [];
  });
  if (answers.length === 0) return undefined;
  const sent = (
    [
      { channel: 'email', value: fields.mailcontactdata },
      { channel: 'mobile', value: fields.mobilecontactdata },
    ] as const
  ).flatMap(({ channel, value }) =>
    typeof value === 'string' && value !== '' ? [{ channel, value }] : [],
  );
  const contacts = [
    ...sent.map((contact) => contactState(exchange, pseudonyms, contact)),
    ...(journey?.proof?.channel === 'card'
      ? [{ channel: 'card', proved: journey.proof.at } as const]
      : []),
  ];
  return {
    tenant: tenant.name,
    ...(journey && { journey: journey.id, campaign: journey.campaign }),
    contacts,
    answers,
  };
}

/** A contact that was only typed is not proved, whatever else was. */
function contactState(
  { journey, tenant }: Exchange,
  pseudonyms: Pseudonyms,
  contact: Identifier,
): ConsentContact {
  const proof = journey?.hasProved(proofName(contact, tenant)) ? journey.proof : undefined;
  return {
    channel: channelNames[contact.channel],
    contact: pseudonyms.contact(tenant, contact.value),
    ...(proof && { proved: proof.at }),
  };
}
