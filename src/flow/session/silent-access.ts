/**
 * The passwords that the browser has saved for the page's origin, after a sign-out.
 */
const runtime = globalThis as Partial<typeof globalThis>;

/** The browser asks the visitor before it gives a saved password again. Does nothing outside a page. */
export function endSilentAccess(): void {
  const { credentials } = runtime.navigator ?? {};
  credentials?.preventSilentAccess().catch(() => undefined);
}
