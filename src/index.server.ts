/**
 * The public interface on a server: `onboarding-elements` in Node.
 */
import { prepareServer } from './elements/ssr/server.js';

prepareServer();

export * from './index.js';
