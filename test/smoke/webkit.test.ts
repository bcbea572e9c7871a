import { smoke } from './smoke.js';
import { openWebKit } from './webkit-tab.js';

smoke('WebKit', openWebKit);
