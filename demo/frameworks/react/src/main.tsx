import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

/** `?page=headless` shows forms of its own. A page has either these or the elements: both save to the same storage entry. */
const isHeadless = new URLSearchParams(location.search).get('page') === 'headless';
const { App } = isHeadless ? await import('./headless/App.js') : await import('./App.js');

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
