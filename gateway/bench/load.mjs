/** Load: `checkcard` with tokens of many journeys, from many addresses. */
import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'undici';

const connections = 32;
const prefix = '/loyalty/api';

/** Requests to one server. */
export class Load {
  #pool;
  #tokens = [];
  #count = 0;

  constructor(port) {
    this.#pool = new Pool(`http://127.0.0.1:${port}`, { connections });
  }

  /** Fetches tokens for as many journeys. */
  async open(journeys = 100) {
    for (let made = 0; made < journeys; made += 1) {
      const { statusCode, body } = await this.#pool.request({
        path: `${prefix}/auth`,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': this.#address() },
        body: JSON.stringify({ campaignid: '1001', devicetype: '1', scope: 'customersynchro' }),
      });
      const { token } = await body.json();
      if (statusCode !== 200) throw new Error(`no token: ${statusCode}`);
      this.#tokens.push(token);
    }
  }

  #address() {
    this.#count += 1;
    return `10.${(this.#count >> 16) & 255}.${(this.#count >> 8) & 255}.${this.#count & 255}`;
  }

  async #ask() {
    const address = this.#address();
    const { statusCode, body } = await this.#pool.request({
      path: `${prefix}/customer/checkcard?email=visitor-${this.#count % 5000}%40example.org`,
      method: 'GET',
      headers: {
        authorization: `Bearer ${this.#tokens[this.#count % this.#tokens.length]}`,
        'x-forwarded-for': address,
      },
    });
    await body.dump();
    if (statusCode !== 200) throw new Error(`status ${statusCode}`);
  }

  /** So many requests as fast as it goes; gives the seconds that they took. */
  async full(requests) {
    const start = performance.now();
    let left = requests;
    const one = async () => {
      while (left > 0) {
        left -= 1;
        await this.#ask();
      }
    };
    await Promise.all(Array.from({ length: connections }, one));
    return (performance.now() - start) / 1000;
  }

  /** So many requests a second, whether the answers come or not; gives the milliseconds of each, sorted. */
  async steady(rate, milliseconds) {
    const start = performance.now();
    const times = [];
    const all = [];
    for (let sent = 0; sent < (rate * milliseconds) / 1000;) {
      const due = Math.min(
        ((performance.now() - start) * rate) / 1000,
        (rate * milliseconds) / 1000,
      );
      for (; sent < due; sent += 1) {
        const at = performance.now();
        all.push(this.#ask().then(() => times.push(performance.now() - at)));
      }
      await delay(1);
    }
    await Promise.all(all);
    return times.sort((a, b) => a - b);
  }

  close() {
    return this.#pool.destroy();
  }
}
