/**
 * The barcode over the whole screen: a native dialog, and a screen that stays on as long as it is open.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Till implements ReactiveController {
  readonly #find: () => HTMLDialogElement | null | undefined;
  #lock: WakeLockSentinel | undefined;
  #back: HTMLElement | undefined;

  /** `find` gives the dialog, if it is drawn. */
  constructor(host: ReactiveControllerHost, find: () => HTMLDialogElement | null | undefined) {
    this.#find = find;
    host.addController(this);
  }

  get #isOpen(): boolean {
    return this.#find()?.open === true;
  }

  /** Focus comes back to where the click was. */
  readonly open = (event: Event): void => {
    const dialog = this.#find();
    if (!dialog || dialog.open) return;
    this.#back = event.currentTarget instanceof HTMLElement ? event.currentTarget : undefined;
    dialog.showModal();
    document.addEventListener('visibilitychange', this.#stayAwake);
    this.#stayAwake();
  };

  readonly close = (): void => this.#find()?.close();

  /** To be called on `close`: the button, Escape and the phone's back gesture all end there. */
  readonly closed = (): void => {
    this.#release();
    // Safari gives no focus to a clicked button, so it has none to give back.
    this.#back?.focus();
    this.#back = undefined;
  };

  hostUpdated(): void {
    if (!this.#isOpen) this.#release();
  }

  /** Moved in the page it would come back open, and no longer modal. */
  hostDisconnected(): void {
    this.close();
    this.#release();
  }

  /** The browser drops the lock whenever the page is hidden. */
  readonly #stayAwake = (): void => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    navigator.wakeLock.request('screen').then(
      (lock) => {
        void this.#lock?.release();
        this.#lock = lock;
        if (!this.#isOpen) this.#release();
      },
      // An empty battery may forbid it; the barcode is there all the same.
      () => undefined,
    );
  };

  #release(): void {
    document.removeEventListener('visibilitychange', this.#stayAwake);
    void this.#lock?.release();
    this.#lock = undefined;
  }
}
