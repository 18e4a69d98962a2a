import type { Door } from '../../../platform/http/home.ts';
import { isPublished } from '../store/publications.ts';

/** The way to the transparency page from the home page, once it is open. */
export const transparencyDoor: Door = {
  place: 'more',
  title: { id: 'Transparansi', en: 'Transparency' },
  who: { id: 'Siapa saja', en: 'Anybody' },
  text: {
    id: 'Bagaimana setiap instansi menangani temuan, aduan, perjalanan, dan kontraknya.',
    en: 'How each agency deals with its findings, complaints, travel and contracts.',
  },
  href: '/transparansi',
  action: { id: 'Lihat peta integritas', en: 'See the integrity map' },
  offered: (tx) => isPublished(tx),
};
