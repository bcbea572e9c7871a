import { afterEach, describe, expect, it, vi } from 'vitest';
import { pagePresence } from '../../src/flow/presence.js';

const { isPresent, onReturn } = pagePresence;

/** Gives the runtime a window and a document that are only what is asked of them. */
function stubPage() {
  const page = new EventTarget();
  const navigator = { onLine: true };
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('navigator', navigator);
  vi.stubGlobal('document', document);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  return { page, navigator, document };
}

describe('the presence of a visitor', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('ends while the browser is offline or the page hidden', () => {
    const { navigator, document } = stubPage();
    expect(isPresent()).toBe(true);
    navigator.onLine = false;
    expect(isPresent()).toBe(false);
    navigator.onLine = true;
    document.visibilityState = 'hidden';
    expect(isPresent()).toBe(false);
  });

  it('is reported when the page is visible again and the browser online, until that is ended', () => {
    const { page, navigator, document } = stubPage();
    const callback = vi.fn();
    const stop = onReturn(callback);
    document.visibilityState = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    page.dispatchEvent(new Event('online'));
    expect(callback).not.toHaveBeenCalled();
    document.visibilityState = 'visible';
    navigator.onLine = false;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(callback).not.toHaveBeenCalled();
    navigator.onLine = true;
    page.dispatchEvent(new Event('online'));
    expect(callback).toHaveBeenCalledTimes(1);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(callback).toHaveBeenCalledTimes(2);
    stop();
    page.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(callback).toHaveBeenCalledTimes(2);
  });

  it('is assumed in a runtime without a page', () => {
    vi.stubGlobal('navigator', undefined);
    expect(isPresent()).toBe(true);
    expect(() => onReturn(() => undefined)()).not.toThrow();
  });
});
