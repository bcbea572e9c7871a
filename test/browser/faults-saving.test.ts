import { testMatrix } from '../faults/matrix.js';
import { saving } from '../faults/ways.js';

await testMatrix(saving);
