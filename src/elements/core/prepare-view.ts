/**
 * Prepares the view of the next step while the visitor types: imports it, and renders it once where nothing is shown. Lit
 * parses a template when it is first rendered, and the browser compiles a function when it is first called; otherwise
 * both would happen between the press and the step.
 */
import type { Field } from '../../domain/field.js';
import type { OtpState, State } from '../../flow/state/state.js';
import { elementFor } from '../../flow/state/who-shows.js';
import { idle } from '../../flow/state/reducer-outcome.js';
import { sharedProperties } from './element-properties.js';
import type { SessionController } from './session-controller.js';
import { viewOf } from './view-registry.js';
import { whenIdle } from './when-idle.js';

const otp: OtpState = {
  step: 'otp',
  person: { identifier: { channel: 'email', value: '' }, status: 'new' },
  resendAt: 0,
  request: idle,
};

/** The steps that are prepared. */
type PreparedStep = 'otp' | 'profile' | 'done';

const kinds = ['text', 'gender', 'date', 'phone', 'consent'] as const;
const fieldOf = (kind: (typeof kinds)[number]): Field => ({
  kind,
  name: kind,
  group: 'consents',
  mandatory: true,
  readOnly: false,
  birth: true,
});

/** The states in which a step is rendered in advance: those that most visitors see. */
const samples: Record<PreparedStep, readonly State[]> = {
  otp: [otp, { ...otp, code: { at: 1, unconfirmed: false } }],
  profile: [
    {
      step: 'profile',
      via: 'registration',
      account: {},
      profileForm: { fields: kinds.map(fieldOf), stored: {} },
      request: idle,
    },
  ],
  done: [
    {
      step: 'done',
      via: 'registration',
      account: { card: '1', fidelyCode: '1' },
      request: idle,
    },
  ],
};

/** An element of Lit, which updates by itself only while it is connected: the method is protected. */
interface Updatable {
  performUpdate(): void;
}

/**
 * Imports the view of a step. Once it is there and the browser is idle, elements that are not in the document, so that they
 * join no session, render its samples. A failed import is retried at that step.
 */
export function prepareView({ host, i18n }: SessionController, step: PreparedStep): void {
  const view = viewOf(step);
  if (!view) return;
  const renderSamples = () => {
    for (const state of samples[step])
      whenIdle(host, () => {
        const element = document.createElement(`onboarding-${elementFor(step)}`);
        Object.assign(element, sharedProperties(host), { lang: i18n.tag, ownState: () => state });
        // A page may have taken the tag for an element of its own.
        (element as unknown as Partial<Updatable>).performUpdate?.();
      });
  };
  Promise.all([view.load(), i18n.load('main')]).then(renderSamples, () => undefined);
}
