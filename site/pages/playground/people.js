/**
 * The customers of the sandbox, each with a button that copies the identifier.
 */
import { copyButton } from './copy.js';
import { byId, make } from './dom.js';

const people = [
  ['nadia@example.com', 'New: registers from the start'],
  ['+39 333 123 4567', 'New, with a mobile number'],
  ['registered@example.com', 'Registered and complete: to the log-in'],
  ['incomplete@example.com', 'Left half-way: data is missing'],
  ['hascard@example.com', 'Has a card, no registration'],
  ['3330000002', 'Has a card, known by mobile'],
  ['100002', 'The code of a card'],
  ['blocked@example.com', 'Blocked: the error page'],
  ['nobody@mail.invalid', 'The code cannot be sent'],
];

const password = 'correct horse battery staple';

export function listPeople() {
  byId('people').append(
    ...people.map(([who, what]) => person(who, what)),
    person(password, 'The password of those who are registered'),
  );
}

function person(who, what) {
  return make(
    'li',
    { class: 'person' },
    make('div', {}, make('code', {}, who), make('span', { class: 'faint' }, what)),
    copyButton(() => who, `Copy ${who}`),
  );
}
