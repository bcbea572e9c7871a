/**
 * The drop-in: one script tag registers all tags and mounts every marked `div`.
 */
import { defineTags } from './elements/tags.js';
import { watchForMounts } from './elements/mount.js';
import { tellDeveloper } from './flow/console.js';

const taken = defineTags();
if (taken.length > 0) {
  tellDeveloper('warn', 'onboarding-elements is on this page already; the first one stays.');
} else {
  watchForMounts(document);
}
