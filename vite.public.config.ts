import { basename } from 'node:path';
import { globSync } from 'node:fs';
import { defineConfig } from 'vite';

// Scripts of public pages: each `browser/<name>.entry.ts` on its own, as a module (a browser too old for modules gets the page without).
const entries = Object.fromEntries(
  globSync('src/**/browser/*.entry.ts').map((file) => [basename(file, '.entry.ts'), file]),
);

export default defineConfig({
  base: '/skrip/',
  publicDir: false,
  build: {
    outDir: 'dist/public',
    emptyOutDir: true,
    manifest: true,
    target: 'es2020',
    // Every file is one request on a slow line, and what it loads in turn carries no integrity: no helper of Vite's.
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
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: '[name]-[hash].js' } } },
});
