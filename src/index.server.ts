/**
 * Everything public, on a server: `onboarding-elements` in Node.
 */
import { prepareServer } from './elements/server.js';

prepareServer();

export * from './index.js';
