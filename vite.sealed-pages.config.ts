import { pageScripts } from './vite.page-scripts.ts';

// Scripts of the sealed origin, apart from those of public pages.
export default pageScripts(
  'src/capabilities/whistleblowing/pages/browser/**/*.sealed-entry.ts',
  '.sealed-entry.ts',
  'dist/sealed',
  'es2022',
);
