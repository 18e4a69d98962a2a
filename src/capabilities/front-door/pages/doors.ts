import type { Door } from '../../../platform/http/home.ts';

/** Ways to the home page's great door and to what can be looked up. */
export const frontDoors: readonly Door[] = [
  {
    place: 'report',
    title: { id: 'Laporkan', en: 'Report' },
    who: { id: 'Warga dan pegawai, juga tanpa nama', en: 'Citizens and employees, also without a name' },
    text: {
      id: 'Pelayanan buruk, pungutan, suap, atau hadiah. Dua atau tiga pertanyaan menunjukkan jalur yang tepat dan siapa yang membacanya.',
      en: 'A poor service, an extra charge, a bribe or a gift. Two or three questions show the right way and who will read it.',
    },
    href: '/lapor',
    action: { id: 'Sampaikan laporan', en: 'Make a report' },
    also: [
      { href: '/aduan/cek', label: { id: 'Ikuti laporan saya', en: 'Follow my report' } },
      { href: '/aduan/statistik', label: { id: 'Angka pengaduan', en: 'Complaints in figures' } },
    ],
  },
  {
    place: 'agencies',
    title: { id: 'Cari instansi', en: 'Find an agency' },
    who: { id: 'Syarat, waktu, dan biaya resmi', en: 'Requirements, time and official fee' },
    text: {
      id: 'Lihat layanan setiap instansi, berapa lama, dan berapa biayanya menurut aturan.',
      en: 'See the services of each agency, how long they take and what they cost by law.',
    },
    href: '/instansi',
    action: { id: 'Cari', en: 'Search' },
    field: {
      name: 'q',
      label: { id: 'Instansi atau layanan', en: 'Agency or service' },
      hint: {
        id: 'Contoh: dukcapil, puskesmas, akta kelahiran',
        en: 'Example: dukcapil, puskesmas, akta kelahiran',
      },
      code: false,
    },
  },
  {
    place: 'genuine',
    title: { id: 'Apakah pesan ini asli?', en: 'Is this message genuine?' },
    who: { id: 'Siapa saja yang ragu', en: 'Whoever doubts' },
    text: {
      id: 'Periksa tautan, surat, atau pesan yang mengatasnamakan pemerintah sebelum Anda membayar atau membalas.',
      en: 'Check a link, a letter or a message in the government’s name before you pay or reply.',
    },
    href: '/asli',
    action: { id: 'Periksa', en: 'Check' },
  },
];
