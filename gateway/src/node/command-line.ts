/**
 * Parses the arguments of `onboarding-gateway`. No argument is a secret: every account can read the list of processes.
 */
import { parseArgs } from 'node:util';
import { readLogLine, type LogCommand } from './log-line.js';

/** A parsed command; `wrong` lists the faults of the arguments. */
export type Command =
  | { readonly kind: 'serve'; readonly config: string | undefined }
  | { readonly kind: 'check'; readonly config: string | undefined }
  | { readonly kind: 'new-secret' }
  | LogCommand
  | { readonly kind: 'help-log' }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly faults: readonly string[] };

/** The text of `--help`. */
export const usage = `Usage: onboarding-gateway [--config gateway.json] [--check]
       onboarding-gateway log QUESTION < lines
       onboarding-gateway --new-secret
       onboarding-gateway --version

  --config FILE  settings; the environment alone works, too, and wins where both have a setting
  --check        check every setting, ask the platform's /auth once, run the limiter in the store, and end
  log            what happened to a person, how far people come: log --help
  --new-secret   print a secret for "secrets" or GATEWAY_SECRETS

Environment: GATEWAY_UPSTREAM, GATEWAY_API_KEY[_FILE], GATEWAY_SECRETS[_FILE], GATEWAY_CAMPAIGNS=1001:1703,
GATEWAY_MOBILE=39:1000 (or "off"), GATEWAY_PREFIX, GATEWAY_TRUST=1, GATEWAY_ORIGINS, GATEWAY_TOKENS=sealed,
GATEWAY_CHALLENGE=proof-of-work, GATEWAY_LOG_SECRET[_FILE], GATEWAY_CONSENT_LOG=1, GATEWAY_REDIS[_FILE], GATEWAY_REDIS_PASSWORD_FILE, GATEWAY_REDIS_CA_FILE,
GATEWAY_REQUIRE_STORE=1, GATEWAY_HEALTH=1, HOST, PORT, ADMIN_HOST, ADMIN_PORT.
SIGTERM finishes what was sent and ends.
`;

const options = {
  config: { type: 'string' },
  check: { type: 'boolean' },
  'new-secret': { type: 'boolean' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Parses the arguments. Invalid ones give `wrong` with all faults. */
export function readCommand(argv: readonly string[], now: number = Date.now()): Command {
  if (argv[0] === 'log') {
    const read = readLogLine(argv.slice(1), now);
    return 'faults' in read ? { kind: 'wrong', faults: read.faults } : read;
  }
  const { values, tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const faults = tokens.flatMap((token): string[] => {
    if (token.kind === 'positional') return [`"${token.value}" is not an option`];
    if (token.kind === 'option-terminator') return [];
    const known = Object.hasOwn(options, token.name)
      ? options[token.name as keyof typeof options]
      : undefined;
    // The value of an unknown option may be a secret: the message repeats only the name.
    if (!known) return [`${token.rawName} is not an option`];
    if (known.type === 'string' && !token.value) return [`${token.rawName} needs a value`];
    if (known.type === 'boolean' && token.value !== undefined) {
      return [`${token.rawName} takes no value`];
    }
    return [];
  });
  const config = typeof values.config === 'string' ? values.config : undefined;
  const chosen = ['check', 'new-secret'].filter((name) => values[name] !== undefined);
  if (chosen.length > 1)
    faults.push(`${chosen.map((name) => `--${name}`).join(' and ')} exclude each other`);
  if (values.help === true) return { kind: 'help' };
  if (faults.length === 0 && values.version === true) return { kind: 'version' };
  if (faults.length > 0) return { kind: 'wrong', faults };
  if (values['new-secret'] === true) return { kind: 'new-secret' };
  return { kind: values.check === true ? 'check' : 'serve', config };
}
