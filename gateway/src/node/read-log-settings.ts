/**
 * Reads what the command `log` needs of the settings, so that whoever reads a log needs neither the api-key nor the other
 * secrets.
 */
import { isRecord } from '../domain/json.js';
import type { LogSettings, Question } from '../log/answer.js';
import { mobileSchema, secretsSchema } from '../options/option-schemas.js';
import { decode } from '../options/read-options.js';
import type { Countries } from '../limits/contact.js';
import { merged, readFiles, readSettingsFile, type RawSettings } from './settings-file.js';
import { readVariables } from './variables.js';

/** The settings of the file and the environment, which wins; or all faults. */
export async function readLogSettings(
  config: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  { kind }: Question,
): Promise<LogSettings | { readonly faults: readonly string[] }> {
  const faults: string[] = [];
  const report = (fault: string) => faults.push(fault);
  const { settings: own, faults: unreadable } = readVariables(environment);
  faults.push(...unreadable.filter((fault) => /^GATEWAY_(?:LOG_SECRET|MOBILE)/.test(fault)));
  const file = config === undefined ? {} : await readSettingsFile(config, report);
  const { tenants, mobile, logSecret, logSecretFile } = merged(file, own);
  // Other settings may name files that only the gateway may read.
  const given = Object.entries({ mobile, logSecret, logSecretFile });
  const { settings } = await readFiles(
    Object.fromEntries(given.filter(([, value]) => value !== undefined)),
    (place, fault) => report(`${place}: ${fault}`),
  );
  const read = secretsSchema.safeParse([settings.logSecret ?? []].flat());
  if (!read.success) {
    report(
      'logSecret (GATEWAY_LOG_SECRET): must be 32 bytes in base64 (onboarding-gateway --new-secret)',
    );
  } else if (read.data.length === 0 && kind === 'contact' && faults.length === 0) {
    report('--contact needs logSecret (GATEWAY_LOG_SECRET or GATEWAY_LOG_SECRET_FILE)');
  }
  if (!read.success || faults.length > 0) return { faults };
  const ofAll = mobileOf(settings);
  const bySite = new Map(
    Object.entries(isRecord(tenants) ? tenants : {}).map(([name, tenant]) => [
      name,
      isRecord(tenant) ? mobileOf(tenant) : undefined,
    ]),
  );
  return {
    secrets: read.data.map(decode),
    mobileOf: (tenant) => (bySite.has(tenant) ? bySite.get(tenant) : ofAll),
  };
}

function mobileOf({ mobile }: RawSettings): Countries | undefined {
  const read = mobileSchema.safeParse(mobile);
  if (!read.success || read.data === false) return undefined;
  const { country, allow = [] } = read.data;
  return { country, allow };
}
