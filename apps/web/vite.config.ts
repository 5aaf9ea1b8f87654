import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const oneByOne = {
  '#messages': here('generated/messages-one-by-one/messages.js'),
  '#locale': here('generated/messages-one-by-one/runtime.js'),
};
const libraries = { '#countries': here('../../libs/countries/src/index.ts') };
const api = 'http://127.0.0.1:3000';

/** One page for /app and /staff. The API serves it, puts the nonce in place, and answers everything else itself. */
export default defineConfig(({ command }) => ({
  root: here('.'),
  cacheDir: here('../../.cache/vite'),
  publicDir: false,
  plugins: [react()],
  // Built, each message is a module of its own and comes with the pages that say it, not with the first visit.
  resolve: { alias: command === 'build' ? { ...libraries, ...oneByOne } : libraries },
  html: { cspNonce: '__CSP_NONCE__' },
  css: { postcss: { plugins: [] } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    assetsDir: 'app/assets',
    assetsInlineLimit: 0,
    target: 'es2023',
    chunkSizeWarningLimit: 800,
  },
  server: { port: 5173, strictPort: true, proxy: { '^/(?!app|staff|src|@|node_modules|generated)': api } },
}));
