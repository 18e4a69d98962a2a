import { defineConfig } from 'vite';

// The offline envelope: one script without any part that is loaded later, put into a single file by the server (pages/envelope-file.ts).
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/sealed-envelope',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    lib: {
      entry: 'src/capabilities/whistleblowing/pages/browser/envelope/envelope.offline.ts',
      formats: ['iife'],
      name: 'amplop',
      fileName: () => 'envelope.js',
    },
    minify: true,
  },
});
