/**
 * The consents of one customer, in the order in which they were given.
 */
import type { ConsentAnswer, ConsentLine } from '../options/consent-types.js';
import { secondText } from './times.js';

/** Gathers the lines of one customer. */
export class Consents {
  readonly #isOf: (line: ConsentLine) => boolean;
  readonly #saves = new Map<string, ConsentLine>();
  #unjoined = 0;

  constructor(isOf: (line: ConsentLine) => boolean) {
    this.#isOf = isOf;
  }

  add(line: ConsentLine): void {
    if (!this.#isOf(line)) return;
    const key = saveKey(line) ?? String((this.#unjoined += 1));
    const before = this.#saves.get(key);
    // A save whose answer was lost and that was sent again is stored; of several the first tells when.
    const isBetter =
      !before ||
      (before.stored === 'unknown' && line.stored === true) ||
      (before.stored === line.stored && line.at < before.at);
    if (isBetter) this.#saves.set(key, line);
  }

  /** The lines to print; none if nothing was found. */
  tell(): string[] {
    const saves = [...this.#saves.values()];
    saves.sort((one, other) => one.at - other.at);
    return saves.flatMap((line) => [
      `${secondText(line.at)}${placeOf(line)}`,
      ...(line.stored === 'unknown'
        ? ['  the answer of the platform was lost: it is not known whether this is stored']
        : []),
      ...line.answers.map(answerText),
      ...line.contacts.map(contactText),
      ...(line.contacts.length === 0 ? ['  no contact was sent'] : []),
    ]);
  }
}

/** Equal for the same answers of one journey; undefined for a line without a journey. */
function saveKey({ journey, customer, tenant, answers, contacts }: ConsentLine) {
  if (journey === undefined) return undefined;
  const channels = contacts.map(({ channel }) => channel);
  return JSON.stringify([tenant, journey, customer, answers.map(parts), channels]);
}

/** In one order, whatever order a collector has given the members. */
const parts = ({ name, answer, sentence, lang, links, version }: ConsentAnswer) => [
  name,
  answer,
  ...[sentence, lang, links, version],
];

function placeOf({ tenant, campaign, journey }: ConsentLine): string {
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

function contactText({ channel, proved }: ConsentLine['contacts'][number]): string {
  const state = proved === undefined ? 'not proved' : `proved by a code at ${secondText(proved)}`;
  return `  ${names[channel]}: ${state}`;
}
