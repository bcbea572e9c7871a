/** A gateway with wallets that only note which card they are asked for. */
import type { WalletCard, Wallets } from '../../src/options/wallet.js';
import { createStage, prefix, type StageOptions } from '../stage.js';

export const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/604.1';
export const android = 'Mozilla/5.0 (Linux; Android 16; Pixel 9) Chrome/142.0 Mobile';
export const desktop = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0';
export const save = 'https://pay.google.com/gp/v/save/token';

export function createPasses(options: StageOptions = {}, apple: Partial<Wallets['apple']> = {}) {
  const signed: WalletCard[] = [];
  const wallet: Wallets = {
    apple: {
      expires: Infinity,
      sign: (card) => {
        signed.push(card);
        return Promise.resolve(new Uint8Array([80, 75]));
      },
      close: () => Promise.resolve(),
      ...apple,
    },
    google: {
      link: (card) => {
        signed.push(card);
        return Promise.resolve(save);
      },
    },
  };
  const stage = createStage({ wallet, ...options });
  const token = async () =>
    String(
      (await stage.logIn('registered@example.com', 'correct horse battery staple')).body.token,
    );
  const make = async (target: string, body?: unknown, headers = {}) =>
    stage.call('POST', `/wallet/${target}`, body, { token: await token(), headers });
  const open = (url: string, headers: Record<string, string> = {}) =>
    stage.call('GET', url.slice(prefix.length), undefined, { headers });
  return { ...stage, wallet, signed, token, make, open };
}
