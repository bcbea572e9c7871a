/**
 * The scripts of a language, which the build makes of its JSON files (`scripts/language-tables.mjs`).
 */
declare module '*.opening.js' {
  export const opening: import('./messages.js').OpeningMessages;
}

declare module '*.main.js' {
  export const main: import('./messages.js').MainMessages;
}

declare module '*.formal.js' {
  export const tone: import('./messages.js').MessageOverrides;
}

declare module '*.informal.js' {
  export const tone: import('./messages.js').MessageOverrides;
}
