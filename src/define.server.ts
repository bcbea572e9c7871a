/**
 * Defines all tags on a server: `define.js` and `hydrate.js` in Node.
 */
import { prepareServer } from './elements/ssr/server.js';
import { defineTags } from './elements/define-tags.js';

prepareServer();
defineTags();
