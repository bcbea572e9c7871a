import { describe, expect, it } from 'vitest';
import { samples } from '../../sandbox/test/sandbox/samples.js';
import { without } from '../../sandbox/test/sandbox/caller.js';
import { requestFaults } from './contract.js';

describe.each(samples)('$method $path', ({ method, path: target, body }) => {
  it('takes a valid body', () => {
    expect(requestFaults({ method, target, body })).toEqual([]);
  });

  it('takes no further property', () => {
    const further = { ...body, furtherproperty: 'x' };
    expect(requestFaults({ method, target, body: further })).not.toEqual([]);
  });

  it.each(Object.keys(body))('takes no other type of %s', (name) => {
    expect(requestFaults({ method, target, body: { ...body, [name]: [{}] } })).not.toEqual([]);
  });

  // A save has the fields of its campaign, and a code may go to the contact on file.
  const optional =
    target === '/customer'
      ? Object.keys(body).filter((name) => name !== 'mailcontactdata')
      : target === '/customer/generateverificationcode'
        ? ['email']
        : [];
  const mandatory = Object.keys(body).filter((name) => !optional.includes(name));
  it.each(mandatory)('needs %s', (name) => {
    expect(requestFaults({ method, target, body: without(body, name) })).not.toEqual([]);
  });
});

describe('a request', () => {
  it('may have a field of the campaign that it names, and no other', () => {
    const body = { mailcontactdata: 'a@b.example', shoesize: '42' };
    const save = { method: 'PUT', target: '/customer', body };
    expect(requestFaults(save, ['shoesize'])).toEqual([]);
    expect(requestFaults(save)).toEqual(['the further property shoesize']);
  });

  it.each([
    ['/customer/checkcard', 'exactly one'],
    ['/customer/checkcard?email=a&mobile=1', 'exactly one'],
    ['/customer/checkcard?phone=1', 'phone'],
    ['/customer?id=1', 'id'],
    ['/customers', 'no such operation'],
  ])('is of an operation, with its parameters: not %s', (target, fault) => {
    expect(requestFaults({ method: 'GET', target }).join()).toContain(fault);
  });
});
