import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The staff application of the sealed origin: a bundle of its own, so that neither origin serves code of the other.
export default defineConfig({
  root: 'web/sealed',
  base: '/app/',
  publicDir: false,
  plugins: [react()],
  build: { outDir: '../../dist/sealed-app', emptyOutDir: true, assetsInlineLimit: 0 },
});
