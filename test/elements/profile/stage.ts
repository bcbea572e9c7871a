import { pageEnvironment } from '../../../src/flow/session/environment.js';
import '../chunks.js';
import { fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { OptionsSource } from '../../../src/domain/configuration.js';
import type { Identifier } from '../../../src/domain/identifier.js';
import { loadPhoneLibrary } from '../../../src/elements/phone/phone-library.js';
import { OnboardingLogin } from '../../../src/elements/onboarding-login.js';
import { OnboardingProfile } from '../../../src/elements/onboarding-profile.js';
import { configurationProperties } from '../../../src/elements/core/element-properties.js';
import type { Session } from '../../../src/flow/session/session.js';
import { secondScript } from '../../../src/elements/second-script.js';
import { sessionFor } from '../../../src/flow/session-registry.js';
import { readConfiguration } from '../../../src/domain/read-configuration.js';
import type { CampaignFields } from '../../../sandbox/src/sandbox/campaign.js';
import { createCustomer, type ContactField } from '../../../sandbox/src/sandbox/customer.js';
import type { Fault } from '../../../sandbox/src/sandbox/index.js';
import { createSandbox, type Sandbox } from '../../../sandbox/src/sandbox/sandbox.js';
import { waitUntil } from '../../support/patience.js';
import { send } from '../../support/send.js';

if (!customElements.get('onboarding-profile')) {
  customElements.define('onboarding-profile', OnboardingProfile);
  customElements.define('onboarding-login', OnboardingLogin);
}

export const password = 'correct horse battery staple';
let stages = 0;

/** A field that the campaign shows. */
export const visible = (name: string, more = {}) => ({ name, visible: true, ...more });

/** A field of the campaign's own. */
export interface OwnField {
  readonly id: string;
  readonly name: string;
}

/** A visible field of the campaign's own as the platform describes it; `type` is a word for its kind. */
export function own(
  id: string,
  label: string,
  type: 'text' | 'number' | 'date' | 'boolean' | 'options' = 'text',
  { mandatory = false, readOnly = false, options, ...limits }: OwnFacts = {},
): OwnField {
  const shown = { isEnabled: true, isVisible: true, showingCustomerArea: true };
  return {
    id,
    name: label,
    ...{
      type: { dataType: type, ...limits },
      flags: { ...shown, isMandatory: mandatory, readOnly },
      options,
    },
  };
}

interface OwnFacts {
  readonly mandatory?: boolean;
  readonly readOnly?: boolean;
  readonly options?: readonly object[];
  readonly minValue?: number | string;
  readonly maxValue?: number | string;
  readonly length?: number;
}

/** The write name of a field of the campaign's own. */
export const ownName = (id: string) => `customerdynamicfields.${id}`;

/** Makes the next saves fail. */
export const failSaves = ({ sandbox }: ProfileStage, fault: string, times = 1) => {
  sandbox.faults = [{ method: 'PUT', path: '/customer', times, fault }];
};

export interface StageOptions {
  /** The field list, in any shape. */
  readonly fields: unknown;
  readonly consents?: unknown;
  /** The fields of the campaign's own. The stage finds, stores and shows them as sent by their id. */
  readonly own?: readonly OwnField[];
  /** Stored values by save name. */
  readonly data?: Record<string, unknown>;
  readonly options?: OptionsSource;
  /** Wraps the fetch of the sandbox. */
  readonly transport?: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch;
  /** Properties of the element. */
  readonly properties?: Partial<OnboardingProfile>;
  /** The identifier of a new registration; without it the visitor logs in. */
  readonly identifier?: Identifier;
  readonly lang?: string;
  /** The customer's id. */
  readonly id?: string;
  /** The log-in name and the contact that belongs to the account; by default the e-mail address for both. */
  readonly login?: { readonly username: string; readonly contact?: ContactField };
  /** Entries of sessionStorage, taken from another stage. */
  readonly kept?: readonly (readonly [string, string])[];
  /** A fault from the start; the stage then does not wait for the form. */
  readonly fault?: Fault;
}

export interface ProfileStage {
  readonly element: OnboardingProfile;
  readonly sandbox: Sandbox;
  readonly session: Session;
  readonly root: ShadowRoot;
  /** The body of the last save. */
  sent(): Record<string, unknown> | undefined;
  /** The control of this name; throws if there is none. */
  find(name: string): HTMLInputElement;
  list(name: string): HTMLSelectElement;
  /** The text of the account's contact; undefined if the field of this name is not one. */
  contact(name: string): string | undefined;
  all(name: string): HTMLInputElement[];
  /** Focuses the control, sets its value with `input` and `change` events and leaves it. */
  fill(name: string, value: string): Promise<void>;
  choose(name: string, value: string): Promise<void>;
  tick(name: string, value?: string): Promise<void>;
  /** Submits the form and waits until the request has ended or validation has failed. */
  save(): Promise<void>;
  /** Opens the form again after saving. */
  edit(): Promise<void>;
  text(): string;
  settled(): Promise<void>;
}

export const mail = 'registered@example.com';

/** A page with onboarding-profile alone, opened for a customer of a sandbox. */
export async function profileStage(options: StageOptions): Promise<ProfileStage> {
  fixtureCleanup();
  sessionStorage.clear();
  stages += 1;
  const customer = createCustomer({
    id: options.id ?? '7001',
    username: mail,
    password,
    contact: 'mailcontactdata',
    ...options.login,
    data: { ...(!options.login && { mailcontactdata: mail }), ...storedData(options) },
  });
  const fields: CampaignFields = {
    CustomDataFields: options.fields,
    ...(options.consents !== undefined && { PrivacyCustomDataFields: options.consents }),
    ...(options.own && { dynamicFields: options.own }),
  };
  const sandbox = createSandbox({
    people: () => [customer],
    campaigns: [{ id: '1001', fields }],
  });
  if (options.fault) sandbox.faults = [options.fault];
  const base = `https://stage-${stages}.invalid`;
  for (const [key, value] of options.kept ?? []) {
    sessionStorage.setItem(key.replace(/https:\/\/stage-\d+\.invalid/, base), value);
  }
  const settings = {
    campaignid: '1001',
    categoryID: '1703',
    apiBase: base,
    apiKey: 'sandbox',
    fetch: options.transport?.(sandbox.fetch) ?? sandbox.fetch,
    options: options.options,
    ...options.properties,
  };
  const element = Object.assign(document.createElement('onboarding-profile'), settings);
  const page = await fixture(html`<div lang=${options.lang ?? 'en'}></div>`);
  // A saved journey is resumed only if the page has a log-in.
  if (options.kept)
    page.append(Object.assign(document.createElement('onboarding-login'), settings));
  page.append(element);
  await element.updateComplete;
  const session = sessionOf(element);
  await waitUntil(() => !session.isRestoring, 'restored');
  await open(session, options);
  // What was shown before the form that is asked for must be gone.
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
  const root = element.shadowRoot!;
  if (!options.fault) {
    await waitUntil(() => root.querySelector('form'), 'the form opens');
  }
  await element.updateComplete;
  return stageOf({ element, sandbox, session, root }, options.own);
}

/** The sandbox keeps the values of a campaign's own fields under names of its own, as text. */
function storedData({ data = {}, own: fields = [] }: StageOptions): Record<string, unknown> {
  const ids = fields.map(({ id }) => id);
  const entries = Object.entries(data).map(([name, value]) => {
    if (name === 'interestareas') return [name, areas(value)];
    return ids.includes(name) ? [`customerdynamicfields ${name}`, String(value)] : [name, value];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

const areas = (ids: unknown) =>
  Array.isArray(ids) ? ids.map((id) => ({ id: Number(id), active: true })) : ids;

/** The ids of the active areas of a list as it is sent or stored. */
export const chosenAreas = (list: unknown) =>
  (list as readonly { readonly id: number; readonly active: boolean }[])
    .filter(({ active }) => active)
    .map(({ id }) => String(id));

/** The body of a save with the values of a campaign's own fields by id, and the ids of the chosen areas. */
function flatBody(body: unknown): Record<string, unknown> | undefined {
  const { customerdynamicfields: list = [], ...others } = (body ?? {}) as Record<
    string,
    unknown
  > & {
    readonly customerdynamicfields?: readonly { readonly id: string; readonly value: string }[];
  };
  if (body === undefined) return undefined;
  return {
    ...others,
    ...(others.interestareas !== undefined && { interestareas: chosenAreas(others.interestareas) }),
    ...Object.fromEntries(list.map(({ id, value }) => [id, value])),
  };
}

function sessionOf(element: OnboardingProfile): Session {
  const names = Object.keys(configurationProperties) as (keyof OnboardingProfile)[];
  const raw = Object.fromEntries(names.map((name) => [name, element[name]]));
  const reading = readConfiguration(raw, location.href);
  if (!reading.ok) throw new Error(reading.missing.join());
  return sessionFor(reading.shared, pageEnvironment, secondScript);
}

/** Logs in; for a new registration it then opens the form as the registration does. */
async function open(session: Session, { identifier, login }: StageOptions): Promise<void> {
  const username = login?.username ?? mail;
  send(session, { type: 'log-in', username, password });
  await waitUntil(() => !['login', 'register'].includes(session.state.step), 'logged in');
  const { state } = session;
  if (!('account' in state)) throw new Error(`stuck at ${state.step}`);
  if (identifier) {
    const person = { identifier, status: 'new' } as const;
    const { account } = state;
    const request = { kind: 'idle' } as const;
    const entry = { kind: 'registration', person } as const;
    session.commit({ step: 'profile', account, entry, request });
    send(session, { type: 'load' });
  } else if (state.step === 'incomplete') {
    send(session, { type: 'finish' });
  }
}

function stageOf(
  parts: Pick<ProfileStage, 'element' | 'sandbox' | 'session' | 'root'>,
  ownFields: readonly OwnField[] = [],
): ProfileStage {
  const { element, sandbox, session, root } = parts;
  const selector = (name: string) => {
    const isOwn = ownFields.some(({ id }) => id === name.replace(/-(?:day|month|year)$/, ''));
    return `form [name="${CSS.escape(isOwn ? ownName(name) : name)}"]`;
  };
  const find = (name: string): HTMLInputElement => {
    const found = root.querySelector<HTMLInputElement>(selector(name));
    if (!found) throw new Error(`no control called ${name}`);
    return found;
  };
  const all = (name: string) => [...root.querySelectorAll<HTMLInputElement>(selector(name))];
  const settled = async () => {
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
  };
  const tell = (target: HTMLElement, ...types: string[]) => {
    for (const type of types) target.dispatchEvent(new Event(type, { bubbles: true }));
  };
  return {
    ...parts,
    find,
    list: (name) => find(name) as HTMLElement as HTMLSelectElement,
    all,
    contact: (name) => root.querySelector(`form [data-name="${name}"]`)?.textContent.trim(),
    settled,
    sent: () => flatBody(sandbox.requests.findLast(({ method }) => method === 'PUT')?.body),
    async fill(name, value) {
      const input = find(name);
      input.focus();
      input.value = value;
      tell(input, 'input', 'change');
      input.blur();
      await settled();
    },
    async choose(name, value) {
      const select = find(name);
      // The options of a country list are made when it is turned to.
      select.focus();
      select.value = value;
      tell(select, 'input', 'change');
      await settled();
    },
    async tick(name, value = 'true') {
      all(name)
        .find((input) => input.value === value)
        ?.click();
      await settled();
    },
    async save() {
      root.querySelector<HTMLButtonElement>('button[type=submit]')!.click();
      // The form delays a save with a phone number until libphonenumber is loaded.
      if (root.querySelector('[type=tel]')) await loadPhoneLibrary();
      await settled();
      await waitUntil(() => session.state.request.kind !== 'busy', 'saved');
      await settled();
    },
    async edit() {
      // The view after saving may still be loading.
      const button = () => (root.querySelector('form') ? null : root.querySelector('button'));
      await waitUntil(button, 'the form is saved');
      button()!.click();
      await waitUntil(() => root.querySelector('form'), 'the form opens again');
      await settled();
    },
    text: () => root.textContent.replace(/\s+/g, ' '),
  };
}
