/** Writes the pages of documentation that are not in git, before a test reads them. */
import { writePages } from '../../scripts/generated-pages.mjs';

await writePages();
