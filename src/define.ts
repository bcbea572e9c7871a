/**
 * Registers all tags. A tag that is taken is left alone.
 */
import { defineTags } from './elements/tags.js';

defineTags();
