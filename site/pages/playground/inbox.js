/**
 * The phone of the customer: codes as they arrive, in a notification and in a list.
 */
import { copyButton, say } from './copy.js';
import { byId, icon, make } from './dom.js';

const seconds = 15;
const clock = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

export class Inbox {
  #sandbox;
  #seen = 0;
  #timer;
  #reading;

  constructor(sandbox) {
    this.#sandbox = sandbox;
    document.addEventListener('onboarding-verified', () => (byId('notification').hidden = true));
    byId('notification').addEventListener('pointerenter', () => clearTimeout(this.#timer));
    byId('notification').addEventListener('focusin', () => clearTimeout(this.#timer));
    byId('notification').addEventListener('pointerleave', () => this.#hideLater());
    if (sandbox.isShared) {
      setInterval(() => document.hidden || this.look(), 3000);
      document.addEventListener('visibilitychange', () => document.hidden || this.look());
    }
  }

  /** Reads the codes that are there already, without a notification. */
  async open() {
    this.#seen = Infinity;
    await this.look();
  }

  /** Looks for new codes; simultaneous calls share one request. */
  look() {
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #read() {
    const codes = await this.#sandbox.outbox().catch(() => undefined);
    if (!codes) return; // The server is being restarted: the next look finds it.
    const isNew = codes.length > this.#seen;
    const hasChanged = codes.length !== this.#seen;
    this.#seen = codes.length;
    if (hasChanged) this.#list(codes);
    if (isNew) this.#notify(codes.at(-1));
    if (codes.length === 0) byId('notification').hidden = true;
  }

  #list(codes) {
    const items = codes.map((code) => make('li', { class: 'message' }, ...message(code))).reverse();
    byId('inbox').replaceChildren(...items);
    byId('inbox-empty').hidden = items.length > 0;
  }

  #notify(sent) {
    const box = byId('notification');
    const close = make(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'aria-label': 'Dismiss',
        onclick: () => (box.hidden = true),
      },
      icon('close'),
    );
    box.replaceChildren(make('div', { class: 'message' }, ...message(sent, 'now'), close));
    box.hidden = false;
    say(`A code has arrived: ${sent.code}`);
    this.#hideLater();
  }

  #hideLater() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (byId('notification').hidden = true), seconds * 1000);
  }
}

function message({ channel, to, code, at }, when = clock.format(at)) {
  return [
    make('span', { class: 'message-app' }, icon(channel === 'email' ? 'mail' : 'phone')),
    make(
      'div',
      { class: 'message-text' },
      make(
        'p',
        { class: 'message-from' },
        make('span', {}, channel === 'email' ? 'Mail' : 'Messages', ' · ', to),
        make('time', { dateTime: new Date(at).toISOString() }, when),
      ),
      make('p', {}, 'Your code is ', make('strong', { class: 'digits' }, code)),
    ),
    copyButton(() => code, `Copy the code ${code}`),
  ];
}
