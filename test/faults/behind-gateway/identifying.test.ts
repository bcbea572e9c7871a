import { testMatrix } from '../matrix.js';
import { identifying } from '../ways.js';
import { kinds } from './kinds.js';

await testMatrix(identifying, kinds, { gateway: true });
