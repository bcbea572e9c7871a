/**
 * In place of `define.js` on a page that a server has drawn: registers all tags, and takes the forms over
 * that are there, with what was typed into them meanwhile.
 */
import { hydrating } from './elements/ssr/hydration.js';
import { tags } from './elements/define-tags.js';
import { logForDeveloper } from './flow/console.js';
// In the declarations these lines are what is left: they bring the types of the tags and events.
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
