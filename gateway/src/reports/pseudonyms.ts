/**
 * Pseudonyms of contacts and customers in the log, for the holder of its secret. They do not change from day to day, so
 * that the command `log` can find what happened to one person.
 */
import { deriveKey, keyedHash } from '../crypto/derived-keys.js';
import { accountName, type Countries } from '../limits/contact.js';
import type { TenantSettings } from '../options/settings.js';

/** The part of a tenant that a pseudonym depends on. */
export interface NamedTenant extends Pick<TenantSettings, 'name'> {
  readonly mobile: Countries | undefined;
}

/** The pseudonyms of one secret, 16 characters each. A person has another one at each tenant. */
export class Pseudonyms {
  readonly #contact;
  readonly #customer;

  constructor(secret: Uint8Array) {
    this.#contact = keyedHash(deriveKey(secret, 'log-contact'));
    this.#customer = keyedHash(deriveKey(secret, 'log-customer'));
  }

  /** Of an email address, mobile number or card number; the same for each spelling. */
  contact({ name, mobile }: NamedTenant, value: string): string {
    return this.#contact(name, accountName(value, mobile));
  }

  /** Of the platform's id of a customer. */
  customer({ name }: NamedTenant, id: string): string {
    return this.#customer(name, id);
  }
}
