/**
 * Makes zod usable on pages that add members to `Object.prototype`.
 */
import * as z from 'zod/mini';

/**
 * Has zod set up every kind of schema we use. It does so when the first one of a kind is made, and takes enumerable
 * members of `Object.prototype` for its own then (4.6.7, `members` in core/util.js), which throws. So one of each kind
 * is made here, while the added members are not enumerable. Can go when zod asks for own keys.
 */
export function setUpZod(): void {
  const added = Object.entries(Object.getOwnPropertyDescriptors(Object.prototype))
    .filter(([, { enumerable, configurable }]) => enumerable && configurable)
    .map(([name]) => name);
  const setEnumerable = (enumerable: boolean) => {
    for (const name of added) Object.defineProperty(Object.prototype, name, { enumerable });
  };
  setEnumerable(false);
  try {
    const text = z.union([z.string(), z.number(), z.boolean()]);
    const list = z.pipe(z.array(text), z.transform(String));
    const object = z.pipe(z.custom(Boolean), z.object({ text: z.optional(text) }));
    const word = z.optional(z.literal('').check(z.refine(Boolean)));
    // Used, since a bundler drops schemas that are only made.
    for (const schema of [list, object, word]) void schema['~standard'].validate(undefined);
  } finally {
    setEnumerable(true);
  }
}
