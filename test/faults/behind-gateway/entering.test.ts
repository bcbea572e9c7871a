import { testMatrix } from '../matrix.js';
import { entering } from '../ways.js';
import { kinds } from './kinds.js';

await testMatrix(entering, kinds, { gateway: true });
