import { testMatrix } from '../matrix.js';
import { usingCodes } from '../used-codes.js';
import { doneThenLost } from './kinds.js';

await testMatrix(usingCodes, doneThenLost, { gateway: true });
