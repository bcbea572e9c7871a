/**
 * Mistakes that somebody could make in what outlives a reload, as in `planted-bugs.mjs`.
 */
export const plantedInResume = [
  {
    name: 'a reload forgets the cool-down',
    file: 'src/flow/resume.ts',
    find: 'const sendableAt = restoreDeadline(journey.sendableAt - ahead, left, now);',
    replace: 'const sendableAt = restoreDeadline(0, left, now);',
  },
  {
    name: 'a reload forgets that a code was sent',
    file: 'src/flow/resume.ts',
    find: '        code,\n        sendableAt,',
    replace: '        sendableAt,',
  },
  {
    name: 'a reload forgets a code that is being sent',
    file: 'src/flow/resume.ts',
    find: 'withCode(state, this.#clock.now())',
    replace: 'state',
  },
  {
    name: 'a code that is being sent has no cool-down after a reload',
    file: 'src/flow/resume.ts',
    find: 'sendableAt: now + coolDown };',
    replace: 'sendableAt: now };',
  },
  {
    name: 'a reload forgets that an account may be made',
    file: 'src/flow/resume.ts',
    find: "mayBeMade(state) ? 'checking' : state.step",
    replace: 'state.step',
  },
  {
    name: 'a poisoned store ends the page',
    file: 'src/flow/saved-journey.ts',
    find: 'return saved?.version === 1 && isTime(saved.at) ? saved : undefined;',
    replace: 'return saved;',
    also: [
      {
        file: 'src/flow/saved-journey.ts',
        find: 'if (!person || !identifier) return undefined;',
        replace: "if (!person || !identifier) throw new TypeError('poisoned');",
      },
    ],
  },
  {
    name: 'a full store ends the page',
    file: 'src/flow/resume.ts',
    find: '      return false;\n    }\n  }\n\n  #remove',
    replace: "      throw new TypeError('full');\n    }\n  }\n\n  #remove",
  },
  {
    name: 'the contact outlives the code step',
    file: 'src/flow/resume.ts',
    find: 'else if (!journey) this.clear();',
    replace: '',
  },
  {
    name: 'what was typed outlives the journey',
    file: 'src/flow/resume.ts',
    find: 'else if (!journey) this.clear();',
    replace: 'else if (!journey) this.#remove(this.#key);',
  },
];
