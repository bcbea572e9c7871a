/**
 * Groups modules into few chunks by when a visitor needs them. By default Rollup makes a chunk of each set of
 * modules with the same importers: a dozen files of a few hundred bytes, which compress badly.
 *
 * `groups` names the chunks in the order in which they are needed, each with the modules (ends of paths)
 * whose `import()` loads it. A module belongs to the first group that reaches it without another `import()`.
 * Modules that one of the `entries` reaches stay where they are, and so do those of a group without a name; Rollup
 * assigns the rest. `shared` names a chunk before all others, of the modules that each of its lists of roots reaches.
 *
 * @param {{
 *   entries?: readonly string[];
 *   shared?: Readonly<Record<string, readonly (readonly string[])[]>>;
 *   groups: Readonly<Record<string, readonly string[]>>;
 * }} options
 */
export function inOrderOfNeed({ entries = [], shared = {}, groups }) {
  let assigned;
  return (id, { getModuleIds, getModuleInfo }) => {
    assigned ??= assign([...getModuleIds()], getModuleInfo, { entries, shared, groups });
    return assigned.get(id) || undefined;
  };
}

function assign(ids, getModuleInfo, { entries, shared, groups }) {
  const find = (end) => {
    const id = ids.find((candidate) => candidate.replaceAll('\\', '/').endsWith(end));
    if (!id) throw new Error(`no module ${end}: rename it in the groups as well`);
    return id;
  };
  const reachedBy = (roots) => {
    const reached = new Set();
    roots.forEach((root) => reach(find(root), getModuleInfo, reached));
    return reached;
  };
  const inEntry = reachedBy(entries);
  const assigned = new Map();
  const add = (name, wanted) => {
    for (const id of wanted) if (!inEntry.has(id) && !assigned.has(id)) assigned.set(id, name);
  };
  for (const [name, lists] of Object.entries(shared)) {
    const each = lists.map(reachedBy);
    add(
      name,
      [...each[0]].filter((id) => each.every((reached) => reached.has(id))),
    );
  }
  for (const [name, roots] of Object.entries(groups)) add(name, reachedBy(roots));
  return assigned;
}

/** Adds a module and all its static imports. */
function reach(id, getModuleInfo, reached) {
  if (reached.has(id)) return;
  reached.add(id);
  getModuleInfo(id).importedIds.forEach((imported) => reach(imported, getModuleInfo, reached));
}
