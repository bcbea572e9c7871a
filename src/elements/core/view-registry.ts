/**
 * The views of each kind of element, so that a view can prepare the view of the next step without importing the element
 * that declares it.
 */
import { elementFor, type ElementKind } from '../../flow/state/who-shows.js';
import type { Step } from '../../flow/state/state.js';
import type { LazyView, ViewSources } from './view-host.js';

const registered = new Map<ElementKind, ViewSources>();

/** Registers and returns the views of a kind of element. */
export function registerViews<Own extends ViewSources>(kind: ElementKind, views: Own): Own {
  registered.set(kind, views);
  return views;
}

/** The lazy view that the owner of a step shows; undefined if that element's class is not loaded. */
export function viewOf(step: Step): LazyView | undefined {
  const view = registered.get(elementFor(step))?.[step];
  return typeof view === 'object' ? view : undefined;
}
