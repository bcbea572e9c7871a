/** The page of the contract, for VitePress. */
import { contractPage } from '../scripts/contract/page.mjs';

export default {
  paths: () => [{ params: { page: 'api' }, content: contractPage() }],
};
