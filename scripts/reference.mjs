/**
 * Writes what pages of documentation repeat of the sources: the table of attributes from the settings, and the lists of parts and
 * custom properties from the manifest; `--check` fails if one of them is outdated. Then the pages that are not in git.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { stylingLists } from './element-pages.mjs';
import { formatted } from './formatted.mjs';
import { writePages } from './generated-pages.mjs';
import { settingsTable } from './settings-table.mjs';

const isCheck = process.argv[2] === '--check';
const pages = { ...(await settingsTable()), ...stylingLists() };
for (const [file, content] of Object.entries(pages)) {
  const text = await formatted(file, content);
  if (!isCheck) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not current: run \`npm run reference\``);
    process.exitCode = 1;
  }
}
if (!isCheck) await writePages();
