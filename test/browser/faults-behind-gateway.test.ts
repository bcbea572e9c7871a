import { classes } from '../faults/behind-gateway/kinds.js';
import { testMatrix } from '../faults/matrix.js';
import { entering, identifying, proving, saving } from '../faults/ways.js';
import { ways as withoutPassword } from '../faults/without-password.js';

const ways = [...identifying, ...proving, ...entering, ...saving, ...withoutPassword];
// A third of the classes for each call, each class for nine calls; all faults run by `npm run gateway:long`.
await testMatrix(ways, classes, { gateway: true });
