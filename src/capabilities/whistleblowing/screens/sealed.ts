// The door of the sealed application (`wbs.<host>/app/`), read by web/sealed only.
import type { ScreenDefinition } from '../../../../web/screens.ts';
import { caseScreens } from './case-screens.ts';

export { KeyringProvider } from './keyring/keyring-provider.tsx';
export { LockButton } from './keyring/lock-button.tsx';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/meja',
    title: { id: 'Mulai', en: 'Start' },
    capability: null,
    menu: { group: 'work', order: 0 },
    load: () => import('./start-screen.tsx'),
  },
  ...caseScreens,
  {
    path: '/kunci',
    title: { id: 'Buku kunci', en: 'Key directory' },
    capability: null,
    menu: { group: 'oversight', order: 60 },
    load: () => import('./directory-screen.tsx'),
  },
];
