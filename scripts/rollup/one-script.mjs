/**
 * Output options that put into one chunk all that a module imports statically, and what several of the modules that are imported
 * dynamically share; without what the entry has. By default Rollup makes a chunk of each set of modules with the same importers.
 *
 * @param {{ name: string; root: string; entry: string }} options ends of the paths of both modules
 */
export function oneScript({ name, root, entry }) {
  let members;
  return {
    onlyExplicitManualChunks: true,
    manualChunks: (id, { getModuleIds, getModuleInfo }) => {
      members ??= membersOf(root, entry, [...getModuleIds()].map(getModuleInfo));
      return members.has(id) ? name : undefined;
    },
  };
}

function membersOf(root, entry, modules) {
  const infoOf = new Map(modules.map((info) => [info.id, info]));
  const endingWith = (end) => {
    const found = modules.find(({ id }) => id.replaceAll('\\', '/').endsWith(end));
    if (!found) throw new Error(`no module ${end}`);
    return found.id;
  };
  const reachedFrom = (start) => {
    const reached = new Set([start]);
    for (const id of reached) infoOf.get(id).importedIds.forEach((one) => reached.add(one));
    return reached;
  };
  const inEntry = reachedFrom(endingWith(entry));
  const members = reachedFrom(endingWith(root));
  const times = new Map();
  const others = new Set(modules.flatMap(({ dynamicallyImportedIds }) => dynamicallyImportedIds));
  for (const one of others)
    for (const id of reachedFrom(one)) times.set(id, (times.get(id) ?? 0) + 1);
  for (const [id, count] of times) if (count > 1) members.add(id);
  return new Set([...members].filter((id) => !inEntry.has(id)));
}
