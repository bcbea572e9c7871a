/**
 * `docs/headless-state.md`, from the types of `src/api.ts`. What all types of a union have is listed once, with
 * the union.
 */
import { typeMembers } from './manifest/type-members.mjs';

export function statePage() {
  const described = typeMembers('src/api.ts', ['State', 'Field']).map(withoutReadonly);
  const unions = described.map((one) => unionOf(one, described)).filter(Boolean);
  return [
    '# State of a headless journey',
    'What `journey.state` of [a page of your own](frameworks.md#headless) holds, and the fields of its `profileForm`. `onboarding-elements/api.js` exports\n' +
      'these types. Members with `?` may be absent; all are read-only.',
    ...described.flatMap((one) => {
      const own = unions.find(({ name }) => name === one.name);
      const shared = unions.find(({ parts }) => parts.includes(one.name))?.shared ?? [];
      return [`## ${one.name}`, ...(own ? union(own) : [body(one, shared)])];
    }),
  ].join('\n\n');
}

const withoutReadonly = ({ type, members, ...one }) => ({
  ...one,
  type: type?.replaceAll('readonly ', ''),
  members: members.map((member) => ({ ...member, type: member.type.replaceAll('readonly ', '') })),
});

/** What a union of types with members consists of, and the members that all of them have. */
function unionOf({ name, type = '' }, described) {
  const parts = alternatives(type);
  const types = parts.map((part) => described.find((one) => one.name === part && !one.type));
  if (parts.length < 2 || types.includes(undefined)) return undefined;
  const [first, ...others] = types.map(({ members }) => members.map(line));
  return { name, parts, shared: first.filter((one) => others.every((all) => all.includes(one))) };
}

const union = ({ parts, shared }) => [`${codes(parts)}. All have:`, shared.join('\n')];

function body({ type, members }, shared) {
  if (!type)
    return members
      .map(line)
      .filter((one) => !shared.includes(one))
      .join('\n');
  const parts = alternatives(type);
  return parts.every((part) => /^[\w']/.test(part))
    ? `${codes(parts)}`
    : parts.map((part) => `- \`${part}\``).join('\n');
}

const codes = (list) => list.map((one) => `\`${one}\``).join(', ');

const line = ({ name, optional, type, description }) =>
  `- \`${name}${optional ? '?' : ''}\`: \`${type}\`` +
  (description ? `. ${description.replace(/\s+/g, ' ')}` : '');

/** The alternatives of a union; those within brackets stay together. */
function alternatives(type) {
  const found = [''];
  let depth = 0;
  for (const part of type.split(/(?<= )\| /)) {
    found[found.length - 1] += (depth > 0 ? '| ' : '') + part;
    depth += (part.match(/[({[<]/g) ?? []).length - (part.match(/[)}\]>]/g) ?? []).length;
    if (depth === 0) found.push('');
  }
  return found.map((one) => one.trim()).filter(Boolean);
}
