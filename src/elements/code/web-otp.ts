/**
 * The code of a text message, which the browser reads (WebOTP).
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Not in TypeScript's own types: only Chromium on Android has it. */
interface OneTimeCodeRequest extends CredentialRequestOptions {
  readonly otp: { readonly transport: readonly 'sms'[] };
}

interface WebOtpOptions {
  /** Whether the input for the code is rendered. */
  readonly isWanted: () => boolean;
  readonly onCode: (code: string) => void;
}

/**
 * Asks the browser for the code of one text message at a time while the input for the code is rendered, and passes it on. The
 * message must end with a line `@domain #code`. If anything fails, the visitor types the code.
 */
export class WebOtp implements ReactiveController {
  readonly #options: WebOtpOptions;
  #listening: AbortController | undefined;
  /** The time when the awaited code was sent. */
  #awaited: number | undefined;
  /** The time when the code was sent that the pending request waits for. */
  #requested: number | undefined;
  /** The time when the code was sent that the visitor has entered: the browser no longer listens for it. */
  #given: number | undefined;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, options: WebOtpOptions) {
    this.#options = options;
    host.addController(this);
  }

  /** From the next render on, waits for the code that was sent at this time; undefined: waits for none. */
  listen(sentAt: number | undefined): void {
    this.#awaited = sentAt;
  }

  /** The visitor has entered the awaited code: the browser makes one request at a time, and its next one is for a passkey. */
  entered(): void {
    this.#given = this.#awaited;
    this.hostUpdated();
  }

  hostUpdated(): void {
    // A disconnected element may render once more.
    const isDue = this.#awaited !== this.#given;
    const isWanted = isDue && this.#isConnected && this.#options.isWanted();
    const sentAt = isWanted ? this.#awaited : undefined;
    if (sentAt === this.#requested) return;
    this.#stop();
    this.#requested = sentAt;
    if (sentAt !== undefined && 'OTPCredential' in globalThis) void this.#receive();
  }

  hostConnected(): void {
    this.#isConnected = true;
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#stop();
  }

  #stop(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#requested = undefined;
  }

  async #receive(): Promise<void> {
    const listening = new AbortController();
    this.#listening = listening;
    const { signal } = listening;
    const request: OneTimeCodeRequest = { otp: { transport: ['sms'] }, signal };
    try {
      const credential = await navigator.credentials.get(request);
      if (credential && 'code' in credential && typeof credential.code === 'string') {
        if (!signal.aborted) this.#options.onCode(credential.code);
      }
    } catch {
      // Declined, aborted, or forbidden in this frame: the visitor types the code.
    }
  }
}
