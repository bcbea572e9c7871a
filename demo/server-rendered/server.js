/**
 * Renders a page whose form is there before any script, as your own server would.
 */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import 'onboarding-elements/define.js';

/**
 * The page as text. `nonce` is that of the page's policy: the styles in declarative shadow roots are inline.
 *
 * @param {{ nonce: string; lang?: string; start?: 'register' | 'login' }} options
 */
export async function renderPage({ nonce, lang = 'en', start = 'register' }) {
  const flow = await collectResult(
    render(
      html`<onboarding-flow
        lang=${lang}
        start=${start}
        campaignid="1001"
        categoryid="1703"
        code-length="6"
        api-base="/api"
        api-key="sandbox"
        privacy-url="/privacy"
      >
        <p>This form needs scripts. <a href="mailto:club@example.com">Write to us</a> instead.</p>
      </onboarding-flow>`,
    ),
  );
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Register</title>
    <script type="module" src="/server-rendered/client.js"></script>
  </head>
  <body>
    <main>
      ${flow.replaceAll('<style>', `<style nonce="${nonce}">`)}
    </main>
  </body>
</html>
`;
}
