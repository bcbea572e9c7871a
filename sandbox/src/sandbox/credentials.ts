/**
 * The credentials of an existing customer: sends a code, and sets username and password with it.
 */
import { byUsername, checkStatus } from './auth.js';
import type { Call, Outcome } from './call.js';
import type { ContactField, SandboxCustomer } from './customer.js';
import { businessRefusal, contractBreach } from './refusal.js';
import { checkPassword } from './registration.js';
import { checkBody, checkMobile, deviceTypes } from './request-check.js';
import type { CodeSubject, SandboxState, Session } from './state.js';
import { matchCode, refuseUsedCode, sendCode, useCode } from './verification-code.js';

/** `POST /customer/generateverificationcode`: sends a code to a contact that the customer already has. */
export function generateCode({ state, body, session }: Call): Outcome {
  const { customerid, email, mobile } = checkBody(body, {
    required: { customerid: 'id', devicetype: deviceTypes },
    atMostOneOf: ['email', 'mobile'],
  });
  const customer = customerOf(state, session, customerid);
  const identified = session?.identified.get(customer.id);
  const typed = email ?? mobile;
  if (identified === 'card' && typed !== undefined) {
    throw contractBreach(
      email === undefined ? 'mobile' : 'email',
      'unexpected field: the person gave a card',
    );
  }
  if (identified !== undefined && identified !== 'card' && typed === undefined) {
    throw contractBreach(identified, 'missing field');
  }
  if (mobile !== undefined) checkMobile('mobile', mobile);

  const field = contactField(customer, email, mobile);
  if (!field) throw businessRefusal('mailNotSent');
  const stored = textIn(customer, field);
  if (typed !== undefined && typed.toLowerCase() !== stored.toLowerCase()) {
    throw businessRefusal('invalidInput', email === undefined ? 'mobile' : 'email');
  }
  sendCode(
    state,
    { purpose: 'credentials', campaignId: customer.campaignId, subject: customer.id },
    field,
    typed ?? stored,
    typed ?? customer.card,
  );
  return { kind: 'sent' };
}

/** `PUT /customer/changeUAPByVerificationCode`: sets username and password, the first time or again. */
export function changeCredentials({ state, body, session }: Call): Outcome {
  const fields = checkBody(body, {
    required: {
      customerid: 'id',
      username: 'text',
      password: 'text',
      verificationcode: 'text',
    },
  });
  const { username = '', password = '', verificationcode = '' } = fields;
  const customer = customerOf(state, session, fields.customerid);
  const subject: CodeSubject = {
    purpose: 'credentials',
    campaignId: customer.campaignId,
    subject: customer.id,
  };
  refuseUsedCode(state, subject, verificationcode);
  const cardholder = byUsername(state, customer.campaignId, username);
  if (cardholder && cardholder !== customer) throw businessRefusal('usernameExists', 'username');
  checkPassword(state, password);
  const code = matchCode(state, subject, verificationcode);
  if (code.username !== username) throw businessRefusal('invalidUsername', 'username');
  useCode(code);
  customer.username = username;
  customer.password = password;
  customer.contact = code.contact;
  return { kind: 'account', customerId: customer.id };
}

function customerOf(
  state: SandboxState,
  session: Session | undefined,
  id: string | undefined,
): SandboxCustomer {
  const customer = state.customers.find(
    (candidate) => candidate.id === id && candidate.campaignId === session?.campaignId,
  );
  if (!customer) throw businessRefusal('customerUnknown', 'customerid');
  checkStatus(customer);
  return customer;
}

function textIn({ data }: SandboxCustomer, field: ContactField): string {
  const value = data[field];
  return typeof value === 'string' ? value : '';
}

/** The stored contact a code goes to: the kind that was named, else e-mail before mobile. */
function contactField(
  { data }: SandboxCustomer,
  email: string | undefined,
  mobile: string | undefined,
): ContactField | undefined {
  if (email !== undefined) return 'mailcontactdata';
  if (mobile !== undefined) return 'mobilecontactdata';
  if (data.mailcontactdata) return 'mailcontactdata';
  return data.mobilecontactdata ? 'mobilecontactdata' : undefined;
}
