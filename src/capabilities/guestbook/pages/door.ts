import type { Door } from '../../../platform/http/door.ts';

/** The way to the guest book from the home page. */
export const guestDoor: Door = {
  place: 'visit',
  title: { id: 'Bertamu', en: 'Visit' },
  who: { id: 'Tamu kantor pemerintah', en: 'Visitors of government offices' },
  text: {
    id: 'Catat kedatangan Anda sendiri di pintu kantor. Pegawai yang Anda temui langsung diberi tahu.',
    en: 'Register yourself at the door of an office. Whom you visit is told at once.',
  },
  href: '/tamu',
  action: { id: 'Isi buku tamu', en: 'Sign the guest book' },
  also: [{ href: '/tamu/keluar', label: { id: 'Catat kepulangan', en: 'Register my departure' } }],
};
