import './style/tokens.css';
import './style/page.css';
import './style/frame.css';
import './style/table.css';
import './style/ledger.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followLinks } from './address.js';
import { App } from './app.js';

followLinks();
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
