/**
 * The elements in a snippet of plain HTML, which is the source of the snippets for every host.
 */
const attribute = /([\w-]+)(?:="([^"]*)")?/g;
const element = /<(onboarding-(\w+))((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>\s*<\/\1>/g;
/** What each host writes in its own way. */
const around = /<!--[^]*?-->|<script\b[^>]*><\/script>|<style>[^]*?<\/style>/g;

/**
 * The elements: `[{ tag, kind, attributes }]`; none if the snippet has anything else, which could not be translated.
 *
 * @param {string} html
 * @returns {{ tag: string; kind: string; attributes: Record<string, string> }[]}
 */
export function elementsIn(html) {
  if (html.replace(element, '').replace(around, '').trim() !== '') return [];
  return [...html.matchAll(element)].map(([, tag, kind, attributes]) => ({
    tag,
    kind,
    attributes: Object.fromEntries(
      [...attributes.matchAll(attribute)].map(([, name, value = '']) => [name, value]),
    ),
  }));
}

/** The same attributes with the address and the key of the sandbox: what is copied can be tried at once. */
export function onSandbox(attributes) {
  const sandbox = { 'api-base': 'http://localhost:8000/api', 'api-key': 'sandbox' };
  const pairs = Object.entries(attributes).flatMap((pair) =>
    pair[0] === 'api-base' ? Object.entries(sandbox) : [pair],
  );
  return Object.fromEntries(pairs);
}
