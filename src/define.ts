/**
 * Registers all tags. A tag that is taken is left alone.
 */
import { defineTags } from './elements/tags.js';
// In the declarations these lines are what is left: they bring the types of the tags and events.
import './elements/events.js';
import './elements/tags.js';

defineTags();
