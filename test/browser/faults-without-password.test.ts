import { doneThenLost, kinds, usingCodes, ways } from '../faults/without-password.js';
import { testMatrix } from '../faults/matrix.js';
import { repeated } from '../faults/used-codes.js';

await testMatrix(ways, kinds);
await testMatrix(usingCodes, doneThenLost);
// One at a time: another cell could take the kept connection, and a new one that is cut is not tried again.
await testMatrix(usingCodes, repeated, { sideBySide: 1 });
