/**
 * "Join from Google Wallet", on the shop's server: what Google posts becomes the attribute and the values of one page.
 */

/**
 * What the person shares, from the body of Google's request. Nothing of it is signed, so it counts as text that the visitor
 * typed; a malformed body shares nothing.
 *
 * @param {string} body `application/x-www-form-urlencoded`
 */
export function sharedIn(body) {
  // A "+" of Base64 that was sent without encoding is read as a space.
  const encoded = new URLSearchParams(body).get('SharedDataType')?.replaceAll(' ', '+') ?? '';
  try {
    const shared = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'));
    const text = (name) => (typeof shared[name] === 'string' ? shared[name] : undefined);
    return {
      identifier: text('email') ?? text('phone'),
      values: { name: text('firstName'), surname: text('lastName') },
    };
  } catch {
    return { identifier: undefined, values: {} };
  }
}

const escaped = (text) => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The page for this request. It must not be cached, because it has the data of a person. */
export function joinPage(body) {
  const { identifier, values } = sharedIn(body);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Register – Orto Vivo, a made-up shop</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/shop/shop.css" />
    <script type="module" src="/dist/onboarding.js"></script>
    <script type="module" src="/join/values.js"></script>
  </head>
  <body>
    <header><p>Orto Vivo</p></header>
    <main>
      <h1>Register</h1>
      <onboarding-flow
        campaignid="1001"
        categoryid="1703"
        code-length="6"
        api-base="/loyalty/api"
        identifier="${escaped(identifier ?? '')}"
        data-known="${escaped(JSON.stringify(values))}"
      ></onboarding-flow>
    </main>
  </body>
</html>
`;
}
