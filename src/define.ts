/**
 * Defines all tags. A tag that is already defined is left alone.
 */
import { defineTags } from './elements/define-tags.js';
// The declarations keep only these lines: they bring the types of tags and events.
import './elements/events.js';
import './elements/define-tags.js';

defineTags();
