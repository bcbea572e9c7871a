/**
 * The controls of a sandbox that is served over HTTP, under `/sandbox`.
 */
import { isRecord } from '../../../src/domain/json.js';
import { jsonType, respond } from './answer.js';
import type { CampaignFields } from './campaign.js';
import type { SandboxCustomer } from './customer.js';
import { readFaults } from './fault.js';
import type { Sandbox } from './sandbox.js';
import type { Fault } from './state.js';

/** The response of a control such as `GET outbox`; undefined if there is none of that name. */
export async function answerControl(
  sandbox: Sandbox,
  request: Request,
  name: string,
): Promise<Response | undefined> {
  const { searchParams } = new URL(request.url);
  const campaign = searchParams.get('campaignid') ?? undefined;
  const client = searchParams.get('client') ?? undefined;
  switch (`${request.method} ${name}`) {
    case 'GET outbox':
      return json(sandbox.outbox);
    case 'GET customers':
      return json(sandbox.customers.map(withoutSecrets));
    case 'GET campaign':
      return readCampaign(sandbox, campaign);
    case 'PUT campaign':
      return writeCampaign(sandbox, campaign, await readJson(request));
    case 'GET faults':
      return json(faultsOf(sandbox, client));
    case 'PUT faults':
      return writeFaults(sandbox, client, await readJson(request));
    case 'GET requests':
      return json(
        searchParams.get('full') === '1'
          ? sandbox.requests
          : sandbox.requests.map(({ method, path, at }) => ({ method, path, at })),
      );
    case 'POST reset':
      sandbox.reset();
      return json({});
    default:
      return undefined;
  }
}

function readCampaign(sandbox: Sandbox, id: string | undefined): Response {
  const fields = id === undefined ? sandbox.campaign : sandbox.fieldsOf(id);
  return fields ? json(fields) : json({ problem: 'campaignid: unknown' }, 404);
}

const listNames = ['CustomDataFields', 'PrivacyCustomDataFields', 'dynamicFields'] as const;

function writeCampaign(sandbox: Sandbox, id: string | undefined, fields: unknown): Response {
  const given = isRecord(fields) ? listNames.filter((name) => fields[name] !== undefined) : [];
  const wrong = given.find((name) => !isList((fields as CampaignFields)[name]));
  if (!isRecord(fields) || given.length === 0 || wrong)
    return json(
      { problem: `${wrong ?? listNames.join(', ')}: must be an object or an array` },
      400,
    );
  if (id === undefined) sandbox.campaign = fields;
  else sandbox.setFieldsOf(id, fields);
  return json(fields);
}

/** All faults, or those of one client. */
const faultsOf = (sandbox: Sandbox, client: string | undefined): Fault[] =>
  sandbox.faults.filter((fault) => client === undefined || fault.client === client);

/** Sets all faults, or those of one client: then the others keep their counts. */
function writeFaults(sandbox: Sandbox, client: string | undefined, given: unknown): Response {
  const faults = readFaults(given);
  if (!Array.isArray(faults)) return json(faults, 400);
  if (client === undefined) sandbox.faults = faults;
  else {
    const others = sandbox.faults.filter((fault) => fault.client !== client);
    const own = faults.map((fault) => ({ ...fault, client }));
    sandbox.faults.splice(0, Infinity, ...others, ...own);
  }
  return json(faultsOf(sandbox, client));
}

/** What the controls return of a customer: everything but the password. */
function withoutSecrets(customer: SandboxCustomer): Record<string, unknown> {
  const { id, campaignId, categoryId, card, fidelyCode, status, username, contact, data } =
    customer;
  const registered = username !== undefined;
  const person = { id, campaignId, categoryId, card, fidelyCode, status, registered };
  return { ...person, username, contact, data };
}

const json = (value: unknown, status = 200): Response =>
  respond(status, JSON.stringify(value), { 'content-type': jsonType });

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}

/** Whether a value can be a field list: an object or an array. */
function isList(value: unknown): boolean {
  return isRecord(value) || Array.isArray(value);
}
