/**
 * Output options that put all that a module imports statically into one chunk, without what the entry has. By default Rollup
 * makes a chunk of each set of modules with the same importers.
 *
 * @param {{ name: string; root: string; entry: string }} options ends of the paths of both modules
 */
export function oneScript({ name, root, entry }) {
  let members;
  return {
    onlyExplicitManualChunks: true,
    manualChunks: (id, { getModuleIds, getModuleInfo }) => {
      members ??= difference(root, entry, [...getModuleIds()], getModuleInfo);
      return members.has(id) ? name : undefined;
    },
  };
}

function difference(root, entry, ids, getModuleInfo) {
  const reachedFrom = (end) => {
    const start = ids.find((id) => id.replaceAll('\\', '/').endsWith(end));
    if (!start) throw new Error(`no module ${end}`);
    const reached = new Set([start]);
    for (const id of reached) getModuleInfo(id).importedIds.forEach((one) => reached.add(one));
    return reached;
  };
  const inEntry = reachedFrom(entry);
  return new Set([...reachedFrom(root)].filter((id) => !inEntry.has(id)));
}
