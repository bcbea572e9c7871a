import { testMatrix } from '../matrix.js';
import { usingCodes, ways } from '../without-password.js';
import { doneThenLost, kinds } from './kinds.js';

await testMatrix(ways, kinds, { gateway: true });
await testMatrix(usingCodes, doneThenLost, { gateway: true });
