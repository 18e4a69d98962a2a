import type { Door } from '../../../platform/http/home.ts';

/** The way to consultation from the home page. */
export const consultationDoor: Door = {
  place: 'ask',
  title: { id: 'Tanya', en: 'Ask' },
  who: { id: 'Warga, perangkat desa, rekanan', en: 'Citizens, village staff, suppliers' },
  text: {
    id: 'Tanyakan aturan kepada inspektorat, juga tanpa nama. Anda mendapat nomor, kode, dan jawaban dengan dasar hukumnya.',
    en: 'Ask the inspectorate about a rule, also without a name. You get a number, a code, and an answer with its legal basis.',
  },
  href: '/konsultasi',
  action: { id: 'Ajukan pertanyaan', en: 'Ask a question' },
  also: [
    { href: '/konsultasi/cek', label: { id: 'Lihat jawaban saya', en: 'See my answer' } },
    { href: '/konsultasi/tanya-jawab', label: { id: 'Tanya jawab', en: 'Questions and answers' } },
  ],
};
