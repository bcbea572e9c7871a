/**
 * The registration of a new customer: sends a code, and makes the account and its card with it.
 */
import { byUsername, checkStatus, enabledCampaign } from './auth.js';
import type { Call, Outcome } from './call.js';
import { createCustomer, initialConsents, withCheckDigit, type ContactField } from './customer.js';
import { byIdentifier } from './identification.js';
import { businessRefusal, contractBreach } from './refusal.js';
import { checkBody, checkMobile, deviceTypes, isMail } from './request-check.js';
import type { CodeSubject, SandboxState } from './state.js';
import { matchCode, refuseUsedCode, sendCode, useCode } from './verification-code.js';

/** `POST /customer/verifyemail`: sends a code to a contact that belongs to no account yet. */
export function verifyContact({ state, body, session }: Call): Outcome {
  const fields = checkBody(body, {
    required: { campaignid: 'id', devicetype: deviceTypes },
    oneOf: ['email', 'mobile'],
  });
  const { email, mobile } = fields;
  const contact = email ?? mobile ?? '';
  const campaign = sameCampaign(state, session?.campaignId, fields.campaignid);
  const kind = email === undefined ? 'mobile' : 'email';
  checkNewContact(state, campaign.id, kind, kind, contact);
  const field: ContactField = email === undefined ? 'mobilecontactdata' : 'mailcontactdata';
  sendCode(
    state,
    { purpose: 'registration', campaignId: campaign.id, subject: contact },
    field,
    contact,
    contact,
  );
  return { kind: 'sent' };
}

/** `PUT /customer/registrationVCWithVerificationCode`: makes the account and its card. */
export function register({ state, body, session }: Call): Outcome {
  const fields = checkBody(body, {
    required: {
      verificationcode: 'text',
      password: 'text',
      devicetype: deviceTypes,
      campaignid: 'id',
      categoryID: 'id',
      username: 'text',
    },
    oneOf: ['mailcontactdata', 'mobilecontactdata'],
  });
  const { mailcontactdata, mobilecontactdata, password = '', username = '' } = fields;
  const contact = mailcontactdata ?? mobilecontactdata ?? '';
  const field: ContactField =
    mailcontactdata === undefined ? 'mobilecontactdata' : 'mailcontactdata';
  if (username !== contact) throw contractBreach('username', 'must be the contact');

  const campaign = sameCampaign(state, session?.campaignId, fields.campaignid);
  const category = campaign.categories.find(({ id }) => id === fields.categoryID);
  if (!category) throw businessRefusal('categoryUnknown', 'categoryID');
  if (!category.virtualCards) throw businessRefusal('noVirtualCards', 'categoryID');
  const subject: CodeSubject = {
    purpose: 'registration',
    campaignId: campaign.id,
    subject: contact,
  };
  refuseUsedCode(state, subject, fields.verificationcode ?? '');
  if (byUsername(state, campaign.id, username)) {
    throw businessRefusal('usernameExists', 'username');
  }
  const kind = field === 'mailcontactdata' ? 'email' : 'mobile';
  checkNewContact(state, campaign.id, kind, field, contact);
  checkPassword(state, password);
  useCode(matchCode(state, subject, fields.verificationcode ?? ''));

  state.registrations += 1;
  const card = String(700000 + state.registrations);
  const customer = createCustomer({
    id: String(6000 + state.registrations),
    campaignId: campaign.id,
    categoryId: category.id,
    card,
    fidelyCode: withCheckDigit(`27${String(state.registrations).padStart(10, '0')}`),
    username: state.usernames === 'card' ? card : username,
    password,
    contact: field,
    data: { [field]: contact, ...initialConsents() },
  });
  state.customers.push(customer);
  return { kind: 'account', customerId: customer.id };
}

/** The enabled campaign that the request names, if the token is for the same one (else 56). */
function sameCampaign(state: SandboxState, ofToken: string | undefined, id?: string) {
  const campaign = enabledCampaign(state, id);
  if (campaign.id !== ofToken) throw businessRefusal('wrongCampaign', 'campaignid');
  return campaign;
}

/** 264 when shorter than the platform wants; counted in code points. */
export function checkPassword(state: SandboxState, password: string): void {
  if (Array.from(password).length < state.minPassword) {
    throw businessRefusal('invalidPassword', 'password');
  }
}

/** Throws unless `contact`, sent in the field `name`, is well-formed and belongs to no account. */
function checkNewContact(
  state: SandboxState,
  campaignId: string,
  kind: 'email' | 'mobile',
  name: string,
  contact: string,
): void {
  if (kind === 'mobile') checkMobile(name, contact);
  if (/\s/.test(contact)) throw contractBreach(name, 'must not contain spaces');
  if (kind === 'email' && !isMail(contact)) throw businessRefusal('invalidMail', name);
  const owner = byIdentifier(state, campaignId, kind, contact);
  if (!owner) return;
  checkStatus(owner);
  throw businessRefusal(kind === 'email' ? 'mailAlreadyUsed' : 'alreadyExists', name);
}
