import { loadWords } from 'onboarding-elements/api.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { lang } from './journey.js';

// The sentences first: every step needs them.
await loadWords(lang);
createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
