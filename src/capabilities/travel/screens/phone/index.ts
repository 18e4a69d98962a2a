import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { myTripsSearch, visumSearch } from './searches.ts';
import { isWaitingMarked } from './device/waiting-mark.ts';

const capability = 'travel';
const base = '/perjalanan-saya';
const trip = `${base}/$id`;

/** What a traveller uses on the way and afterwards: a phone first. `$id` is the trip; the number of one traveller on it leads there too. */
export const phoneScreens: readonly ScreenDefinition[] = [
  {
    path: base,
    title: { id: 'Perjalanan saya', en: 'My travel' },
    capability,
    menu: { group: 'own', order: 20 },
    search: myTripsSearch,
    load: () => import('./my-trips-screen.tsx'),
  },
  {
    path: trip,
    title: { id: 'Perjalanan ini', en: 'This trip' },
    capability,
    load: () => import('./my-trip-screen.tsx'),
  },
  {
    path: `${trip}/privasi`,
    title: { id: 'Data perjalanan Anda', en: 'Your travel data' },
    capability,
    load: () => import('./privacy-screen.tsx'),
  },
  {
    path: `${trip}/visum`,
    title: { id: 'Visum', en: 'Visum' },
    capability,
    search: visumSearch,
    load: () => import('./visum-screen.tsx'),
  },
  {
    path: `${trip}/boarding-pass`,
    title: { id: 'Boarding pass', en: 'Boarding pass' },
    capability,
    load: () => import('./pass-screen.tsx'),
  },
  {
    path: `${trip}/bukti`,
    title: { id: 'Bukti', en: 'Evidence' },
    capability,
    load: () => import('./papers-screen.tsx'),
  },
  {
    path: `${trip}/biaya`,
    title: { id: 'Pertanggungjawaban', en: 'Account' },
    capability,
    load: () => import('./claim-screen.tsx'),
  },
  {
    path: `${trip}/hasil`,
    title: { id: 'Hasil verifikasi', en: 'Result of the verification' },
    capability,
    load: () => import('./result-screen.tsx'),
  },
  {
    path: `${trip}/jejak`,
    title: { id: 'Jejak saya', en: 'My timeline' },
    capability,
    load: () => import('./timeline-screen.tsx'),
  },
  {
    path: `${trip}/perangkat`,
    title: { id: 'Perangkat', en: 'Devices' },
    capability,
    load: () => import('./devices-screen.tsx'),
  },
];

/** At the start of the application: check-ins that have not arrived are sent, wherever the traveller goes first. */
export function sendKeptCheckIns(): void {
  if (isWaitingMarked()) void import('./device/flush.ts').then(({ keepFlushing }) => keepFlushing());
}
