/**
 * The import circles of a graph: its strongly connected components of more than one file, and files that import
 * themselves. Files and components are in alphabetical order.
 *
 * @param {ReadonlyMap<string, readonly string[]>} imports Each file with the files that it imports.
 * @returns {string[][]}
 */
export function circlesIn(imports) {
  const files = [...imports.keys()].sort();
  const reached = new Map(files.map((file) => [file, reachedFrom(file, imports)]));
  const circles = new Map();
  for (const file of files) {
    const circle = files.filter(
      (other) => reached.get(file).has(other) && reached.get(other).has(file),
    );
    if (circle.length > 0) circles.set(circle.join(' '), circle);
  }
  return [...circles.values()];
}

/** All files that a file imports, directly or not. */
function reachedFrom(file, imports) {
  const reached = new Set();
  const waiting = [...imports.get(file)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(imports.get(next) ?? []));
  }
  return reached;
}
