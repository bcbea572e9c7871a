/**
 * Replaces `define.js` on a page with server-rendered elements: defines all tags, and hydrates the rendered forms
 * together with what was typed into them.
 */
import { hydrating } from './elements/ssr/hydration.js';
import { tags } from './elements/define-tags.js';
import { logForDeveloper } from './console/console.js';
// The declarations keep only these lines: they bring the types of tags and events.
import './elements/events.js';
import './elements/define-tags.js';

for (const [tag, element] of Object.entries(tags)) {
  if (customElements.get(tag)) {
    logForDeveloper(
      'warn',
      `<${tag}> is defined already: what a server has drawn is not taken over.`,
    );
  } else customElements.define(tag, hydrating(element));
}
