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
    menu: {
      group: 'oversight',
      order: 60,
      roles: ['super-admin', 'inspektur', 'wbs-intake', 'investigator', 'wbs-alternate'],
    },
    load: () => import('./directory-screen.tsx'),
  },
  {
    path: '/kunci/saya',
    title: { id: 'Kunci saya', en: 'My key' },
    capability: null,
    menu: {
      group: 'own',
      order: 10,
      roles: ['super-admin', 'wbs-intake', 'investigator', 'wbs-alternate'],
    },
    load: () => import('./own-key-screen.tsx'),
  },
  {
    path: '/kunci/upacara',
    title: { id: 'Upacara kunci', en: 'Key ceremony' },
    capability: null,
    load: () => import('./ceremony-screen.tsx'),
  },
  {
    path: '/kunci/pengangkatan',
    title: { id: 'Pengangkatan', en: 'Appointments' },
    capability: null,
    load: () => import('./appointment-screen.tsx'),
  },
  {
    path: '/kunci/serah-terima',
    title: { id: 'Serah terima', en: 'Handover' },
    capability: null,
    load: () => import('./handover-screen.tsx'),
  },
  {
    path: '/kunci/pemulihan',
    title: { id: 'Pemulihan', en: 'Recovery' },
    capability: null,
    load: () => import('./recovery-screen.tsx'),
  },
];
