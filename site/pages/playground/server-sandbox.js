/** The sandbox of `npm start`: the API under `api`, its controls under `sandbox`. */

/**
 * What the playground needs of a sandbox, wherever it runs.
 *
 * @typedef {object} PlaygroundSandbox
 * @property {string} apiBase What the elements get as `api-base`.
 * @property {Record<string, string>} attributes What the elements need besides.
 * @property {typeof globalThis.fetch} fetch The transport of the elements.
 * @property {boolean} isShared Other pages may use it too, so that news can come from elsewhere.
 * @property {() => Promise<{channel: string; to: string; code: string; at: number}[]>} outbox
 * @property {() => Promise<object>} campaign
 * @property {(fields: object) => Promise<unknown>} setCampaign
 * @property {() => Promise<object[]>} faults
 * @property {(faults: object[]) => Promise<unknown>} setFaults
 * @property {() => Promise<unknown>} reset
 */

/** The name of this tab: each tab has faults of its own. */
function tabName() {
  const key = 'playground-tab';
  const name = sessionStorage.getItem(key) ?? Math.random().toString(36).slice(2);
  sessionStorage.setItem(key, name);
  return name;
}

/**
 * `isBehindGateway` says whether the elements reach the sandbox through the gateway, which does not pass on the name of
 * the tab: then faults hit every tab.
 *
 * @param {() => boolean} isBehindGateway
 * @returns {PlaygroundSandbox}
 */
export function openSandbox(isBehindGateway) {
  const tab = tabName();
  const faults = () => (isBehindGateway() ? 'faults' : `faults?client=${tab}`);
  return {
    apiBase: new URL('api', document.baseURI).href,
    attributes: {},
    fetch(input, init) {
      const headers = new Headers(init?.headers);
      headers.set('x-sandbox-client', tab);
      return fetch(input, { ...init, headers });
    },
    isShared: true,
    outbox: () => control('GET', 'outbox'),
    campaign: () => control('GET', 'campaign'),
    setCampaign: (fields) => control('PUT', 'campaign', fields),
    faults: () => control('GET', faults()),
    setFaults: (wanted) => control('PUT', faults(), wanted),
    reset: () => control('POST', 'reset'),
  };
}

async function control(method, name, content) {
  const response = await fetch(new URL(`sandbox/${name}`, document.baseURI), {
    method,
    cache: 'no-store',
    ...(content && {
      body: JSON.stringify(content),
      headers: { 'content-type': 'application/json' },
    }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.problem);
  return answer;
}
