/**
 * Faults of the API that a click sets.
 */
import { byId, icon, make } from './dom.js';

const calls = {
  'Check who it is': ['GET', '/customer/checkcard'],
  'First token': ['POST', '/auth', 'customersynchro'],
  'Log-in': ['POST', '/auth', 'customer'],
  'Token refresh': ['POST', '/auth/refreshToken'],
  'Send a code (new person)': ['POST', '/customer/verifyemail'],
  'Register with the code': ['PUT', '/customer/registrationVCWithVerificationCode'],
  'Send a code (card holder)': ['POST', '/customer/generateverificationcode'],
  'Set the password (card holder)': ['PUT', '/customer/changeUAPByVerificationCode'],
  'Campaign’s fields': ['GET', '/customer/customerdatafields/{campaignid}'],
  'Stored data': ['GET', '/customer'],
  'Save the data': ['PUT', '/customer'],
};

/** The kinds of faults; those with a number have a default. */
const kinds = {
  drop: 'Connection lost before the work',
  'drop-after-commit': 'Connection lost after the work',
  'status:500': 'Server error (500)',
  'status:503': 'Not available (503)',
  'answer:53': 'Refusal with an answer code',
  'retry-after:20': 'Too many requests: wait 20 s',
  'slow:5000': 'Slow: 5 s',
  hang: 'Never answers',
  'hang-body': 'Starts to answer, never ends',
  html: 'A web page instead of data',
  portal: 'Hotel Wi-Fi page (403)',
  'no-cors': 'Answer that the browser may not read',
  malformed: 'Malformed JSON',
  truncated: 'Cut-off JSON',
  empty: 'Empty answer',
  'wrong-type': 'Wrong content type',
  huge: 'Far too large an answer',
  null: 'Just “null”',
  bom: 'Byte order mark in front',
  'expired-token': 'The token has expired',
};

/** The allowed numbers of a kind: minimum and maximum. */
const ranges = {
  status: [200, 599],
  answer: [0, 99999],
  'retry-after': [0, 99999],
  slow: [0, 99999],
};

const at = (name, fault, times = 1) => {
  const [method, path, scope] = calls[name];
  return { method, path, ...(scope && { scope }), times, fault };
};
const sending = ['Send a code (new person)', 'Send a code (card holder)'];
const account = ['Register with the code', 'Set the password (card holder)'];

const troubles = [
  [
    'The train enters a tunnel',
    'No answer, though it is asked for three times.',
    [at('Check who it is', 'drop', 3)],
  ],
  [
    'Account made, answer lost',
    'The hardest one: was it done or not?',
    account.map((name) => at(name, 'drop-after-commit')),
  ],
  ['The mail was not sent', 'Answer code 202.', sending.map((name) => at(name, 'answer:202'))],
  ['Too many tries', 'Wait 20 seconds.', sending.map((name) => at(name, 'retry-after:20'))],
  ['The code is refused', 'Answer code 312.', account.map((name) => at(name, 'answer:312'))],
  [
    'Slow server',
    'Each call takes 5 seconds.',
    Object.keys(calls).map((name) => at(name, 'slow:5000', 0)),
  ],
  ['Hotel Wi-Fi', 'A log-in page answers instead.', [at('Check who it is', 'portal')]],
  ['A server that is down', '503, every time.', [at('Check who it is', 'status:503', 0)]],
  [
    'Session over while typing',
    'The token expires before saving.',
    [at('Save the data', 'expired-token')],
  ],
  ['E-mail refused at saving', 'Answer code 260.', [at('Save the data', 'answer:260')]],
];

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
    byId('clear-faults').addEventListener('click', () => this.#change(() => []));
  }

  /** Reads the faults that are set already. */
  async open() {
    const set = (await this.#sandbox.faults()).map((fault) => ({ ...fault, met: 0 }));
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '[]');
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
