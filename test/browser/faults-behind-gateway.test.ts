import { classes } from '../faults/behind-gateway/kinds.js';
import { testMatrix } from '../faults/matrix.js';
import { entering, identifying, proving, saving } from '../faults/ways.js';

// A third of the classes for each call, each class for four calls; all faults run by `npm run gateway:long`.
await testMatrix([...identifying, ...proving, ...entering, ...saving], classes, { gateway: true });
