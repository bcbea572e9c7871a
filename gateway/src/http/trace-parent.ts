/**
 * The trace that a request belongs to (W3C Trace Context, level 1).
 */

/** OpenTelemetry registers here what is installed in this process; part of its API since version 1.0. */
const api = Symbol.for('opentelemetry.js.api.1');

/**
 * The header `traceparent` for the call to the platform; undefined if the request has none in the standard's form. With
 * OpenTelemetry in this process it is undefined as well: its instrumentation adds the header of its own span.
 */
export function traceParent(header: string | undefined): string | undefined {
  if (header === undefined || !/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-9a-f]$/.test(header)) {
    return undefined;
  }
  const registered: unknown = Reflect.get(globalThis, api);
  const isPropagated =
    typeof registered === 'object' && registered !== null && 'propagation' in registered;
  return isPropagated ? undefined : header;
}
