/**
 * An authenticator of the test, in the browser's API for passkeys (`navigator.credentials`, `PublicKeyCredential`).
 */
import { atEnd, replace } from '../support/replace.js';

export interface Asked {
  readonly publicKey: PublicKeyCredentialRequestOptions;
  readonly mediation?: string;
  readonly signal?: AbortSignal;
}

interface Options {
  /** What the browser says that it can do, besides `extension:prf`. */
  readonly hasPlatformAuthenticator?: boolean;
  readonly hasPrf?: boolean;
  /** The browser offers passkeys at a field; the visitor chooses one by `choose`. */
  readonly offersAtField?: boolean;
}

interface Made {
  readonly id: string;
  readonly userHandle: ArrayBuffer;
  readonly secret: CryptoKey;
}

/** The visitor with this authenticator. */
export class Authenticator {
  /** The number of dialogs that were opened. */
  dialogs = 0;
  /** The visitor dismisses each dialog. */
  isDismissed = false;
  readonly signalled: string[] = [];
  readonly created: CredentialCreationOptions[] = [];
  /** The offers at a field. */
  readonly offers: Asked[] = [];
  #made: Made | undefined;
  #choose: (() => void) | undefined;

  constructor({
    hasPlatformAuthenticator = true,
    hasPrf = true,
    offersAtField = false,
  }: Options = {}) {
    // Whole: WebKitGTK has none.
    replace(navigator, 'credentials', {
      create: (options: CredentialCreationOptions) => this.#create(options),
      get: (options: Asked) => this.#get(options),
    });
    replace(globalThis, 'PublicKeyCredential', {
      getClientCapabilities: () =>
        Promise.resolve({
          'extension:prf': hasPrf,
          userVerifyingPlatformAuthenticator: hasPlatformAuthenticator,
        }),
      isConditionalMediationAvailable: () => Promise.resolve(offersAtField),
      signalUnknownCredential: ({ credentialId }: { readonly credentialId: string }) => {
        this.signalled.push(credentialId);
        return Promise.resolve();
      },
    });
    atEnd(() => localStorage.clear());
  }

  /** The visitor chooses the passkey that is offered at the field. */
  choose(): void {
    this.#choose?.();
  }

  async #create(options: CredentialCreationOptions) {
    this.created.push(options);
    this.#open();
    const id = crypto.randomUUID().replaceAll('-', '');
    const { user, extensions } = options.publicKey!;
    const secret = await crypto.subtle.importKey(
      'raw',
      crypto.getRandomValues(new Uint8Array(32)),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    const userHandle = new Uint8Array(user.id as Uint8Array<ArrayBuffer>).slice().buffer;
    this.#made = { id, userHandle, secret };
    return this.#answer(this.#made, extensions);
  }

  async #get({ publicKey, mediation, signal }: Asked) {
    if (mediation === 'conditional') {
      this.offers.push({ publicKey, mediation, ...(signal && { signal }) });
      await new Promise<void>((resolve, reject) => {
        this.#choose = resolve;
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
    } else this.#open();
    if (!this.#made) throw new DOMException('', 'NotAllowedError');
    return this.#answer(this.#made, publicKey.extensions);
  }

  #open(): void {
    this.dialogs += 1;
    if (this.isDismissed) throw new DOMException('', 'NotAllowedError');
  }

  async #answer(
    { id, userHandle, secret }: Made,
    extensions: AuthenticationExtensionsClientInputs | undefined,
  ) {
    const first = await crypto.subtle.sign('HMAC', secret, extensions!.prf!.eval!.first);
    return {
      id,
      response: { userHandle, getTransports: () => ['internal'] },
      getClientExtensionResults: () => ({ prf: { enabled: true, results: { first } } }),
    };
  }
}
