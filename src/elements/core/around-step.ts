/**
 * What an element does around the views of the second script: it moves the focus into a step that was just entered, and
 * keeps it in the element when a render removes the focused control. It lets the session check its journey when the page is
 * back from the browser's cache. It also tells the developer of settings that are wrong beside others.
 */
import { settingConflicts } from '../../domain/setting-conflicts.js';
import type { Participant } from '../../flow/session/participants.js';
import type { Session } from '../../flow/session/session.js';
import type { Step } from '../../flow/state/state.js';
import { cardOf } from '../../flow/state/card.js';
import { ownsFocusOf } from '../../flow/state/who-shows.js';
import { JourneyCheck } from './bfcache.js';
import { mayMoveFocus } from './focus.js';
import { moveFocus } from './reveal.js';
import type { MessageOverrides } from '../../i18n/messages.js';
import { developerHints } from './configuration-reports.js';
import type { SessionController } from './session-controller.js';
import type { StepView } from './step-view.js';

/** The focus of one element, which calls it before and after each render. */
export class AroundStep {
  readonly #controller: SessionController;
  /** The element that had the focus before the render. */
  #focused: Element | null | undefined;
  /** The step of the last render. */
  #step: Step | undefined;
  #checked: MessageOverrides | undefined;
  /** Whether the settings that have no effect were named. */
  #hasWarned = false;

  constructor(controller: SessionController) {
    this.#controller = controller;
    new JourneyCheck(controller);
  }

  willUpdate(): void {
    this.#focused = this.#root?.activeElement;
    this.#warnOfMessages();
    this.#warnOfIgnored();
    this.#warnOfConflicts();
  }

  /** `step`: the step that the element shows, by this view. */
  updated(step: Step | undefined, view: StepView<Step> | undefined): void {
    const before = this.#step;
    this.#step = step;
    const { session } = this.#controller;
    if (step && session && this.#takesFocus(session, step))
      this.#enter(session, step !== before, view);
    this.#keep();
  }

  get #root(): ShadowRoot | null {
    return this.#controller.host.shadowRoot;
  }

  get #heading(): HTMLElement | null | undefined {
    return this.#root?.querySelector<HTMLElement>('[part~="heading"]');
  }

  /** Whether the focus of the step that was just entered belongs to this element: to the card, if one is shown above data entry. */
  #takesFocus({ state, stepToFocus, participants }: Session, step: Step): boolean {
    const { kind } = this.#controller;
    if (state.step !== stepToFocus) return false;
    if (state.step !== 'done' && cardOf(state)?.pendingProfile) return kind === 'card';
    return state.step === step && ownsFocusOf(state, kind, participants.kinds);
  }

  /** Moves the focus into the step, unless the visitor works elsewhere on the page. */
  #enter(session: Session, isNew: boolean, view: StepView<Step> | undefined): void {
    if (isFocusElsewhere(session)) session.focused();
    // A form that was already rendered keeps its focus.
    else if (isNew || !this.#root?.activeElement)
      moveFocus(view?.onlyControl ?? this.#heading ?? undefined);
    // An element that is not visible cannot take the focus: another one that shows the step takes it.
    if (this.#root?.activeElement) session.focused();
  }

  /** Warns of keys of `messages` that no sentence has, once the sentences are loaded. */
  #warnOfMessages(): void {
    const { host, i18n } = this.#controller;
    const { messages } = host;
    if (!messages || messages === this.#checked || !i18n.isReady('main')) return;
    this.#checked = messages;
    developerHints.load().then(
      (hints) => hints.reportWrongMessages(messages, i18n.language),
      () => undefined,
    );
  }

  /** Names settings that have no effect beside others; a flow does so for the elements inside it. */
  #warnOfIgnored(): void {
    const { configuration, host, hasFlow, kind, reports } = this.#controller;
    if (
      this.#hasWarned ||
      !(
        configuration?.password ||
        configuration?.details ||
        configuration?.passkey !== undefined
      ) ||
      (hasFlow && kind !== 'flow')
    )
      return;
    this.#hasWarned = true;
    reports.report('warn', ({ ignoredHints }) => ignoredHints(configuration, host.start));
  }

  /** Names the settings of this element that have no effect, because another element of its journey has another value. */
  #warnOfConflicts(): void {
    const { reports } = this.#controller;
    const { errors, warnings } = this.#conflicts;
    // Read again then: a page may be about to set the attributes of the other elements.
    if (errors.length > 0)
      reports.report('error', ({ conflictHints }) => conflictHints(this.#conflicts.errors));
    if (warnings.length > 0)
      reports.report('warn', ({ conflictHints }) => conflictHints(this.#conflicts.warnings));
  }

  get #conflicts(): ReturnType<typeof settingConflicts> {
    const { shared, session, host, kind } = this.#controller;
    if (!shared || !session?.matches(shared) || !host.isConnected)
      return { errors: [], warnings: [] };
    // A log-in starts at the log-in. Each flow of an opener says where the journey starts, until the visitor types.
    const hasStart = host.start !== undefined && kind !== 'login' && kind !== 'flow';
    return settingConflicts(shared, session.configuration, hasStart);
  }

  /**
   * If the render has removed the focused control, focuses the primary button, else the heading: otherwise the next Tab
   * starts at the top of the page.
   */
  #keep(): void {
    const before = this.#focused;
    this.#focused = undefined;
    const root = this.#root;
    if (!before || before.isConnected || !root || root.activeElement) return;
    // A dialog around the element takes the focus itself.
    if (document.activeElement?.matches(':not(body, dialog)')) return;
    const next = root.querySelector<HTMLElement>(':not([hidden]) > .actions > .primary');
    (next ?? this.#heading)?.focus();
  }
}

/** Whether the visitor works somewhere else on the page. */
function isFocusElsewhere({ participants }: Session): boolean {
  return ![...participants].some((one: Participant & { readonly host?: Element }) => {
    return one.host && mayMoveFocus(one.host);
  });
}
