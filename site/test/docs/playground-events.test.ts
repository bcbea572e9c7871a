import { expect, it } from 'vitest';
import { hostEvents } from '../../../src/flow/session/host-events.js';
import { eventNames } from '../../pages/playground/events.js';

it('the playground shows each event of the elements', () => {
  expect(eventNames).toEqual(Object.keys(hostEvents));
});
