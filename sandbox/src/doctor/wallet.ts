/** Asks a gateway for the passes that it names, as the card does, and looks at what a browser would get. */
import { passAddress } from '../../../src/wire/requests.js';
import { readPassAddress, readWallets, walletHeader } from '../../../src/wire/pass-reply.js';
import type { Examination } from './examination.js';

const passType = 'application/vnd.apple.pkpass';
const partsOfPass = ['pass.json', 'manifest.json', 'signature', 'icon.png'];
const longestLink = 1800;

/** `headers`: of the reply to the log-in. Without a wallet there is nothing to find. */
export async function examineWallets(
  examination: Examination,
  headers: Headers,
  token: string,
): Promise<void> {
  const wallets = readWallets(headers);
  const { origin, apiBase } = examination.options;
  const exposed = headers.get('access-control-expose-headers')?.toLowerCase() ?? '';
  if (wallets.length > 0 && origin && !exposed.includes(walletHeader)) {
    const text = `${walletHeader} is not exposed to ${origin} (Access-Control-Expose-Headers): the card shows no button`;
    examination.add('wallet', 'problem', text);
  }
  for (const wallet of wallets) {
    const call = passAddress(wallet);
    const place = `POST ${call.target}`;
    const reply = await examination.reply('wallet', call, token);
    if (!reply) continue;
    if (reply.status !== 200) {
      const text = `${place} answers ${reply.status}: the log of the gateway and its --check say why`;
      examination.add('wallet', 'problem', text);
      continue;
    }
    const read = () => readPassAddress(reply.body, apiBase);
    const address = examination.read('wallet', place, read);
    if (address === undefined) continue;
    const fault =
      wallet === 'apple' ? await faultOfPass(examination, address) : faultOfLink(address);
    if (fault) examination.add('wallet', 'problem', fault);
    else
      examination.add(
        'wallet',
        'ok',
        `a pass for ${wallet === 'apple' ? 'Apple' : 'Google'} Wallet`,
      );
  }
}

function faultOfLink({ length }: string): string | undefined {
  return length > longestLink
    ? `the link to Google Wallet has ${length} characters, at most ${longestLink} work: name fewer origins`
    : undefined;
}

async function faultOfPass(
  { options: { fetch = globalThis.fetch, timeout = 15_000 } }: Examination,
  address: string,
): Promise<string | undefined> {
  try {
    const response = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    const { status, headers } = response;
    if (status !== 200) return `the address of the pass for Apple Wallet answers ${status}`;
    const type = headers.get('content-type') ?? 'no type';
    if (type !== passType)
      return `the pass arrives as ${type}, not as ${passType}: an iPhone does not open it`;
    if (headers.get('content-disposition')?.startsWith('attachment')) {
      return 'the pass arrives as an attachment: some browsers of iOS do not open it';
    }
    const bytes = await response.arrayBuffer();
    const text = new TextDecoder('latin1').decode(bytes);
    const missing = partsOfPass.find((name) => !text.includes(name));
    return missing && `the pass is not whole: it has no ${missing}`;
  } catch {
    return 'the address of the pass for Apple Wallet does not answer';
  }
}
