/**
 * The pages that are compared: the same shop with the same space for a form, and the implementations of the form.
 * `input` is the path to the first input through shadow roots.
 */

const fields = `
  <h2>Get your card</h2>
  <p><label for="u">Email address or mobile number</label><br>
  <input id="u" name="username" autocomplete="username" inputmode="email" required></p>
  <p><button>Continue</button> <button type="button">I have a card</button></p>
  <p>Do you have an account? <button type="button">Log in</button></p>`;
const plainForm = `<form>${fields}</form>`;

const flow = `<onboarding-flow class="room" campaignid="1001" categoryid="1703" api-base="/api" api-key="sandbox"></onboarding-flow>`;
const ours = ['onboarding-flow', 'onboarding-register', '[name=username]'];
const entry = (file) => `<script type="module" async src="/dist/${file}"></script>`;

export const pages = {
  bare: { name: 'bare HTML form', body: `<div class="room">${plainForm}</div>`, input: ['#u'] },
  floor: {
    name: 'the same form by a tiny script (floor)',
    head: '<script type="module" src="/floor.js"></script>',
    body: '<div class="room" id="place"></div>',
    input: ['#u'],
  },
  english: {
    name: 'onboarding-elements, English',
    head: entry('onboarding.js'),
    body: flow,
    input: ours,
  },
  italian: {
    name: 'onboarding-elements, Italian',
    lang: 'it',
    head: entry('onboarding.it.js'),
    body: flow,
    input: ours,
  },
  classic: {
    name: 'onboarding-elements, classic',
    head: '<script async src="/dist/onboarding.classic.js"></script>',
    body: flow,
    input: ours,
  },
  hanko: {
    name: 'Hanko Elements 2.7.0',
    head: `<script type="module">
      import { register } from '/peers/@teamhanko/hanko-elements/dist/elements.js';
      await register(location.origin + '/hanko');
    </script>`,
    body: '<hanko-registration class="room"></hanko-registration>',
    input: ['hanko-registration', 'input'],
  },
  stytch: {
    name: 'Stytch 6.3.0',
    head: `<script defer src="/peers/@stytch/vanilla-js/dist/iife/index.js"></script>
    <script type="module" src="/stytch-page.js"></script>`,
    body: '<stytch-ui class="room"></stytch-ui>',
    input: ['stytch-ui', 'input'],
  },
};

/** The scripts of the pages. */
export const scripts = {
  '/floor.js': `document.getElementById('place').innerHTML = ${JSON.stringify(plainForm)};`,
  '/stytch-page.js': `
    const client = new stytch.StytchUIClient('public-token-test-00000000-0000-0000-0000-000000000000');
    customElements.define('stytch-ui', stytch.StytchUI);
    const config = { products: [stytch.Products.emailMagicLinks] };
    document.querySelector('stytch-ui').render({ client, config });`,
};

/** The HTML of a page. */
export const document = ({ lang = 'en', head = '', body }) => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Shop</title>
    <link rel="icon" href="data:," />
    <style>
      body { font: 16px/1.5 sans-serif; }
      .room { display: block; min-height: 500px; }
    </style>
    ${head}
  </head>
  <body>
    <h1>Shop</h1>
    ${body}
    <p>What stands below the form.</p>
  </body>
</html>`;
