import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Cryptography: one file, fetched when a key is first needed, shared by every screen that seals or opens. Whole files are opened by few
 * screens: what only they need (hashing of streams) comes with them. */
const SEALING =
  /node_modules\/(age-encryption|@noble|@scure|shamir-secret-sharing)\/|src\/platform\/(sealing\/(?!hash-stream)|canonical-json)|src\/capabilities\/whistleblowing\/sealing\/(?!referral|pictures|evidence\.)/;

// The staff application of the sealed origin: a bundle of its own, so that neither origin serves code of the other.
export default defineConfig({
  root: 'web/sealed',
  base: '/app/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../../dist/sealed-app',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'sealing', test: SEALING }],
        },
      },
    },
  },
});
