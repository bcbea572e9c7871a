/** Runs what no visitor waits for once the next frame is painted; at once in a page that is not painted. */
export function afterPaint(task: () => void): void {
  if (document.hidden) task();
  else requestAnimationFrame(() => setTimeout(task));
}
