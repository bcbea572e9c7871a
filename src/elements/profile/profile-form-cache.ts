/**
 * Keeps the form of the profile data that was loaded, with what was typed in it.
 */
import type { ReactiveController } from 'lit';
import { fieldsMissingOptions } from '../../kinds/form/completeness.js';
import type { ProfileForm } from '../../kinds/form/profile-form.js';
import { dataEntryOf } from '../../flow/state/completion.js';
import type { RequestStatus, ProfileState } from '../../flow/state/state.js';
import type { SessionController } from '../core/session-controller.js';
import { savedDraft } from './draft-autosave.js';
import { hostOptionsSource } from '../../flow/session/host-options.js';
import { reportMissingOptions } from './options-missing.js';
import { ProfileFormController } from './profile-form-controller.js';

export interface CachedForm {
  readonly form: ProfileFormController;
  readonly profileForm: ProfileForm;
  readonly hasHostOptions: boolean;
  /** Whether it contains a draft from before a reload. */
  readonly restored: boolean;
  /** The mandatory fields that a log-in has found without an answer; they come first. */
  readonly missing: readonly string[];
}

/** Creates a form when its data has loaded, and disposes of it when other data takes its place. */
export class ProfileFormCache implements ReactiveController {
  readonly #controller: SessionController;
  #open: CachedForm | undefined;
  readonly #onReplaced: (state: ProfileState) => void;

  /** `onReplaced` is called when a form of other data opens, or the form closes. */
  constructor(controller: SessionController, onReplaced: (state: ProfileState) => void) {
    this.#controller = controller;
    this.#onReplaced = onReplaced;
    controller.host.addController(this);
  }

  /** Before each render, since the page may set `options` at any time. */
  hostUpdate(): void {
    const state = dataEntryOf(this.#controller.state);
    if (!state) return;
    const before = this.#open?.profileForm;
    this.#open = this.#formFor(state);
    if (this.#open?.profileForm !== before) this.#onReplaced(state);
  }

  /** The form that the step shows; undefined while it loads. */
  get open(): CachedForm | undefined {
    return this.#open;
  }

  /** The form of this profile data; what is typed stays until other data is loaded. */
  #formFor({ profileForm, ...state }: ProfileState): CachedForm | undefined {
    const hasHostOptions = hostOptionsSource(this.#controller) !== undefined;
    const before = this.#open;
    const isSame = before !== undefined && before.profileForm === profileForm;
    const fields = profileForm?.fields ?? [];
    if (isSame && before.hasHostOptions === hasHostOptions) return before;
    // The page has set `options` late: the fields that need them are added, and what was typed stays.
    const saved = profileForm && !isSaved(state.request) ? savedDraft(this.#controller) : {};
    const draft = isSame ? before.form.drafts : saved;
    const restored = isSame ? before.restored : Object.keys(draft).length > 0;
    const missing = isSame ? before.missing : this.#missing;
    before?.form.dispose();
    const options = { draft, missing };
    const open = profileForm && {
      form: new ProfileFormController(this.#controller, { ...state, profileForm }, options),
      missing,
      profileForm,
      hasHostOptions,
      restored,
    };
    if (open && fieldsMissingOptions(fields, hasHostOptions).length > 0) {
      reportMissingOptions(this.#controller, open.profileForm);
    }
    return open;
  }

  get #missing(): readonly string[] {
    const { state } = this.#controller;
    return state.step === 'incomplete' ? state.missing : [];
  }
}

/** Whether the last request has saved the profile, and the page holds back what follows. */
export function confirmsSave(request: RequestStatus): boolean {
  if (isSaved(request)) return true;
  const outcome = request.kind === 'settled' ? request.outcome : undefined;
  return (
    outcome?.kind === 'complete' && (outcome.ending === 'saved' || outcome.ending === 'changed')
  );
}

/** Whether the profile is saved, and the page has prevented what follows. */
export function isSaved(request: RequestStatus): boolean {
  return request.kind === 'settled' && request.outcome.kind === 'saved';
}
