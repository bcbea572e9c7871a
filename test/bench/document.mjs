/** Writes `docs/bench.md` from the results of one run. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatted } from '../../scripts/formatted.mjs';
import { firstFormTable, verdictTable } from './tables.mjs';

const file = join(import.meta.dirname, '../../docs/bench.md');

export async function writeDocument({ title, machine, verdicts, found }) {
  const text = `# Benchmark: no step waits

\`npm run bench\` builds, installs what is compared with into \`test/bench/peers\`, measures, and writes this page. Do not edit it.

${title}. ${machine.describe()}.

**${machine.verdict()}**

## Every step

${verdictTable(verdicts)}

- **Times** are medians in milliseconds, with a processor slowed 4 times; "RTT 150" is 150 ms a round trip and 1.6 Mbit/s, "RTT 0" the local network. All
  pages are visited in turn in each round; a **ratio** is the median of the ratios of the rounds.
- **A press** is timed from the timestamp of the click to the end of the frame that first shows the next step, in the same way for each product. The
  visitor looks at the form for a second and types a key every 60 ms. "Autofill or paste" fills the address in at once and presses directly after.
- **Continue** is the step from the address to the form for the password. Hanko gets its replies from the same machine, and asks once; onboarding-elements
  asks the sandbox for a token while the visitor types, and then for the address.
- **Verify** is three requests one after the other, by the contract: register, log in, read the fields.
- **Longest tasks** are the main thread's own time at full speed, from the first key of a step to the first key of the next one.
- **200 fields** are all mandatory; the plain form has 200 inputs with labels. No frame waits for a display.
- **Bytes** are those of Brotli at its best. The journey is the one to the barcode, with the list of common passwords.

## The first form

${firstFormTable(found)}

- Each page is the same shop with the same room reserved; every file is served in Brotli at its best from the same machine; each visit starts with an empty
  cache. One letter is typed as soon as the form has been painted. In brackets: times the floor.
- **The floor** is the bare form inserted by a module of one line: what any script costs.
- **Bytes and requests** are those until the form is visible, without the document.
- **Script** until the form is visible and the **longest task** of the whole visit are the main thread's own time at full speed, times 4.
- **Hanko** gets at once the reply that shows the form; its real service is asked twice. **Stytch** shows its form without its service; its calls fail at once.
`;
  writeFileSync(file, await formatted(file, text));
}
