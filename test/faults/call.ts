/** A kind of call to the API. */

export interface Call {
  readonly method: string;
  /** May be a path template of the contract. */
  readonly path: string;
  readonly scope?: string;
}

/** True if a call that was made is of this kind. */
export function isSuch(
  call: { readonly method: string; readonly path: string; readonly scope?: unknown },
  { method, path, scope }: Call,
): boolean {
  const pattern = new RegExp(`^${path.replace(/\{.*\}/, '[^/]+')}$`);
  const isIts = scope === undefined || call.scope === scope;
  return call.method === method && pattern.test(call.path) && isIts;
}
