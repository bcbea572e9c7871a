/**
 * `npm run gateway:long`: for `MINUTES` (10) visitors register through nginx, two gateways and a store while all of
 * these are killed, frozen and disconnected. After the recovery each visitor has one account and reaches the card.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { snippets } from '../snippets.js';
import { freePort } from '../../../scripts/free-port.mjs';
import { startGateway, type GatewayProcess } from '../live/support/gateway-process.js';
import { startCuttable } from '../live/support/cuttable.js';
import { startNginx } from '../live/support/nginx.js';
import { registerPath, startPlatform } from '../live/support/platform.js';
import { startValkey } from '../live/support/valkey.js';
import { accountsOf, arrive, password, type Visitor } from '../live/support/visitor.js';

const minutes = Number(process.env.MINUTES ?? 10);
const atOnce = 6;
const answers = { name: 'Anna', surname: 'Rossi', usedforpromotions: false };

it(
  `each visitor has one account and reaches the card after ${minutes} minutes of faults`,
  async () => {
    const platform = await startPlatform();
    const store = await startValkey();
    const settings = { GATEWAY_REDIS: store.url, GATEWAY_TRUST: '1' };
    const ports = [await freePort(), await freePort()];
    const starting = (port: number) =>
      startGateway(platform.url, { ...settings, PORT: String(port) });
    const gateways: GatewayProcess[] = await Promise.all(ports.map(starting));
    const cuts = await Promise.all(ports.map((port) => startCuttable(`http://127.0.0.1:${port}`)));
    const servers = cuts.map(({ host }) => `server ${host} max_fails=0;`).join(' ');
    const nginx = await startNginx({
      http: `upstream gateways { ${servers} keepalive 8; }`,
      server: snippets.nginx.replace('http://127.0.0.1:8080', 'http://gateways'),
    });
    const end = Date.now() + minutes * 60_000;
    const isOver = () => Date.now() >= end;
    const counts = { visitors: 0, kills: 0, cuts: 0, freezes: 0, crashes: 0 };
    const all: Visitor[] = [];

    async function visits(): Promise<void> {
      while (!isOver()) {
        const visitor = arrive(`${nginx.url}/loyalty/api`);
        all.push(visitor);
        counts.visitors += 1;
        await insist(visitor);
      }
    }

    /** Retries like a visitor until the card is shown: the button waits for as long as the gateway asked for. */
    async function insist({ journey, address }: Visitor): Promise<void> {
      for (let presses = 0; presses < 300 && journey.state.step !== 'done';) {
        const { request } = journey.state;
        const isPaused = request.kind === 'failed' && (request.retryAt ?? 0) > Date.now();
        if (request.kind !== 'busy' && !isPaused) {
          presses += 1;
          press(journey, address);
        }
        await delay(1000);
      }
    }

    function press(journey: Visitor['journey'], address: string): void {
      const { state } = journey;
      const code = platform.sandbox.outbox.findLast(({ to }) => to === address)?.code;
      const failed = state.request.kind === 'failed' ? state.request.problem.code : undefined;
      const isCodeUsed = failed === 'wrong-code' || failed === 'code-expired';
      if (state.step === 'register') journey.identify({ channel: 'email', value: address });
      else if (state.step === 'login') journey.logIn({ username: address, password });
      else if (state.step === 'checking') journey.checkAgain();
      else if (state.step === 'otp' && (code === undefined || isCodeUsed)) journey.sendCode();
      else if (state.step === 'otp') journey.verify(code ?? '', password);
      else if (state.step === 'profile' && !state.profileForm) journey.load();
      else if (state.step === 'profile' && state.needsPassword) journey.renew(password, answers);
      else if (state.step === 'profile') journey.save(answers);
      else if (state.step === 'incomplete') journey.navigate('finish');
      else if (state.step === 'error') journey.restart();
    }

    async function breaks(): Promise<void> {
      while (!isOver()) {
        await delay(1000 + Math.random() * 3000);
        const index = Math.floor(Math.random() * 2);
        switch (Math.floor(Math.random() * 4)) {
          case 0:
            counts.crashes += 1;
            await gateways[index]?.child.end('SIGKILL');
            gateways[index] = await starting(ports[index] ?? 0);
            break;
          case 1:
            counts.kills += 1;
            await store.kill();
            await delay(Math.random() * 4000);
            await store.restart();
            break;
          case 2:
            counts.freezes += 1;
            await store.freeze();
            await delay(Math.random() * 4000);
            await store.thaw();
            break;
          default:
            counts.cuts += 1;
            cuts[index]?.cut();
        }
      }
    }

    // Delayed replies, so that requests are always in flight.
    platform.beforeAnswer = () => delay(Math.random() * 300);
    await Promise.all([breaks(), ...Array.from({ length: atOnce }, visits)]);

    const lost = all.filter(({ journey }) => journey.state.step !== 'done');
    const wrong = all.filter((visitor) => accountsOf(visitor, platform.sandbox) !== 1);
    console.log(
      `gateway:long ${JSON.stringify({ minutes, ...counts, lost: lost.length, wrong: wrong.length, commits: platform.countOf(registerPath) })}`,
    );
    expect(lost.map(({ journey }) => [journey.state.step, journey.state.request])).toEqual([]);
    expect(wrong.map(({ address }) => address)).toEqual([]);
    await nginx.close();
    await Promise.all(gateways.map(({ child }) => child.end('SIGKILL')));
    await Promise.all(cuts.map((cut) => cut.close()));
    await store.close();
    await platform.close();
    for (const visitor of all) visitor.journey.stop();
  },
  (minutes + 10) * 60_000,
);
