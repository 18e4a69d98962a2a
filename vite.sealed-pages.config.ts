import { basename } from 'node:path';
import { globSync } from 'node:fs';
import { defineConfig } from 'vite';

// Scripts of the sealed origin, apart from those of public pages.
const HERE = 'src/capabilities/whistleblowing/pages/browser';
const entries = Object.fromEntries(
  globSync(`${HERE}/*.sealed-entry.ts`).map((file) => [basename(file, '.sealed-entry.ts'), file]),
);

export default defineConfig({
  base: '/skrip/',
  publicDir: false,
  build: {
    outDir: 'dist/sealed',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: entries,
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: 'part-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: { output: { entryFileNames: '[name]-[hash].js', chunkFileNames: 'part-[hash].js' } },
  },
});
