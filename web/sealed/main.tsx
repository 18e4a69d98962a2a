import { routerOf } from '../app-router.tsx';
import { show } from '../show.tsx';
import { screens } from '../../src/capabilities/whistleblowing/screens/sealed.ts';
import { SealedShell } from './sealed-shell.tsx';

// The staff application of the sealed origin. No service worker: nothing of it outlives the page.
show(
  routerOf({
    screens,
    shell: SealedShell,
    entries: [{ path: '/login', load: () => import('./log-in-screen.tsx') }],
  }),
);
