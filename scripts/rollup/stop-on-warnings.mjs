/**
 * A warning about our own code fails the build. Warnings about libraries are ignored, except our own about
 * Lit.
 */
export function stopOnWarnings(warning) {
  // A module of types alone is an empty file.
  if (warning.code === 'EMPTY_BUNDLE') return;
  if (warning.plugin === 'lit-policy') return console.warn(`warning: ${warning.message}`);
  const files = warning.ids ?? [warning.id ?? warning.loc?.file ?? ''];
  if (files.every((file) => file.includes('node_modules'))) return;
  throw new Error(`${warning.code}: ${warning.message}`);
}
