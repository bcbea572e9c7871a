/**
 * The drop-in for pages that can only write classic scripts: finds its own folder and imports the
 * module beside it. A query (`?v=2`) is handed on, so that it busts the module's cache as well.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const module = new URL('onboarding.js', script.src);
  module.search = new URL(script.src).search;
  void import(module.href);
}

export {};
