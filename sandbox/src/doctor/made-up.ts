/**
 * Replaces what a reply says about people by made-up values of the same type and length. Nothing of a reply is kept unless a list here
 * names it: a platform may put anything anywhere, also into keys.
 */
import { isRecord } from '../../../src/domain/json.js';
import { lookUpField } from '../../../src/wire/field-catalogue.js';

/** Keys of replies in lower case, besides those of the catalogue: names of the back end, not of people. */
const knownKeys = new Set(
  [
    'answerCode returncode message field contract data customer customers personalInfo privacy flags',
    'token accessToken access_token bearerToken refreshToken refresh_token expiresIn expires_in session sessionid',
    'registered_customer id customerid card fidelyCode userName pincode password category campaign campaignId',
    'status cardType expiration activationDate customer_area_status emailErrorDescription customerDynamicFields',
    'CustomDataFields PrivacyCustomDataFields dynamicFields name label description type dataType minValue maxValue length',
    'visible isVisible visibility show mandatory isMandatory required readOnly active multiple options value dictionaryKey defaultValue',
    'isEnabled showingTerminal showingCustomerArea chargePoints order representation useDefaultValue campaignName',
    'balanceData country languageId identityCardTypeId zoneId operativeFlagsDTO useNameAsLoginInCustomersArea',
    'useCardAsLoginInCustomersArea useMailAsLoginInCustomersArea useIdentityCardAsLoginInCustomersArea',
    'useCustomerIDAsLoginInCustomersArea rights canModifyContactInformation canModifyPassword pagination error code',
  ]
    .join(' ')
    .toLowerCase()
    .split(' '),
);

/** Keys whose numbers say how the platform works, not who a person is; up to four digits. */
const plainNumbers = new Set([
  ...['answercode', 'returncode', 'expiresin', 'expires_in', 'datatype', 'length'],
  ...['minvalue', 'maxvalue', 'order', 'representation', 'code'],
]);

const secrets = /token|session|password|pincode|key|secret|code$/;

const types = new Set(['text', 'number', 'date', 'boolean', 'options', 'string', 'integer']);
const flagName = /^(?:show|isMandatory|mandatory|readOnly)(.+)$/i;
const declares = /^(?:is)?(?:visible|mandatory)$|^(?:visibility|show|required|readonly)$/i;

const most = { depth: 12, items: 200, characters: 1000 };

/** Makes up replies of one platform: the same unknown key becomes the same made-up key in all of them. */
export class MadeUp {
  readonly #keys = new Map<string, string>();

  /** The value with everything replaced that is not known to be harmless. */
  reply(value: unknown, key = '', depth = 0): unknown {
    if (depth > most.depth) return null;
    if (Array.isArray(value)) {
      return value.slice(0, most.items).map((item) => this.reply(item, key, depth + 1));
    }
    if (isRecord(value)) return this.#object(value, depth);
    if (typeof value === 'number') return madeUpNumber(value, key);
    if (typeof value === 'string') return madeUpText(value, key);
    return value;
  }

  #object(value: Record<string, unknown>, depth: number): Record<string, unknown> {
    const entries = Object.entries(value).slice(0, most.items);
    const isDeclaration = entries.some(([key]) => declares.test(key));
    return Object.fromEntries(
      entries.map(([key, member]) => {
        const isName = isDeclaration && /^(?:name|field|key)$/i.test(key);
        const kept = isName && typeof member === 'string' && isKnown(member);
        return [this.#key(key), kept ? member : this.reply(member, key.toLowerCase(), depth + 1)];
      }),
    );
  }

  #key(key: string): string {
    if (isKnown(key)) return key;
    const before = this.#keys.get(key);
    if (before !== undefined) return before;
    const shape = shapeOf(key) || 'x';
    const taken = new Set(this.#keys.values());
    let made = shape;
    for (let count = 2; taken.has(made); count += 1) made = `${shape}_${count}`;
    this.#keys.set(key, made);
    return made;
  }
}

/** Whether a key is one of the back end's names. */
function isKnown(key: string): boolean {
  const [, flagged = ''] = flagName.exec(key) ?? [];
  return (
    knownKeys.has(key.toLowerCase()) ||
    [key, flagged].some((name) => name !== '' && lookUpField(name).length > 0)
  );
}

function madeUpNumber(value: number, key: string): number {
  if (value === 0 || (plainNumbers.has(key) && Math.abs(value) < 10_000)) return value;
  return Number(digitsReplaced(String(value)));
}

function madeUpText(text: string, key: string): string {
  if (/^(?:true|false|[01]?)$/i.test(text)) return text;
  if (plainNumbers.has(key) && /^-?\d{1,4}$/.test(text)) return text;
  if (key === 'type' && types.has(text.toLowerCase())) return text;
  if (key === 'gender' && /^[MFN]$/.test(text)) return text === 'N' ? 'N' : 'M';
  const [, time] = /^\d{4}-\d{2}-\d{2}(T[\d:.]{8,16}(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text) ?? [];
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && (time !== undefined || text.length === 10)) {
    // The zone is the server's.
    const [, clock = '', zone = ''] = /^(T[\d:.]+)?(.*)$/.exec(time ?? '') ?? [];
    return `1990-05-24${clock.replace(/\d/g, '0')}${zone}`;
  }
  if (/^\d{2}\/\d{2}\/\d{4}$/.test(text)) return '24/05/1990';
  const [, prefix = '', rest = text] = /^(Bearer )(.+)$/i.exec(text) ?? [];
  const shown = rest.slice(0, most.characters);
  // Which letters of a token are capitals says too much of it.
  const isSecret = secrets.test(key) || /^\S{32,}$/.test(rest);
  return prefix + (isSecret ? shown.replace(/[^.]/gu, 'x') : shapeOf(shown));
}

/** Letters as `x` or `X`, digits as 1, 2, 3 …; only spaces and signs of addresses, dates and tokens stay. */
function shapeOf(text: string): string {
  const letters = Array.from(text, (character) => {
    if (/[\d @.,;:+\-_/()]/.test(character)) return character;
    return /\p{Lu}/u.test(character) ? 'X' : 'x';
  }).join('');
  return digitsReplaced(letters);
}

/** A zero in front stays: it shows whether numbers keep theirs. */
function digitsReplaced(text: string): string {
  let count = 0;
  return text.replace(/\d/g, (digit) => {
    count += 1;
    return count === 1 && digit === '0' ? '0' : String(((count - 1) % 9) + 1);
  });
}
