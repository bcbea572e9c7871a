/**
 * Leaves the sources of libraries out of the source maps: what a page's developer steps through is ours, and a third of the
 * maps was theirs.
 */
export const ownSources = () => ({
  name: 'own-sources',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (!file.fileName.endsWith('.map')) continue;
      const map = JSON.parse(file.source);
      map.sourcesContent = map.sources.map((source, index) =>
        source.includes('/node_modules/') ? null : map.sourcesContent[index],
      );
      file.source = JSON.stringify(map);
    }
  },
});
