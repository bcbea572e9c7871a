/**
 * `onboarding-sandbox/in-page.js`: a trial without a server. The sandbox answers the elements of this page; a bar shows each code.
 */
import { logForDeveloper } from '../../src/console/console.js';
import { createSandbox, type SentCode } from './sandbox/index.js';
import { createTrialBar } from './testing/trial-bar.js';

/** No address of a server: `.invalid` has none. Elements with this `api-base` are answered here. */
const trialAddress = 'https://sandbox.invalid';

/** Answers the elements of the page from a sandbox. */
function startTrial(): void {
  const bar = createTrialBar();
  const sandbox = createSandbox({
    apiKey: null,
    onCode: ({ code, to }: SentCode) => bar.show(`Code for ${to}:`, code),
  });
  let refusal: Error | undefined;

  /** A page with visitors has another address: the sandbox answers nothing there, so that no visitor gets a card that does not exist. */
  function refuse(apiBase: string): void {
    if (refusal) return;
    refusal = new Error(
      `in-page.js is for a trial: it answers elements with api-base="${trialAddress}" only, and this page has api-base="${apiBase}". ` +
        'Remove the script, or the address.',
    );
    bar.refuse(refusal.message);
    logForDeveloper('error', refusal.message);
  }

  /** Empty for an element that needs no API, such as a card with its barcode. */
  const isForeign = (apiBase: string | null | undefined): apiBase is string =>
    Boolean(apiBase) && apiBase !== trialAddress && apiBase !== `${trialAddress}/`;

  /** Refuses the page, or marks what is filled: of elements, and of places and scripts of the drop-in. */
  function inspectPage(): void {
    for (const prefix of ['', 'data-']) {
      for (const place of document.querySelectorAll(`[${prefix}api-base]`)) {
        const apiBase = place.getAttribute(`${prefix}api-base`);
        if (isForeign(apiBase)) refuse(apiBase);
        // A reload empties the sandbox: a journey in the tab would belong to no customer.
        place.setAttribute(`${prefix}no-resume`, '');
      }
    }
  }

  inspectPage();
  // An address may be set as a property, and an element may be added later.
  document.addEventListener('onboarding-ready', ({ target }) => {
    const { apiBase } = target as { readonly apiBase?: string };
    if (isForeign(apiBase)) refuse(apiBase);
  });

  const fetchOfPage = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (address.origin !== trialAddress) return fetchOfPage.call(globalThis, input, init);
    return refusal ? Promise.reject(refusal) : sandbox.fetch(input, init);
  };

  if (!refusal) {
    logForDeveloper(
      'warn',
      'This page is a trial: in-page.js answers its elements instead of a loyalty platform, shows each code, and forgets everything at a reload.',
    );
  }
}

// A server that renders the page imports the script too: without a document it does nothing.
if (typeof document !== 'undefined') startTrial();
