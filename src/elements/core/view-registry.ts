/**
 * The lazy views of each kind of element, so that a view can prefetch the view of the next step without importing the
 * element that declares it.
 */
import { elementFor, type ElementKind } from '../../flow/selectors.js';
import type { Step } from '../../flow/state.js';

/** A view that can be imported before it is needed. */
interface Prefetchable {
  prefetch(): void;
}

/** By step; a view that is imported statically has nothing to prefetch. */
type Views = Partial<Record<Step, object | Prefetchable>>;

const registered = new Map<ElementKind, Views>();

/** Registers and returns the views of a kind of element. */
export function registerViews<Own extends Views>(kind: ElementKind, views: Own): Own {
  registered.set(kind, views);
  return views;
}

/** Starts the import of the view that the owner of a step shows; no effect if that element's class is not loaded. */
export function prefetchView(step: Step): void {
  const view = registered.get(elementFor(step))?.[step];
  if (view && 'prefetch' in view) view.prefetch();
}
