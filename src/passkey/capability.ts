/**
 * Whether a passkey can be made on this page. It tells of the browser only: the result of `make` decides.
 */

/** Chromium's name of the permissions of a frame; other browsers refuse the call itself. */
interface WithPolicy {
  readonly featurePolicy?: { allowsFeature(name: string): boolean };
}

type WithCapabilities = Partial<
  Pick<typeof PublicKeyCredential, 'getClientCapabilities' | 'isConditionalMediationAvailable'>
>;

/** Asked when the checkbox may be shown: a key may be plugged in late. */
export async function canMake(): Promise<boolean> {
  if (!isAllowed('publickey-credentials-create')) return false;
  const { PublicKeyCredential: api } = globalThis as { PublicKeyCredential?: WithCapabilities };
  try {
    const can = await api?.getClientCapabilities?.();
    return Boolean(can?.['extension:prf'] && can.userVerifyingPlatformAuthenticator);
  } catch {
    return false;
  }
}

/** Whether the browser can offer passkeys at a field (`mediation: 'conditional'`). */
export async function canOfferAtField(): Promise<boolean> {
  if (!isAllowed('publickey-credentials-get')) return false;
  const { PublicKeyCredential: api } = globalThis as { PublicKeyCredential?: WithCapabilities };
  try {
    return (await api?.isConditionalMediationAvailable?.()) === true;
  } catch {
    return false;
  }
}

function isAllowed(feature: string): boolean {
  return (document as WithPolicy).featurePolicy?.allowsFeature(feature) ?? true;
}
