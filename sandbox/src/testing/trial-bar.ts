/** The bar at the end of a page that is tried with the sandbox in it. */

interface TrialBar {
  /** Shows a code that was sent. */
  show(label: string, code: string): void;
  /** Shows that the page is refused. */
  refuse(sentence: string): void;
}

const css = `
  :host {
    all: initial; position: fixed; inset: auto 0 0; box-sizing: border-box; inline-size: 100%; max-inline-size: none; border: 0;
    padding: .5rem 1rem; background: #1c1c1c; color: #fff; font: 1rem/1.5 system-ui, sans-serif; direction: ltr;
  }
  p { margin: 0; overflow-wrap: anywhere; }
  code { font: 1.25em/1 ui-monospace, monospace; user-select: all; }
`;

/** Adds the bar. It is a popover, so that it stays above a dialog of the page. */
export function createTrialBar(): TrialBar {
  const host = document.createElement('div');
  host.lang = 'en';
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.textContent = 'This is a trial: a sandbox in this page answers. Codes appear here.';
  root.append(status);
  // The end of the page can be scrolled above the bar.
  const room = document.createElement('div');
  room.style.blockSize = '6rem';
  document.body.append(room, host);
  raise(host);
  return {
    show(label, code) {
      const shown = document.createElement('code');
      shown.textContent = code;
      status.replaceChildren(`This is a trial. ${label} `, shown);
      raise(host);
    },
    refuse(sentence) {
      status.textContent = sentence;
      raise(host);
    },
  };
}

/** Above dialogs that were opened meanwhile. */
function raise(host: HTMLElement): void {
  // Without popovers (Safari before 17) the bar is fixed, below dialogs.
  if (!('showPopover' in host)) return;
  host.hidePopover();
  host.showPopover();
}
