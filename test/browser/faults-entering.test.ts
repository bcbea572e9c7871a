import { testMatrix } from '../faults/matrix.js';
import { entering } from '../faults/ways.js';

await testMatrix(entering);
