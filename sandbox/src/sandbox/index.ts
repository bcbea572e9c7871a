/**
 * What the sandbox exports.
 */
export type { Answer } from './answer.js';
export type { Campaign, CampaignFields, CampaignOption, Category } from './campaign.js';
export {
  createCustomer,
  seededCustomers,
  seededPassword,
  type CustomerOption,
  type SandboxCustomer,
} from './customer.js';
export { defaultDialect, dialects, type Dialect, type DialectName } from './dialect.js';
export { endpoints, type Endpoint } from './endpoints.js';
export { createSandbox, type Sandbox } from './sandbox.js';
export { createSandboxApp, type NodeBindings, type SandboxApp } from './sandbox-app.js';
export type { Fault, RecordedRequest, SandboxOptions, SentCode } from './state.js';
