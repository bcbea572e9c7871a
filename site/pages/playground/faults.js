/**
 * Faults of the API that a click sets.
 */
import { byId, icon, make } from './dom.js';
import { at, calls, kinds, ranges, troubles } from './fault-catalogue.js';

const same = (one, other) =>
  one.method === other.method &&
  one.path === other.path &&
  one.scope === other.scope &&
  one.fault === other.fault;

/** How many calls are still to fail. */
const leftOf = ({ times = 1, nth = 1, met }) => (times === 0 ? Infinity : nth + times - 1 - met);

/** The faults are also stored in the tab, because a sandbox does not tell which have happened. */
const key = 'playground-faults';

const told = ['method', 'path', 'scope', 'nth', 'times', 'fault'];

const withoutCount = (faults) => JSON.stringify(faults, told);

export class Faults {
  #sandbox;
  /** The faults set, each with the number of calls it has met. */
  #active = [];
  /** The last change; changes are sent to the sandbox one after the other. */
  #changing = Promise.resolve();

  constructor(sandbox) {
    this.#sandbox = sandbox;
    for (const [title, note, faults] of troubles) {
      const button = make(
        'button',
        {
          type: 'button',
          class: 'trouble',
          'aria-pressed': 'false',
          onclick: () => this.#toggle(faults),
        },
        make('strong', {}, title),
        make('span', {}, note),
      );
      button.faults = faults;
      byId('troubles').append(make('li', {}, button));
    }
    byId('fault-call').append(...Object.keys(calls).map((name) => make('option', {}, name)));
    // The server of the playground is of the same origin, so its responses are always readable.
    const offered = Object.entries(kinds).filter(
      ([value]) => value !== 'no-cors' || !sandbox.isShared,
    );
    byId('fault-kind').append(...offered.map(([value, text]) => make('option', { value }, text)));
    byId('fault-kind').addEventListener('change', ({ target }) => this.#offerNumber(target.value));
    byId('set-fault').addEventListener('click', () => this.#setChosen());
    byId('clear-faults').addEventListener('click', () => this.clear());
  }

  clear() {
    this.#change(() => []);
  }

  /** Reads the faults that are set already. */
  async open() {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    // A sandbox inside the page is new after a reload.
    const pending = kept.filter((fault) => leftOf(fault) > 0);
    if (!this.#sandbox.isShared && pending.length > 0) return this.#set(pending);
    const set = (await this.#sandbox.faults()).map((fault) => ({ ...fault, met: 0 }));
    this.#active = withoutCount(kept) === withoutCount(set) ? kept : set;
    this.#draw();
  }

  /** Counts a call, so that a fault can be marked as happened. */
  met(method, pathname, body) {
    const scope = typeof body === 'string' ? /"scope":"(\w+)"/.exec(body)?.[1] : undefined;
    for (const fault of this.#active) {
      const pattern = `${fault.path.replace(/\{\w+\}/, '[^/]+')}$`;
      const isMet = fault.method === method && new RegExp(pattern).test(pathname);
      if (isMet && (!fault.scope || fault.scope === scope)) fault.met += 1;
    }
    this.#draw();
  }

  #toggle(faults) {
    this.#change((pending) => {
      const rest = pending.filter((fault) => !faults.some((other) => same(fault, other)));
      const isOn = faults.some((fault) => pending.some((other) => same(fault, other)));
      return isOn ? rest : [...rest, ...faults];
    });
  }

  #setChosen() {
    const kind = byId('fault-kind').value;
    const number = byId('fault-number');
    const takesNumber = kind.includes(':');
    if (takesNumber && !number.reportValidity()) return;
    const fault = takesNumber ? `${kind.split(':')[0]}:${String(Number(number.value))}` : kind;
    const times = byId('fault-always').checked ? 0 : 1;
    const chosen = at(byId('fault-call').value, fault, times);
    this.#change((pending) => [...pending.filter((other) => !same(chosen, other)), chosen]);
  }

  #offerNumber(kind) {
    const [name, value] = kind.split(':');
    byId('fault-number-row').hidden = value === undefined;
    if (value === undefined) return;
    const [min, max] = ranges[name];
    Object.assign(byId('fault-number'), { min, max, value });
  }

  /** The faults that are still to happen. */
  #pending() {
    return this.#active.filter((fault) => leftOf(fault) > 0);
  }

  /** Sends the remaining faults; the page shows what the sandbox has accepted. */
  #change(next) {
    this.#changing = this.#changing
      .then(() => this.#set(next(this.#pending())))
      .then(
        () => this.#say(''),
        (error) => this.#say(`Not set. ${error.message}`),
      );
  }

  #say(problem) {
    byId('fault-problem').hidden = problem === '';
    byId('fault-problem').textContent = problem;
  }

  async #set(faults) {
    const wanted = faults.map(({ method, path, scope, nth, times, fault }) => ({
      ...{ method, path, fault, times },
      ...(scope && { scope }),
      ...(nth && { nth }),
    }));
    await this.#sandbox.setFaults(wanted);
    this.#active = wanted.map((fault) => ({ ...fault, met: 0 }));
    this.#draw();
  }

  #draw() {
    sessionStorage.setItem(key, JSON.stringify(this.#active));
    const pending = this.#pending();
    for (const button of byId('troubles').querySelectorAll('button')) {
      const isOn = button.faults.some((fault) => pending.some((other) => same(fault, other)));
      button.setAttribute('aria-pressed', String(isOn));
    }
    byId('fault-count').textContent = pending.length === 0 ? '' : String(pending.length);
    byId('active-faults').replaceChildren(...this.#active.map((fault) => this.#line(fault)));
    byId('active-block').hidden = this.#active.length === 0;
  }

  #line(fault) {
    const name = Object.keys(calls).find((key) => {
      const [method, path, scope] = calls[key];
      return method === fault.method && path === fault.path && (!scope || scope === fault.scope);
    });
    const left = leftOf(fault);
    const often = left === 1 ? 'once' : `${left} times`;
    const when = left === Infinity ? 'every time' : left > 0 ? often : 'has happened';
    const remove = make(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'aria-label': `Remove: ${name}, ${fault.fault}`,
        onclick: () => this.#change((pending) => pending.filter((other) => other !== fault)),
      },
      icon('close'),
    );
    return make(
      'li',
      { 'data-pending': String(left > 0) },
      make('span', {}, name ?? fault.path),
      make('code', {}, fault.fault),
      make('span', { class: 'faint' }, when),
      remove,
    );
  }
}
