/**
 * Reads what the command `log` needs of the settings, so that whoever reads a log needs neither the api-key nor the other
 * secrets.
 */
import { isRecord } from '../domain/json.js';
import type { LogSettings, Question } from '../log/answer.js';
import { mobileSchema, secretsSchema } from '../options/option-schemas.js';
import { decode } from '../options/read-options.js';
import type { MobileRule } from '../options/settings.js';
import { readFiles, readSettingsFile, type RawSettings } from './settings-file.js';
import { readVariables } from './variables.js';

const needed = ['logSecret', 'logSecretFile', 'mobile', 'tenants'];
const withSecret: readonly Question['kind'][] = ['contact', 'consents', 'verify'];

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
  const ownSecret = 'logSecret' in own || 'logSecretFile' in own;
  const given = Object.fromEntries(
    [...Object.entries(file), ...Object.entries(own)].filter(
      ([name, value]) =>
        needed.includes(name) && (own[name] === value || !(ownSecret && name.startsWith('logS'))),
    ),
  );
  const { tenants, ...rest } = given;
  const { settings } = await readFiles(rest, (place, fault) => report(`${place}: ${fault}`));
  const read = secretsSchema.safeParse([settings.logSecret ?? []].flat());
  if (!read.success) {
    report(
      'logSecret (GATEWAY_LOG_SECRET): must be 32 bytes in base64 (onboarding-gateway --new-secret)',
    );
  } else if (read.data.length === 0 && withSecret.includes(kind) && faults.length === 0) {
    report(`--${kind} needs logSecret (GATEWAY_LOG_SECRET or GATEWAY_LOG_SECRET_FILE)`);
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

function mobileOf({ mobile }: RawSettings): MobileRule | undefined {
  const read = mobileSchema.safeParse(mobile);
  if (!read.success || read.data === false) return undefined;
  const { country, perDay, allow = [], kept = 0 } = read.data;
  return { country, perDay, allow, kept };
}
