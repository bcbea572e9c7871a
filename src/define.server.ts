/**
 * Registers all tags on a server: `define.js` and `hydrate.js` in Node.
 */
import { prepareServer } from './elements/server.js';
import { defineTags } from './elements/tags.js';

prepareServer();
defineTags();
