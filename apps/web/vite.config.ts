import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = 'http://127.0.0.1:3000';

/** One page for /app and /staff. The API serves it, puts the nonce in place, and answers everything else itself. */
export default defineConfig({
  root: here('.'),
  cacheDir: here('../../.cache/vite'),
  publicDir: false,
  plugins: [react()],
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
});
