/**
 * The consents of one customer, in the order in which they were given.
 */
import type { ConsentAnswer, ConsentContent, ConsentLine } from '../options/consent-types.js';
import { secondText } from './times.js';

/** One save, however often its request arrived. */
interface Saved {
  readonly line: ConsentLine;
  readonly content: ConsentContent;
}

/** Gathers the lines of one customer. */
export class Consents {
  readonly #isOf: (content: ConsentContent) => boolean;
  readonly #saves = new Map<string, Saved>();

  constructor(isOf: (content: ConsentContent) => boolean) {
    this.#isOf = isOf;
  }

  add(line: ConsentLine): void {
    const { content } = line;
    if (!content || !this.#isOf(content)) return;
    const key = contentKey(line, content);
    const before = this.#saves.get(key)?.content;
    // A save whose answer was lost and that was sent again is stored; of several the first tells when.
    const isBetter =
      !before ||
      (before.stored === 'unknown' && content.stored === true) ||
      (before.stored === content.stored && content.at < before.at);
    if (isBetter) this.#saves.set(key, { line, content });
  }

  /** The lines to print; none if nothing was found. */
  tell(): string[] {
    const saves = [...this.#saves.values()];
    saves.sort((one, other) => one.content.at - other.content.at);
    return saves.flatMap(({ line, content }) => [
      `${secondText(content.at)}${placeOf(content)}, line ${String(line.number)} of chain ${line.chain}`,
      ...(content.stored === 'unknown'
        ? ['  the answer of the platform was lost: it is not known whether this is stored']
        : []),
      ...content.answers.map(answerText),
      ...content.contacts.map(contactText),
      ...(content.contacts.length === 0 ? ['  no contact was sent'] : []),
    ]);
  }
}

/** Equal for the same answers of one journey; a line without a journey is alone. */
function contentKey(line: ConsentLine, content: ConsentContent): string {
  const { journey, customer, tenant, answers, contacts } = content;
  return journey === undefined
    ? `${line.chain} ${String(line.number)}`
    : JSON.stringify([
        tenant,
        journey,
        customer,
        answers.map(parts),
        contacts.map(({ channel }) => channel),
      ]);
}

/** In one order, whatever order a collector has given the members. */
const parts = ({ name, answer, sentence, lang, links, version }: ConsentAnswer) => [
  name,
  answer,
  ...[sentence, lang, links, version],
];

function placeOf({ tenant, campaign, journey }: ConsentContent): string {
  const places = [
    tenant === 'default' ? undefined : tenant,
    campaign === undefined ? undefined : `campaign ${campaign}`,
    journey === undefined ? 'no journey' : `journey ${journey}`,
  ];
  return `, ${places.filter((place) => place !== undefined).join(', ')}`;
}

function answerText({ name, answer, sentence, lang, links, version }: ConsentAnswer): string {
  const shown = [
    sentence === undefined ? undefined : `sentence ${sentence}`,
    lang === undefined ? undefined : `language ${lang}`,
    version === undefined ? undefined : `version ${version}`,
    links === undefined ? undefined : `links ${links.join(' ')}`,
  ].filter((part) => part !== undefined);
  const asked = shown.length > 0 ? ` (the page says: ${shown.join(', ')})` : '';
  return `  ${name}: ${answer ? 'yes' : 'no'}${asked}`;
}

const names = {
  mail: 'the email address',
  mobile: 'the mobile number',
  card: 'the contact on file for the card',
} as const;

function contactText({ channel, proved }: ConsentContent['contacts'][number]): string {
  const state = proved === undefined ? 'not proved' : `proved by a code at ${secondText(proved)}`;
  return `  ${names[channel]}: ${state}`;
}
