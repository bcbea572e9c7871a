/** What a visitor does in a form: types key by key, fills in at once, and presses a button. Paths lead through shadow roots. */

/** Milliseconds between two keys, and between pressing and releasing the mouse. */
const betweenKeys = 60;
const pressed = 60;

export class Visitor {
  constructor(page) {
    this.page = page;
  }

  /** Waits until an element is shown. */
  async sees(path) {
    await this.page.waitForFunction(
      (wanted) => globalThis.bench.at(wanted)?.getClientRects().length,
      path,
    );
  }

  async types(path, text) {
    await this.#focus(path);
    await this.page.keyboard.type(text, { delay: betweenKeys });
  }

  /** As a paste, a password manager or the browser's autofill does: one input event. */
  async fills(path, text) {
    await this.#focus(path);
    await this.page.keyboard.insertText(text);
  }

  async clicks(path) {
    const { x, y } = await this.page.evaluate((wanted) => {
      const element = globalThis.bench.at(wanted);
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, path);
    await this.page.mouse.click(x, y, { delay: pressed });
  }

  /** Milliseconds from the press of a button to the frame that paints the element `next`. */
  async timeToPaint(button, next) {
    await this.page.evaluate((path) => globalThis.bench.arm(path), next);
    await this.clicks(button);
    return this.page.evaluate(() => globalThis.bench.taken());
  }

  #focus(path) {
    return this.page.evaluate((wanted) => globalThis.bench.at(wanted).focus(), path);
  }
}
