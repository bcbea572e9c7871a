import { testMatrix } from '../matrix.js';
import { proving } from '../ways.js';
import { kinds } from './kinds.js';

await testMatrix(proving, kinds, { gateway: true });
