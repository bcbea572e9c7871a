/** Serves `/api` and `/sandbox` to browser tests. Filled in with the sandbox's server. */
export function sandboxMiddleware() {
  return (_context, next) => next();
}
