/**
 * Why a store does not work: the code of the error as the server, the client, Node or OpenSSL gives it, such as
 * `WRONGPASS`, `ECONNREFUSED` or `CERT_HAS_EXPIRED`. Messages are not passed on: they can quote an address with its
 * password.
 */

/** Rejection of a store's operation, with the code of the reason. */
export class StoreError extends Error {
  constructor(readonly fault: string) {
    super(`The store does not work: ${fault}.`);
    this.name = 'StoreError';
  }
}

/** Settles as `work` does, or rejects with a `StoreError` after that many milliseconds. */
export async function inTime<Result>(work: Promise<Result>, milliseconds: number): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StoreError('ETIMEDOUT')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The code of an error that a client of a store threw; the name of its class if it has no code. */
export function storeFaultOf(error: unknown): string {
  if (error instanceof StoreError) return error.fault;
  return codeOf(error) ?? (error instanceof Error ? error.constructor.name : 'Error');
}

/** The code of an error; undefined if it has none. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof StoreError) return error.fault;
  // A connection to a name with several addresses fails with one error for each.
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  if (first) return codeOf(first);
  // When all nodes of a cluster fail, the client keeps the reason of the last one.
  if ('lastNodeError' in error && error.lastNodeError) return codeOf(error.lastNodeError);
  if ('code' in error && typeof error.code === 'string') return error.code;
  // A command in a script that the user may not run.
  if (error.message.includes('ACL failure')) return 'NOPERM';
  // An error of the server starts with its code. `ERR` is every other one: the command tells more.
  // One that a Sentinel gave is quoted by the client.
  const [code] = /(?:^|(?<= Last error: ))[A-Z]{3,}(?= )/.exec(error.message) ?? [];
  const command = 'command' in error ? (error.command as { name?: unknown }).name : undefined;
  return code === 'ERR' && typeof command === 'string' ? `ERR ${command}` : code;
}
