/**
 * The list of common passwords for a page with its own form.
 */

/** The 3000 most common passwords of 8 characters or more, in lower case, for `checkPassword`; imported once. */
export async function loadCommonPasswords(): Promise<ReadonlySet<string>> {
  return (await import('./common-passwords.js')).commonPasswords;
}
