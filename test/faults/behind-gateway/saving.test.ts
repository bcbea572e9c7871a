import { testMatrix } from '../matrix.js';
import { saving } from '../ways.js';
import { kinds } from './kinds.js';

await testMatrix(saving, kinds, { gateway: true });
