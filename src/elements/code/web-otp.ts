/**
 * Takes the code out of a text message where the browser offers that (WebOTP), while the code is asked for.
 * The message must end with a line `@domain #code`. Whatever goes wrong, the person types.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Not in TypeScript's own types: only Chromium on Android has it. */
interface OneTimeCodeRequest extends CredentialRequestOptions {
  readonly otp: { readonly transport: readonly 'sms'[] };
}

export class WebOtp implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #take: (code: string) => void;
  #listening: AbortController | undefined;
  #sentAt: number | undefined;
  #isWanted = false;

  constructor(host: ReactiveControllerHost & Element, take: (code: string) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  /** To be called at each drawing for which a code is awaited that was sent at that moment. */
  listen(sentAt: number): void {
    this.#isWanted = true;
    // An element that was taken away is drawn once more.
    if (!this.#host.isConnected) return;
    if (sentAt === this.#sentAt) return;
    this.#stop();
    this.#sentAt = sentAt;
    if ('OTPCredential' in globalThis) void this.#receive();
  }

  hostUpdate(): void {
    this.#isWanted = false;
  }

  hostUpdated(): void {
    if (!this.#isWanted) this.#stop();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#sentAt = undefined;
  }

  async #receive(): Promise<void> {
    const listening = new AbortController();
    this.#listening = listening;
    const { signal } = listening;
    const request: OneTimeCodeRequest = { otp: { transport: ['sms'] }, signal };
    try {
      const credential = await navigator.credentials.get(request);
      if (credential && 'code' in credential && typeof credential.code === 'string') {
        if (!signal.aborted) this.#take(credential.code);
      }
    } catch {
      // Declined, aborted, forbidden to this frame: the input is there all the same.
    }
  }
}
