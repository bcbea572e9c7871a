/**
 * Shows the barcode full screen for the till: a modal dialog that keeps the screen awake while it is open.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Opens and closes the dialog of an element; the focus returns to where it was. */
export class FullscreenBarcode implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => HTMLDialogElement | null | undefined;
  #lock: WakeLockSentinel | undefined;
  #back: HTMLElement | undefined;

  /** `find` returns the dialog if it is rendered. */
  constructor(host: ReactiveControllerHost, find: () => HTMLDialogElement | null | undefined) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  /** Whether the dialog is open; the barcode in it is drawn only then. */
  get isOpen(): boolean {
    return this.#find()?.open === true;
  }

  /** Opens the dialog; focus returns to the clicked element on close. */
  readonly open = (event: Event): void => {
    const dialog = this.#find();
    if (!dialog || dialog.open) return;
    this.#back = event.currentTarget instanceof HTMLElement ? event.currentTarget : undefined;
    dialog.showModal();
    this.#host.requestUpdate();
    document.addEventListener('visibilitychange', this.#stayAwake);
    this.#stayAwake();
  };

  readonly close = (): void => this.#find()?.close();

  /** Handles the dialog's `close` event: the button, Escape and the back gesture all lead here. */
  readonly closed = (): void => {
    // Opened again before the browser has reported that it was closed.
    if (this.isOpen) return;
    this.#release();
    this.#host.requestUpdate();
    // Safari does not focus a clicked button, so the browser cannot return the focus by itself.
    this.#back?.focus();
    this.#back = undefined;
  };

  hostUpdated(): void {
    if (!this.isOpen) this.#release();
  }

  /** An element that is moved in the document would come back with a dialog that is open but not modal. */
  hostDisconnected(): void {
    this.close();
    this.#release();
  }

  /** The browser releases the wake lock when the page is hidden, so it is requested again. */
  readonly #stayAwake = (): void => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    navigator.wakeLock.request('screen').then(
      (lock) => {
        void this.#lock?.release();
        this.#lock = lock;
        if (!this.isOpen) this.#release();
      },
      // The browser may refuse a wake lock (low battery); the barcode stays visible all the same.
      () => undefined,
    );
  };

  #release(): void {
    document.removeEventListener('visibilitychange', this.#stayAwake);
    void this.#lock?.release();
    this.#lock = undefined;
  }
}
