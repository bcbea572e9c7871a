/**
 * Keeps barcodes sharp: every module as wide as a whole number of the screen's own pixels.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** CSS pixels that a barcode takes in a box: the most that keeps its modules whole, or all of it. */
export function sharpWidth(room: number, modules: number, pixelRatio: number): number {
  const pixels = Math.floor((room * pixelRatio) / modules);
  return pixels < 1 ? room : (pixels * modules) / pixelRatio;
}

export class SharpBars implements ReactiveController {
  readonly #observer =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver((entries) => {
          for (const { target, contentRect } of entries) fit(target, contentRect.width);
        });

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** To be told after each drawing what is in the root; each barcode is fitted into its parent's width. */
  watch(root: ParentNode | null | undefined): void {
    this.#observer?.disconnect();
    for (const bars of root?.querySelectorAll('svg.bars') ?? []) {
      if (bars.parentElement) this.#observer?.observe(bars.parentElement);
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}

function fit(box: Element, room: number): void {
  const bars = box.querySelector<SVGSVGElement>(':scope > svg.bars');
  if (!bars || room === 0) return;
  const width = sharpWidth(room, bars.viewBox.baseVal.width, devicePixelRatio);
  bars.setAttribute('width', String(width));
}
