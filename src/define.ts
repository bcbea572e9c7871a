/**
 * Registers all tags. A tag that is taken is left alone.
 */
import { defineTags } from './elements/define-tags.js';
// In the declarations these lines are what is left: they bring the types of the tags and events.
import './elements/events.js';
import './elements/define-tags.js';

defineTags();
