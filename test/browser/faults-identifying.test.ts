import { testMatrix } from '../faults/matrix.js';
import { identifying } from '../faults/ways.js';

await testMatrix(identifying);
