/**
 * Carries input that was typed before hydration over to the hydrated form.
 */
import type { LitElement } from 'lit';

interface CapturedInput {
  readonly name: string;
  readonly value: string;
  /** The selection, in the control that had the focus. */
  readonly caret?: readonly [start: number | null, end: number | null];
}

/** The controls that the visitor has changed or focused, in a root and all roots inside it. */
export function captureInput(root: ShadowRoot): readonly CapturedInput[] {
  return trees(root).flatMap((tree) =>
    controls(tree)
      .filter((control) => isTouched(control, tree))
      .map((control) => {
        const { name, value, selectionStart, selectionEnd } = control;
        const hasFocus = tree.activeElement === control;
        return { name, value, ...(hasFocus && { caret: [selectionStart, selectionEnd] as const }) };
      }),
  );
}

/** Restores the input as soon as the form is rendered; input without a control is dropped. */
export async function restoreInput(
  typed: readonly CapturedInput[],
  element: LitElement,
): Promise<void> {
  if (typed.length === 0) return;
  await whenUpdated(element);
  const all = element.shadowRoot ? trees(element.shadowRoot).flatMap(controls) : [];
  for (const { name, value, caret } of typed) {
    const control = all.find((one) => one.name === name);
    if (!control) continue;
    control.value = value;
    if (!caret) continue;
    control.focus();
    control.setSelectionRange(...caret);
  }
}

/** Dispatches the events that the form has missed. */
export function replayEvents(tree: ShadowRoot): void {
  for (const control of controls(tree)) {
    if (tree.activeElement === control) {
      control.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    }
    if (control.value !== control.defaultValue) {
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

function isTouched(control: HTMLInputElement, tree: ShadowRoot): boolean {
  return control.value !== control.defaultValue || tree.activeElement === control;
}

function controls(tree: ShadowRoot): HTMLInputElement[] {
  return [...tree.querySelectorAll<HTMLInputElement>('form input')];
}

/** A root and all roots inside it. */
function trees(root: ShadowRoot): ShadowRoot[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [root, ...inner.flatMap(trees)];
}

/** Resolves when an element and all elements inside it have rendered. */
async function whenUpdated(element: LitElement): Promise<void> {
  await element.updateComplete;
  const inner = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
  const elements = inner.filter((one): one is LitElement => 'updateComplete' in one);
  await Promise.all(elements.map(whenUpdated));
}
