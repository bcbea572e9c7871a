/**
 * Replaces properties of the page until the end of the test: `setTimeout`, `console.error`, `navigator.onLine`. Each test file has
 * a page of its own, so no element of another file meets them.
 */
const ends: (() => unknown)[] = [];

afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

/** Calls a function when the test has ended. */
export const atEnd = (end: () => unknown): void => void ends.push(end);

/** Gives a function that restores the property before the test ends. */
export function replace(target: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  const restore = () => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  };
  atEnd(restore);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  return restore;
}

/** Collects what the console is told at this level until the end of the test. */
export function collect(level: 'warn' | 'error'): string[] {
  const said: string[] = [];
  replace(console, level, (...words: unknown[]) => void said.push(words.join(' ')));
  return said;
}
