/**
 * A virtual authenticator of Chromium, which confirms each request of a page for a passkey. It needs a page on `localhost`.
 *
 * @param {import('playwright-core').CDPSession} devtools - of the page
 * @returns {Promise<string>} its id
 */
export async function addAuthenticator(devtools, hasPrf = true) {
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf,
    },
  });
  return authenticatorId;
}
