import { Window } from 'happy-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startDoctor } from '../../demo/playground/doctor-tab.js';
import { createSandbox, seededPassword } from '../../src/sandbox/index.js';

const apiBase = 'https://customer-api.example';

/** The tab of the playground; `ask` presses its button and waits for the report. */
function openTab() {
  const window = new Window();
  const document = window.document as unknown as Document;
  document.body.innerHTML = '<div></div>';
  vi.stubGlobal('document', document);
  const sandbox = createSandbox();
  const { fetch } = sandbox;
  const place = document.querySelector('div')!;
  startDoctor({ apiBase, fetch }, place, () => import('../../src/doctor.js'));
  const inputs = [...document.querySelectorAll('input')];
  const status = () => document.querySelector('[role=status]')!.textContent;
  return {
    sandbox,
    document,
    type: (index: number, value: string) => (inputs[index]!.value = value),
    ask: async () => {
      const event = new window.Event('submit', { cancelable: true }) as unknown as Event;
      document.querySelector('form')!.dispatchEvent(event);
      await expect.poll(status).toMatch(/found\.$/);
      return [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
    },
    status,
  };
}

describe('the doctor in the playground', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('asks the sandbox of the playground', async () => {
    const tab = openTab();
    const lines = await tab.ask();
    expect(tab.status()).toBe('No problem found.');
    expect(lines).toContain('ok: key the api-key is accepted');
    expect(lines.join()).toContain('an invented address is a new person');
  });

  it('names no option of the command', async () => {
    const lines = await openTab().ask();
    expect(lines.filter((line) => line.includes('--'))).toEqual([]);
  });

  it('lists the fields that a customer sees', async () => {
    const tab = openTab();
    tab.sandbox.campaign = { CustomDataFields: { country: { visible: true, mandatory: true } } };
    tab.type(4, 'registered@example.com');
    tab.type(5, seededPassword);
    const lines = await tab.ask();
    expect(lines.join('\n')).toMatch(/^country choice, .*needs the options of your page$/m);
  });

  it('names a fault', async () => {
    const tab = openTab();
    tab.type(3, 'wrong');
    const lines = await tab.ask();
    expect(tab.status()).toBe('Problems found.');
    expect(lines.join()).toContain('problem: key POST /auth answers 401: the api-key is wrong');
  });
});
