/**
 * Which browser tests share a page. Before its first test a page takes as much processor time as a dozen tests: it
 * compiles all elements and libraries.
 */

/**
 * These need a page of their own: the drop-in watches the whole page, and modules with hooks of their own (`dialog-stage.ts`,
 * `test-words.ts`) would give them to the first file that imports them.
 */
const alone = [
  'test/elements/drop-in/dialog-styles.test.ts',
  'test/elements/drop-in/dialog.test.ts',
  'test/elements/drop-in/mount.test.ts',
  'test/scenarios/elements/language.test.ts',
  'test/scenarios/elements/language-loading.test.ts',
  'test/scenarios/elements/tone.test.ts',
];

/** The most files of a page. It must end within four minutes in each engine on a busy machine. */
const most = 12;

/** They open other pages themselves. */
const folders = /^test\/(?:browser|faults)\//;

/**
 * Lists of files, one for each page.
 *
 * @param {readonly string[]} files
 * @returns {string[][]}
 */
export function testPages(files) {
  const isAlone = (file) => folders.test(file) || alone.includes(file);
  const together = files.filter((file) => !isAlone(file)).sort();
  const parts = Math.ceil(together.length / most);
  const partOf = (index) => Math.floor((index * parts) / together.length);
  return [
    ...files.filter(isAlone).map((file) => [file]),
    ...Array.from({ length: parts }, (_, part) =>
      together.filter((_, index) => partOf(index) === part),
    ),
  ];
}
