/**
 * Reads the fields of a body by the rules of its call: allowed names and types. The body sent to the platform is built
 * from these fields only.
 */
import { badRequest } from './refusal.js';

/**
 * `text`: up to 400 characters without control characters. `mobile`: 3 to 20 digits with an optional leading `+`.
 * `secret`: up to 1000 characters of well-formed Unicode. `token`: up to 8000 printable ASCII characters. A list: one of its values.
 */
export type Rule = 'text' | 'mobile' | 'secret' | 'token' | readonly string[];

/** The fields of a body, with the rule of each, in the order of the contract. */
export interface BodyRule {
  readonly required: Readonly<Record<string, Rule>>;
  /** Exactly one of these must be present. */
  readonly oneOf?: Readonly<Record<string, Rule>>;
  /** At most one of these may be present. */
  readonly atMostOneOf?: Readonly<Record<string, Rule>>;
}

/** One rule, or a rule for each value of the field `scope`. */
export type BodyRules = BodyRule | { readonly byScope: Readonly<Record<string, BodyRule>> };

/** Field values by name. */
export type Fields = Readonly<Record<string, string>>;

/** The fields of a body in the order of the contract. Throws a 400 `Refusal` that names the first invalid field. */
export function readFields(rules: BodyRules, body: object): Fields {
  const rule = ruleOf(rules, body);
  const choice = rule.oneOf ?? rule.atMostOneOf ?? {};
  for (const name of Object.keys(body)) {
    if (!Object.hasOwn(rule.required, name) && !Object.hasOwn(choice, name)) {
      throw badRequest(`${shown(name)}: unexpected field`);
    }
  }
  const chosen = Object.keys(choice).filter((name) => Object.hasOwn(body, name));
  if (chosen.length > 1 || (rule.oneOf && chosen.length === 0)) {
    const number = rule.oneOf ? 'exactly' : 'at most';
    throw badRequest(`${Object.keys(choice).join(', ')}: ${number} one must be there`);
  }
  const wanted = { ...rule.required };
  for (const name of chosen) wanted[name] = choice[name] ?? 'text';
  return Object.fromEntries(
    Object.entries(wanted).map(([name, kind]) => [name, readField(name, body, kind)]),
  );
}

function ruleOf(rules: BodyRules, body: object): BodyRule {
  if ('required' in rules) return rules;
  const scope: unknown = Object.hasOwn(body, 'scope') ? Reflect.get(body, 'scope') : undefined;
  const [, rule] = Object.entries(rules.byScope).find(([name]) => name === scope) ?? [];
  if (rule) return rule;
  throw badRequest(`scope: must be ${Object.keys(rules.byScope).join(' or ')}`);
}

/** An unknown field name for an error message; `body` if it does not look like a name, as it may hold personal data. */
function shown(name: string): string {
  return /^\w{1,40}$/.test(name) ? name : 'body';
}

function readField(name: string, body: object, rule: Rule): string {
  const value: unknown = Object.hasOwn(body, name) ? Reflect.get(body, name) : undefined;
  if (value === undefined) throw badRequest(`${name}: missing field`);
  if (typeof value !== 'string') throw badRequest(`${name}: must be a string`);
  if (value === '') throw badRequest(`${name}: must not be empty`);
  const problem = problemOf(value, rule);
  if (problem) throw badRequest(`${name}: ${problem}`);
  return value;
}

function problemOf(value: string, rule: Rule): string | undefined {
  switch (rule) {
    case 'text':
      return isText(value, 400) ? undefined : 'must be text of at most 400 characters';
    case 'mobile':
      return /^\+?\d{3,20}$/.test(value) ? undefined : 'must be digits with at most a +';
    case 'secret':
      return isWellFormed(value) && value.length <= 1000
        ? undefined
        : 'must be text of at most 1000 characters';
    case 'token':
      return /^[!-~]{1,8000}$/.test(value) ? undefined : 'must be a token';
    default:
      return rule.includes(value) ? undefined : `must be one of ${rule.join(', ')}`;
  }
}

/** True for well-formed Unicode of at most `longest` UTF-16 units without control characters. */
export function isText(value: string, longest: number): boolean {
  return value.length <= longest && isWellFormed(value) && !/\p{Cc}/u.test(value);
}

/** True without lone surrogates, which have no UTF-8. */
function isWellFormed(value: string): boolean {
  return !/\p{Cs}/u.test(value);
}
