/** Reads the arguments of `onboarding-sandbox`. */
import { parseArgs } from 'node:util';

export const usage = `Usage: onboarding-sandbox [--port 8000] [--host localhost] [--allowed-host NAME]...
       onboarding-sandbox doctor --api-base URL --campaign ID --category ID
                                 [--api-key-file FILE] [--origin URL] [--json]
                                 [--username NAME] [--register ADDRESS] [--try] [--record FILE]
       onboarding-sandbox --version

  (no command)       serve a simulator of the Customer API on this machine; print each code that it sends
  --host ADDRESS     listen at this address instead of localhost, for example at 0.0.0.0 for the local network
  --allowed-host N   answer also to this name of the machine; localhost and IP addresses are always answered

  doctor             ask a platform what a page needs to know; reads only, unless --register or --try is given
  --api-base URL     the base address of the Customer API, or of a gateway
  --api-key-file F   a file with the api-key; without it no key is sent
  --origin URL       the site that will call the API from its pages: checks CORS
  --username NAME    a customer whose field list is read; the password is read from the standard input
  --register ADDRESS registers a new customer; asks for the code that the platform sends
  --try              with a customer of your own (--username or --register): writes each field and consent, reads it
                     back, restores it, and asks what a reading cannot show; a code may be sent to this customer
  --record FILE      writes the replies to a new file, with everything about people, keys and tokens replaced
  --json             print the report as JSON
`;

export interface DoctorArguments {
  readonly kind: 'doctor';
  readonly apiBase: string;
  readonly campaign: string;
  readonly category: string;
  readonly apiKeyFile: string | undefined;
  readonly origin: string | undefined;
  readonly username: string | undefined;
  readonly register: string | undefined;
  readonly isTrial: boolean;
  readonly recordFile: string | undefined;
  readonly json: boolean;
}

export interface SandboxArguments {
  readonly kind: 'sandbox';
  readonly port: number;
  readonly host: string;
  readonly allowedHosts: readonly string[];
}

export type Command =
  | SandboxArguments
  | DoctorArguments
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly fault: string };

const text = { type: 'string' } as const;
const options = {
  port: text,
  host: text,
  'allowed-host': { type: 'string', multiple: true },
  'api-base': text,
  campaign: text,
  category: text,
  'api-key-file': text,
  origin: text,
  username: text,
  register: text,
  try: { type: 'boolean' },
  record: text,
  json: { type: 'boolean' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What to do, or what is wrong with the arguments. */
export function readCommand(args: readonly string[]): Command {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node adds advice on positional arguments, which the commands do not take.
    const [fault = ''] = (error as Error).message.split('. To specify');
    return { kind: 'wrong', fault };
  }
  const { values, positionals } = parsed;
  const [name, ...rest] = positionals;
  if (values.version && !values.help) return { kind: 'version' };
  if (values.help) return { kind: 'help' };
  if (rest.length > 0) return { kind: 'wrong', fault: `"${rest.join(' ')}" is not expected` };
  if (name === undefined) {
    const port = Number(values.port ?? 8000);
    const isPort = Number.isInteger(port) && port >= 0 && port < 65_536;
    if (!isPort) return { kind: 'wrong', fault: '--port takes a number' };
    const { host = 'localhost' } = values;
    // Node listens at every address if the host is empty.
    if (host === '') return { kind: 'wrong', fault: '--host takes an address' };
    const allowedHosts = [...(values['allowed-host'] ?? []), host];
    return { kind: 'sandbox', port, host, allowedHosts };
  }
  if (name !== 'doctor') return { kind: 'wrong', fault: `"${name}" is not a command` };
  const { 'api-base': apiBase = '', campaign = '', category = '' } = values;
  const missing = Object.entries({ 'api-base': apiBase, campaign, category })
    .filter(([, value]) => value === '')
    .map(([option]) => `--${option}`);
  if (missing.length > 0) return { kind: 'wrong', fault: `${missing.join(', ')} missing` };
  if (!isAddress(apiBase)) {
    const fault = '--api-base takes an http(s) address without a user name';
    return { kind: 'wrong', fault };
  }
  const { origin } = values;
  if (origin !== undefined && !(isAddress(origin) && new URL(origin).pathname === '/')) {
    return { kind: 'wrong', fault: '--origin takes an origin such as https://shop.example' };
  }
  if (values.username !== undefined && values.register !== undefined) {
    return { kind: 'wrong', fault: '--username and --register exclude each other' };
  }
  if (values.try && values.username === undefined && values.register === undefined) {
    return { kind: 'wrong', fault: '--try needs --username or --register' };
  }
  return {
    kind: 'doctor',
    apiBase,
    campaign,
    category,
    apiKeyFile: values['api-key-file'],
    origin: origin && new URL(origin).origin,
    username: values.username,
    register: values.register,
    isTrial: values.try ?? false,
    recordFile: values.record,
    json: values.json ?? false,
  };
}

/** A report repeats the address, so it must hold no password. */
function isAddress(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
