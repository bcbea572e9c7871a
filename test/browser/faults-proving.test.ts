import { testMatrix } from '../faults/matrix.js';
import { proving } from '../faults/ways.js';

await testMatrix(proving);
