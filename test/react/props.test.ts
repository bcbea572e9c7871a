import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sortProps } from '../../src/react/props.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string;
      readonly members: readonly { kind: string; name: string; readonly?: boolean }[];
      readonly events: readonly { name: string }[];
    }[];
  }[];
}
const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
const elements = modules.flatMap(({ declarations }) => declarations).filter((it) => it.tagName);
const settable = elements.flatMap(({ members }) =>
  members.filter(({ kind, readonly }) => kind === 'field' && !readonly).map(({ name }) => name),
);
/** Named in options of scripts and in props as here, in attributes and properties as the API does. */
const propNames: Readonly<Record<string, string>> = {
  campaignid: 'campaignId',
  categoryID: 'categoryId',
  devicetype: 'deviceType',
};
const events = elements.flatMap((element) => element.events.map(({ name }) => name));

describe('sortProps', () => {
  it.each([...new Set(settable)])('sets a function or an object as the property %s', (name) => {
    const value = () => undefined;
    expect(sortProps({ [propNames[name] ?? name]: value })).toEqual({
      rendered: {},
      properties: { [name]: value },
      handlers: {},
    });
  });

  it.each([...new Set(events)])('knows the handler of %s', (name) => {
    const prop = name
      .replace('onboarding', 'on')
      .replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const handler = () => undefined;
    expect(prop).toMatch(/^on[A-Z]/);
    expect(sortProps({ [prop]: handler }).handlers).toEqual({ [name]: handler });
  });

  it.each([
    ['text', { apiBase: '/api' }, { 'api-base': '/api' }],
    ['a number', { minPassword: 10 }, { 'min-password': 10 }],
    ['a campaign', { campaignId: 1001 }, { campaignid: 1001 }],
    ['a category', { categoryId: 1703 }, { categoryid: 1703 }],
    ['the kind of device', { deviceType: '2' }, { devicetype: '2' }],
    ['the code of a card', { fidelyCode: '4711' }, { fidelycode: '4711' }],
    ['true', { noReset: true }, { 'no-reset': true }],
    ['a text that is also a switch: on', { passkey: true }, { passkey: true }],
    ['a text that is also a switch: off', { passkey: false }, {}],
    ['a text that is also a switch: empty', { passkey: '' }, { passkey: '' }],
    ['false', { noReset: false, hidden: false }, {}],
    ['nothing', { homeUrl: undefined, supportUrl: null }, {}],
    ['the name of an attribute', { 'api-base': '/api' }, { 'api-base': '/api' }],
    ['a class', { className: 'wide' }, { class: 'wide' }],
    ['a style', { style: { color: 'red' } }, { style: { color: 'red' } }],
    ['children', { children: 'Register' }, { children: 'Register' }],
  ])('renders %s', (_, props, rendered) => {
    expect(sortProps(props)).toEqual({ rendered, properties: {}, handlers: {} });
  });
});
