/** The two forms of the benchmark, each opened and typed into on a page of its own. */
import { pageEnvironment } from '../../src/flow/session/environment.js';
import { OnboardingProfile } from '../../src/elements/onboarding-profile.js';
import { sharedProperties } from '../../src/elements/core/element-properties.js';
import { readConfiguration } from '../../src/domain/read-configuration.js';
import type { Field } from '../../src/kinds/index.js';
import { loadCommands } from '../../src/elements/second-script.js';
import { sessionFor } from '../../src/flow/session-registry.js';
import type { ProfileState } from '../../src/flow/state/state.js';
import { createView } from '../../src/elements/profile/profile-view.js';
import { createJourney } from '../../src/flow/commands/journey.js';
import { send } from '../support/send.js';

customElements.define('onboarding-profile', OnboardingProfile);

const count = 200;
const names = Array.from({ length: count }, (_, index) => `field${index}`);
/** The chunks that a page has loaded at that point. */
const atHand = [createView, createJourney];

/** Milliseconds from `since` until the page is painted. */
async function painted(since: number): Promise<number> {
  await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });
  return performance.now() - since;
}

async function openPlain(): Promise<number> {
  const since = performance.now();
  const form = document.createElement('form');
  form.innerHTML = names
    .map((name) => `<p><label for="${name}">${name}</label><input id="${name}" name="${name}"></p>`)
    .join('');
  document.body.append(form);
  return painted(since);
}

async function openOurs(): Promise<number> {
  const element = document.createElement('onboarding-profile');
  Object.assign(element, {
    campaignid: '1001',
    categoryID: '1703',
    apiBase: 'https://bench.invalid',
    noResume: true,
  });
  document.body.append(element);
  const reading = readConfiguration(sharedProperties(element), location.href);
  if (!reading.ok) throw new Error(reading.missing.join());
  const session = sessionFor(reading.configuration, pageEnvironment, loadCommands);
  send(session, { type: 'load' });
  const waiting: ProfileState = {
    step: 'profile',
    account: {},
    entry: { kind: 'completion' },
    request: { kind: 'busy', action: 'load' },
  };
  await settle();
  session.commit(waiting);
  while (!element.shadowRoot?.querySelector('.waiting')) await settle();
  const fields = names.map((name): Field => ({
    kind: 'text',
    name,
    group: 'you',
    mandatory: true,
    readOnly: false,
  }));
  const since = performance.now();
  session.commit({
    ...waiting,
    profileForm: { fields, stored: {} },
    request: { kind: 'idle' },
  });
  const time = await painted(since);
  const drawn = element.shadowRoot.querySelectorAll('form input').length;
  if (drawn !== count) throw new Error(`${drawn} inputs instead of ${count}`);
  return time;
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

/** Milliseconds from each key press to the next painted frame. */
const keys: number[] = [];
addEventListener(
  'keydown',
  () => {
    const since = performance.now();
    void painted(since).then((time) => keys.push(time));
  },
  true,
);

function focusMiddle(): void {
  const root = document.querySelector('onboarding-profile')?.shadowRoot ?? document;
  root.querySelectorAll<HTMLInputElement>('form input')[count / 2]?.focus();
}

Object.assign(globalThis, { openPlain, openOurs, focusMiddle, keys, atHand });
