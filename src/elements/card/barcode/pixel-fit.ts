/**
 * Fits barcodes to whole device pixels per module, which keeps bars sharp.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The width in CSS pixels of a barcode in a box: the largest that gives whole device pixels per module, or the full
 * width if the box is too narrow.
 */
function pixelFitWidth(room: number, modules: number, pixelRatio: number): number {
  const pixels = Math.floor((room * pixelRatio) / modules);
  return pixels < 1 ? room : (pixels * modules) / pixelRatio;
}

/** Sets the width of the watched barcodes whenever the size of their parent changes. */
export class PixelFit implements ReactiveController {
  readonly #observer =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver((entries) => {
          for (const { target, contentRect } of entries) fit(target, contentRect.width);
        });

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Call after each rendering; fits every barcode in the root to its parent's width, at once and when that changes. */
  watch(root: ParentNode | null | undefined): void {
    this.#observer?.disconnect();
    for (const { parentElement: box } of root?.querySelectorAll('svg.bars') ?? []) {
      if (!box) continue;
      fit(box, contentWidth(box));
      this.#observer?.observe(box);
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}

/** 0 for a box that is not drawn. */
function contentWidth(box: Element): number {
  if (box.clientWidth === 0) return 0;
  const { paddingLeft, paddingRight } = getComputedStyle(box);
  return box.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}

function fit(box: Element, room: number): void {
  const bars = box.querySelector<SVGSVGElement>(':scope > svg.bars');
  if (!bars || room === 0) return;
  const modules = bars.viewBox.baseVal.width;
  const width = pixelFitWidth(room, modules, devicePixelRatio);
  bars.setAttribute('width', String(width));
}
