// Builds everything that browsers load. Each configuration fills a folder of its own below dist; the staff application's empties the whole of
// dist, so it goes first.
import { build } from 'vite';

const CONFIGURATIONS = [
  'vite.config.ts',
  'vite.public.config.ts',
  'vite.sealed-pages.config.ts',
  'vite.sealed-app.config.ts',
  'vite.sealed-envelope.config.ts',
];

for (const configFile of CONFIGURATIONS) await build({ configFile, logLevel: 'error' });
