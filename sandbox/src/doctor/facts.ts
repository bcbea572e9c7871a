/**
 * The ten facts to ask a real platform (`docs/contract.md`), as far as a customer of one's own can show them. No other customer is asked
 * about, and messages go to this customer only.
 */
import { contactNames, identifierFromUsername } from '../../../src/domain/account-contact.js';
import type { Customer } from '../../../src/domain/customer.js';
import type { Identifier } from '../../../src/domain/identifier.js';
import { ownValue, sameValue, valueOf } from '../../../src/domain/field-value.js';
import { readAccount } from '../../../src/wire/customer-reply.js';
import { lowerKeys } from '../../../src/wire/lower-keys.js';
import { readCheck } from '../../../src/wire/replies.js';
import * as requests from '../../../src/wire/requests.js';
import type { Call } from '../../../src/wire/requests.js';
import type { Reply } from './ask.js';
import type { Examination } from './examination.js';
import type { Trial } from './trial.js';

interface OwnCustomer {
  readonly username: string;
  readonly password: string;
  readonly customer: Customer;
  /** Asks for a code that the platform was asked to send; an empty text if none came. */
  readonly code: () => Promise<string>;
}

/** Asks all of them, in an order in which no answer spoils the next. `visitorToken`: of the scope customersynchro. */
export async function askFacts(
  examination: Examination,
  visitorToken: string,
  own: OwnCustomer,
  trial: Trial,
): Promise<void> {
  const facts = new Facts(examination, visitorToken, own, trial);
  await facts.unknownIdentifiers();
  facts.ownFields();
  await facts.cardInCheck();
  await facts.saving();
  await facts.refusals();
  await facts.codeWithoutContact();
  await facts.changeCredentials();
}

class Facts {
  readonly #examination: Examination;
  readonly #token: string;
  readonly #own: OwnCustomer;
  readonly #trial: Trial;

  constructor(examination: Examination, token: string, own: OwnCustomer, trial: Trial) {
    this.#examination = examination;
    this.#token = token;
    this.#own = own;
    this.#trial = trial;
  }

  /** 1: `checkcard` for an unknown address, number and card. */
  async unknownIdentifiers(): Promise<void> {
    const digits = String(Date.now()).slice(-9);
    const invented: readonly Identifier[] = [
      { channel: 'email', value: `unknown-${crypto.randomUUID()}@example.com` },
      { channel: 'mobile', value: `3${digits}` },
      { channel: 'card', value: `99${digits}` },
    ];
    for (const identifier of invented) {
      const said = await this.#ask(requests.check(identifier));
      this.#note(1, `checkcard for an invented ${identifier.channel}: ${said}`);
    }
  }

  /** 3: the fields of the campaign's own. */
  ownFields(): void {
    const own = (this.#examination.fields ?? []).filter(({ known }) => !known);
    const names = own.map(({ name, kind }) => `${name} (${kind})`).join(', ');
    this.#note(
      3,
      names
        ? `fields of the campaign's own: ${names}`
        : "no field of the campaign's own is visible",
    );
  }

  /** 6: what `checkcard` finds a customer by, and which number it names. */
  async cardInCheck(): Promise<void> {
    const { card, fidelyCode } = this.#own.customer;
    for (const [what, value] of Object.entries({ 'card number': card, barcode: fidelyCode })) {
      if (value === undefined) continue;
      const reply = await this.#reply(requests.check({ channel: 'card', value }));
      if (!reply) continue;
      const named = lowerKeys(reply.body).card;
      const which = sameNumber(named, card)
        ? ', card is the card number'
        : sameNumber(named, fidelyCode)
          ? ', card is the content of the barcode'
          : ', no card in the reply';
      this.#note(
        6,
        `checkcard by ${what}: ${said(reply)}${reply.refusal === undefined ? which : ''}`,
      );
    }
  }

  /** 9: what a save does with a field that is left out, cleared, or unknown. */
  async saving(): Promise<void> {
    const { fields, unchanged, stored } = this.#trial;
    const optional = fields.find(
      ({ name, kind, mandatory, readOnly }) =>
        kind === 'text' && !mandatory && !readOnly && ownValue(unchanged, name) !== undefined,
    );
    if (optional) {
      const { name } = optional;
      const { [name]: _, ...rest } = unchanged;
      for (const [what, body] of [
        ['left out', rest],
        ['cleared with ""', { ...rest, [name]: '' }],
      ] as const) {
        const refusal = await this.#trial.save(body);
        const after = refusal === undefined ? valueOf((await this.#trial.read()) ?? {}, name) : '';
        const effect = sameValue(after, valueOf(stored, name)) ? 'it stays' : 'it is empty';
        this.#note(9, `${name} ${what}: ${refusal ?? effect}`);
      }
    } else this.#notRun(9, 'no optional text is stored that could be left out and cleared');
    const unknown = await this.#trial.save({ ...unchanged, doctorunknown: 'x' });
    this.#note(9, `an unknown field: ${unknown ?? 'accepted'}`);
    await this.#trial.save(unchanged);
  }

  /** 10: the refusals that a visitor meets. */
  async refusals(): Promise<void> {
    const { username, customer } = this.#own;
    const { client } = this.#examination;
    const wrong = requests.logIn(client, { username, password: `Wrong-${crypto.randomUUID()}` });
    const reply = await this.#examination.reply('fact 10', wrong);
    if (reply) this.#note(10, `a wrong password: ${said(reply)}`);
    const mail = valueOf(customer.values, contactNames.email);
    if (typeof mail === 'string' && mail !== '') {
      const taken = requests.verify(client, { channel: 'email', value: mail });
      this.#note(10, `a code for an address that is taken: ${await this.#ask(taken)}`);
    }
    const mandatory = this.#trial.fields.find(
      ({ name, mandatory: must }) => must && ownValue(this.#trial.unchanged, name) !== undefined,
    );
    if (mandatory) {
      const { [mandatory.name]: _, ...rest } = this.#trial.unchanged;
      const refusal = await this.#trial.save(rest);
      this.#note(10, `without the mandatory ${mandatory.name}: ${refusal ?? 'accepted'}`);
    }
    this.#notRun(10, 'an expired code and the rules for passwords: ask the platform');
  }

  /** 7: a code without a contact. */
  async codeWithoutContact(): Promise<void> {
    const { card } = this.#own.customer;
    if (card === undefined) {
      this.#notRun(7, 'the customer has no card number');
      return;
    }
    const sent = await this.#sendCode({ channel: 'card', value: card });
    this.#note(7, `a code without a contact: ${sent.said}; you know where it was sent`);
  }

  /**
   * 8: the username set to another name of the customer, as a log-in by code does, with a wrong code and with the right one; whether the
   * former one still logs in; and back.
   */
  async changeCredentials(): Promise<void> {
    const { customer, username } = this.#own;
    const own = identifierFromUsername(username, customer);
    const other = otherName(own, customer) ?? own;
    const change = await this.#change(other, true);
    if (!change) return;
    const { client } = this.#examination;
    const { password } = this.#own;
    const called = other === own ? 'the same username' : `the ${other.channel} as username`;
    this.#note(8, `changeUAPByVerificationCode for a registered customer, ${called}: ${change}`);
    const former = requests.logIn(client, { username, password });
    const after = await this.#examination.reply('fact 8', former);
    if (!after) return;
    const isIn = after.refusal === undefined && after.status < 400;
    const verdict = isIn ? 'still logs in' : `does not log in any more: ${said(after)}`;
    this.#note(8, `the former username ${verdict}`);
    if (other === own) return;
    const back = await this.#change({ ...own, value: username }, false);
    this.#note(8, back ? `the username set back: ${back}` : 'the username was not set back');
  }

  /** Sets a username with a code, and says what came; undefined if that was not possible. */
  async #change(identifier: Identifier, isFirst: boolean): Promise<string | undefined> {
    const { password, code } = this.#own;
    const { customerId, said: sent } = await this.#sendCode(identifier);
    if (customerId === undefined) {
      this.#notRun(8, `no code was sent: ${sent}`);
      return undefined;
    }
    const change = { customerId, identifier, password };
    if (isFirst) {
      const wrong = requests.changeCredentials({ ...change, code: '0' });
      this.#note(10, `a wrong code: ${await this.#ask(wrong)}`);
    }
    const typed = await code();
    if (typed === '') {
      this.#notRun(8, 'no code was typed');
      return undefined;
    }
    if (isFirst) this.#note(7, `a code has ${typed.length} characters`);
    const reply = await this.#reply(requests.changeCredentials({ ...change, code: typed }));
    if (!reply) return undefined;
    return said(reply) + (reply.refusal === undefined ? nameIn(reply, identifier.value) : '');
  }

  /** Looks the customer up and has a code sent; no id if one of the two failed. */
  async #sendCode(
    identifier: Identifier,
  ): Promise<{ readonly said: string; readonly customerId?: string | undefined }> {
    const found = await this.#reply(requests.check(identifier));
    const customerId = found && found.refusal === undefined && readOrNone(found)?.customerId;
    if (!customerId) return { said: `checkcard by ${identifier.channel} names no customer id` };
    const call = requests.sendCode(this.#examination.client, { customerId, identifier });
    const reply = await this.#reply(call);
    if (!reply) return { said: 'no answer' };
    return { said: said(reply), ...(reply.refusal === undefined && { customerId }) };
  }

  async #reply(call: Call): Promise<Reply | undefined> {
    return this.#examination.reply('fact', call, this.#token);
  }

  async #ask(call: Call): Promise<string> {
    const reply = await this.#reply(call);
    return reply ? said(reply) : 'no answer';
  }

  #note(fact: number, text: string): void {
    this.#examination.add(`fact ${fact}`, 'note', text, 'what-to-ask-a-real-platform');
  }

  #notRun(fact: number, text: string): void {
    this.#examination.add(`fact ${fact}`, 'not-run', text, 'what-to-ask-a-real-platform');
  }
}

/** Another name that the customer can be looked up by: the card of one who logs in by a contact, else a contact. */
function otherName({ channel }: Identifier, { card, values }: Customer): Identifier | undefined {
  if (channel !== 'card') return card === undefined ? undefined : { channel: 'card', value: card };
  for (const one of ['email', 'mobile'] as const) {
    const value = valueOf(values, contactNames[one]);
    if (typeof value === 'string' && value !== '') return { channel: one, value };
  }
  return undefined;
}

/** Status and answer code, and no value of the reply. */
function said({ status, refusal }: Reply): string {
  return refusal === undefined
    ? `status ${status}`
    : `status ${status} with answer code ${refusal}`;
}

/** 2 and 8: which username a reply names, in words. */
export function nameIn(reply: Reply, typed: string): string {
  const { username, card } = accountIn(reply);
  if (username === undefined) return ', the reply names no userName';
  if (username === typed) return ', userName is what was sent';
  return username === card ? ', userName is the card number' : ', userName is another one';
}

function accountIn(reply: Reply) {
  try {
    return readAccount(reply.body);
  } catch {
    return {};
  }
}

function readOrNone(reply: Reply) {
  try {
    return readCheck(reply.body);
  } catch {
    return undefined;
  }
}

function sameNumber(one: unknown, other: string | undefined): boolean {
  return (
    other !== undefined &&
    (typeof one === 'string' || typeof one === 'number') &&
    String(one) === other
  );
}
