import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The Content-Security-Policy allows files of this host only, so nothing may become a data: address.
    assetsInlineLimit: 0,
    target: 'es2022',
    // One file of scripts and one of styles: asking for a dozen small ones takes longer than reading what a view does not need.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: false } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4318' } },
});
