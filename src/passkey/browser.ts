/**
 * The browser's part: makes a passkey, asks for one, and tells the device that one is of no use. The challenges are random and not
 * checked: the secret of the passkey proves the visitor, not its signature.
 */
import { fromText, toText } from './bytes.js';
import { prfInput, secretsOf, type Secrets } from './derivation.js';
import type { Passkey } from './passkey.js';
import { isOfCampaign, newUserId } from './user-id.js';

/** What the passkeys of a page are for. */
export interface Site {
  readonly campaignId: string;
  readonly rpId: string;
  /** The name of the shop in the browser's dialog. */
  readonly shop: string;
}

export type Opened = Passkey & Secrets;

interface Owner {
  /** The address or number, which the device's list of passkeys shows. */
  readonly name: string;
  /** The `user.id` of a passkey that the authenticator replaces. */
  readonly userId?: string | undefined;
}

/**
 * Makes a passkey; its secret may need a second dialog. Undefined if it has no secret: then it is signalled away. Rejects as
 * `navigator.credentials.create` does: `NotAllowedError` if it was dismissed, `SecurityError` if the `rp.id` does not fit the page.
 */
export async function make(
  site: Site,
  { name, userId }: Owner,
  signal: AbortSignal,
): Promise<Opened | undefined> {
  const id = userId === undefined ? await newUserId(site.campaignId) : fromText(userId);
  const first = await prfInput(site.campaignId);
  const made = (await navigator.credentials.create({
    signal,
    publicKey: {
      rp: { id: site.rpId, name: site.shop },
      user: { id, name, displayName: name },
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      extensions: { prf: { eval: { first } } },
    },
  })) as PublicKeyCredential | null;
  if (!made) return undefined;
  const opened = await secretsOfNew(site, id, made, signal).catch(() => undefined);
  if (!opened) signalUnknown(site, made.id);
  return opened;
}

async function secretsOfNew(
  site: Site,
  userId: Uint8Array,
  made: PublicKeyCredential,
  signal: AbortSignal,
): Promise<Opened | undefined> {
  const response = made.response as AuthenticatorAttestationResponse;
  const passkey = { id: made.id, userId: toText(userId), transports: response.getTransports() };
  const output = prfOutputOf(made);
  if (output) return { ...passkey, ...(await secretsOf(output)) };
  // Some authenticators evaluate the PRF only at a log-in.
  const isEnabled = made.getClientExtensionResults().prf?.enabled;
  return isEnabled ? open(site, [passkey], { signal }) : undefined;
}

/** Undefined for a result that is not 32 bytes: a shorter one of a password manager could be guessed. */
function prfOutputOf(credential: PublicKeyCredential): BufferSource | undefined {
  const output = credential.getClientExtensionResults().prf?.results?.first;
  return output?.byteLength === 32 ? output : undefined;
}

/**
 * Asks for a passkey of this campaign: one of `known`, or any where it is empty. Undefined if it is another campaign's, or has no
 * secret. Rejects as `navigator.credentials.get` does.
 */
export async function open(
  site: Site,
  known: readonly Passkey[],
  options: Pick<CredentialRequestOptions, 'mediation' | 'signal'>,
): Promise<Opened | undefined> {
  const first = await prfInput(site.campaignId);
  const found = (await navigator.credentials.get({
    ...options,
    publicKey: {
      rpId: site.rpId,
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      userVerification: 'required',
      // With the transports the browser shows no QR code for another device.
      ...(known.length > 0 && { allowCredentials: known.map(descriptorOf) }),
      extensions: { prf: { eval: { first } } },
    },
  })) as PublicKeyCredential | null;
  if (!found) return undefined;
  const { userHandle } = found.response as AuthenticatorAssertionResponse;
  const output = prfOutputOf(found);
  if (!userHandle || !output) return undefined;
  if (!(await isOfCampaign(new Uint8Array(userHandle), site.campaignId))) return undefined;
  const transports = known.find(({ id }) => id === found.id)?.transports ?? [];
  return { id: found.id, userId: toText(userHandle), transports, ...(await secretsOf(output)) };
}

/** Asks the device to forget a passkey: a hint, which a manager may ignore. Not in every browser. */
export function signalUnknown({ rpId }: Pick<Site, 'rpId'>, credentialId: string): void {
  const { signalUnknownCredential: signal } = PublicKeyCredential as Partial<
    typeof PublicKeyCredential
  >;
  signal?.call(PublicKeyCredential, { rpId, credentialId }).catch(() => undefined);
}

function descriptorOf({ id, transports }: Passkey): PublicKeyCredentialDescriptor {
  return {
    type: 'public-key',
    id: fromText(id),
    transports: transports as AuthenticatorTransport[],
  };
}
