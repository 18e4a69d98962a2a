import { basename } from 'node:path';
import { globSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';

const NAMES = {
  entryFileNames: '[name]-[hash].js',
  chunkFileNames: 'part-[hash].js',
  assetFileNames: '[name]-[hash][extname]',
};

/**
 * Scripts of pages that the server writes: each file of the pattern on its own, as a module (a browser too old for modules gets the page without).
 * @param entries pattern whose files end in `suffix`; the rest of a file's name is the script's
 */
export function pageScripts(entries: string, suffix: string, outDir: string, target: string): UserConfig {
  return defineConfig({
    base: '/skrip/',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      manifest: true,
      target,
      // Every file is one request on a slow line, and what it loads in turn carries no integrity: no helper of Vite's.
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(globSync(entries).map((file) => [basename(file, suffix), file])),
        output: NAMES,
      },
    },
    worker: { format: 'es', rolldownOptions: { output: NAMES } },
  });
}
