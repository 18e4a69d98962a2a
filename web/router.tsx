import { routerOf } from './app-router.tsx';
import { screens } from './capabilities.ts';
import { Shell } from './shell/shell.tsx';

/** The staff application. */
export const router = routerOf({
  screens,
  shell: Shell,
  entries: [
    { path: '/login', load: () => import('./entry/log-in-screen.tsx') },
    { path: '/aktivasi', load: () => import('./entry/activation-screen.tsx') },
  ],
});
