/**
 * Groups modules into few chunks by when a visitor needs them. By default Rollup makes a chunk of each set of
 * modules with the same importers: a dozen files of a few hundred bytes, which compress badly.
 *
 * `groups` names the chunks in the order in which they are needed, each with the modules (ends of paths)
 * whose `import()` loads it. A module belongs to the first group that reaches it without another `import()`.
 * Modules that the entry reaches stay in the entry; Rollup assigns the rest.
 */
export function inOrderOfNeed({ entry, groups }) {
  let assigned;
  return (id, { getModuleIds, getModuleInfo }) => {
    assigned ??= assign([...getModuleIds()], getModuleInfo, entry, groups);
    return assigned.get(id);
  };
}

function assign(ids, getModuleInfo, entry, groups) {
  const find = (end) => {
    const id = ids.find((candidate) => candidate.replaceAll('\\', '/').endsWith(end));
    if (!id) throw new Error(`no module ${end}: rename it in the groups as well`);
    return id;
  };
  const inEntry = new Set();
  reach(find(entry), getModuleInfo, inEntry);
  const assigned = new Map();
  for (const [name, roots] of Object.entries(groups)) {
    const reached = new Set();
    roots.forEach((root) => reach(find(root), getModuleInfo, reached));
    for (const id of reached) {
      if (!inEntry.has(id) && !assigned.has(id)) assigned.set(id, name);
    }
  }
  return assigned;
}

/** Adds a module and all its static imports. */
function reach(id, getModuleInfo, reached) {
  if (reached.has(id)) return;
  reached.add(id);
  getModuleInfo(id).importedIds.forEach((imported) => reach(imported, getModuleInfo, reached));
}
