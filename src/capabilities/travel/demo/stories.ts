// Invented trips of the demo city, oldest first: each shows one thing. Days count from the first day of the trip, hours are those of the place.

/** Samarinda's place on the map is borrowed for the demo city. */
export const HOME = '64.72';

/** Somewhere at an hour of a day: the middle of a regency. */
export type Seen = readonly [day: number, time: string, code: string];

export interface Story {
  purpose: string;
  destination: string;
  host: string;
  /** days ago on which it began; below 0: days from now */
  ago: number;
  days: number;
  /** how far it has come */
  reach:
    | 'draft'
    | 'proposed'
    | 'approved'
    | 'issued'
    | 'under-way'
    | 'accounting'
    | 'submitted'
    | 'cancelled';
  travellers?: number;
  /** rupiah before departure, of the leader */
  advance?: number;
  /** by air between these airports, with their regencies */
  air?: { from: string; to: string; fromCode: string; toCode: string };
  /** what the leader's telephone told */
  seen?: readonly Seen[];
  /** days on which the host's code was scanned, at ten in the morning */
  visums?: readonly number[];
  /** what the leader wrote to the verdict */
  reply?: string;
  /** an auditor has the case */
  assigned?: boolean;
}

const BALIKPAPAN = '64.71';
const JAKARTA = '31.71';
const BANDUNG = '32.73';
const MAKASSAR = '73.71';
const at = (day: number, code: string, ...times: string[]): Seen[] => times.map((time) => [day, time, code]);
const CGK = { from: 'BPN', to: 'CGK', fromCode: '64.71', toCode: '36.71' };

export const STORIES: readonly Story[] = [
  {
    purpose: 'Rapat koordinasi pengendalian penyakit menular',
    destination: BALIKPAPAN,
    host: 'Dinas Kesehatan kota tujuan (contoh)',
    ago: 34,
    days: 3,
    reach: 'submitted',
    advance: 1_500_000,
    visums: [0, 1, 2],
    seen: [0, 1, 2].flatMap((day) => at(day, BALIKPAPAN, '10:10', '13:00', '15:30')),
  },
  {
    purpose: 'Bimbingan teknis pengelolaan obat',
    destination: BALIKPAPAN,
    host: 'Balai pelatihan kesehatan (contoh)',
    ago: 27,
    days: 3,
    reach: 'accounting',
    travellers: 2,
    advance: 2_000_000,
    seen: at(0, BALIKPAPAN, '11:00', '14:00'),
  },
  {
    purpose: 'Konsultasi anggaran dan pelaporan',
    destination: JAKARTA,
    host: 'Direktorat pembina (contoh)',
    ago: 10,
    days: 4,
    reach: 'submitted',
    air: CGK,
    assigned: true,
    seen: [
      ...at(1, BANDUNG, '09:00', '13:00', '19:00', '21:00'),
      ...at(2, BANDUNG, '09:00', '14:00', '18:00', '21:00'),
      ...at(3, BANDUNG, '07:00'),
    ],
  },
  {
    purpose: 'Studi tiru layanan puskesmas',
    destination: BALIKPAPAN,
    host: 'Puskesmas tujuan (contoh)',
    ago: 8,
    days: 3,
    reach: 'submitted',
    visums: [0],
    assigned: true,
    seen: [
      ...at(0, BALIKPAPAN, '09:30', '13:00'),
      ...at(0, HOME, '21:40'),
      ...at(1, HOME, '08:10', '11:00', '16:30', '21:00'),
      ...at(2, HOME, '08:30', '10:00'),
    ],
    reply: 'Kegiatan selesai pada hari pertama. Saya pulang malam itu dan keliru menagihkan tiga hari.',
  },
  {
    purpose: 'Rapat evaluasi imunisasi',
    destination: BALIKPAPAN,
    host: 'Dinas Kesehatan kota tujuan (contoh)',
    ago: 7,
    days: 3,
    reach: 'submitted',
    visums: [0],
    seen: at(0, BALIKPAPAN, '09:30', '13:00'),
  },
  {
    purpose: 'Sosialisasi jaminan kesehatan',
    destination: BALIKPAPAN,
    host: 'Kantor cabang penyelenggara (contoh)',
    ago: 6,
    days: 2,
    reach: 'cancelled',
    advance: 800_000,
  },
  {
    purpose: 'Verifikasi data tenaga kesehatan',
    destination: BALIKPAPAN,
    host: 'Badan kepegawaian tujuan (contoh)',
    ago: 4,
    days: 2,
    reach: 'accounting',
    visums: [0, 1],
    seen: [...at(0, BALIKPAPAN, '10:30', '15:00'), ...at(1, BALIKPAPAN, '09:00', '12:00')],
  },
  {
    purpose: 'Pertemuan regional kesiapsiagaan bencana',
    destination: MAKASSAR,
    host: 'Balai besar tujuan (contoh)',
    ago: 1,
    days: 3,
    reach: 'under-way',
    travellers: 3,
    air: { from: 'BPN', to: 'UPG', fromCode: '64.71', toCode: '73.09' },
    visums: [0],
    seen: [...at(0, MAKASSAR, '11:00', '15:00', '20:30'), ...at(1, MAKASSAR, '06:30', '09:00')],
  },
  {
    purpose: 'Pelatihan sistem informasi puskesmas',
    destination: JAKARTA,
    host: 'Pusat data tujuan (contoh)',
    ago: -6,
    days: 3,
    reach: 'issued',
    travellers: 2,
    air: CGK,
  },
  {
    purpose: 'Rapat kerja daerah',
    destination: BALIKPAPAN,
    host: 'Sekretariat daerah tujuan (contoh)',
    ago: -9,
    days: 2,
    reach: 'approved',
  },
  {
    purpose: 'Pendampingan akreditasi',
    destination: BALIKPAPAN,
    host: 'Puskesmas tujuan (contoh)',
    ago: -12,
    days: 3,
    reach: 'proposed',
    travellers: 2,
  },
  {
    purpose: 'Pengambilan vaksin di gudang provinsi',
    destination: BALIKPAPAN,
    host: 'Gudang farmasi (contoh)',
    ago: -16,
    days: 1,
    reach: 'draft',
  },
];

/** Prices of the demo: invented, and marked as a sample wherever they are shown. */
export const SAMPLE_TARIFFS = [
  { component: 'daily', region: '', amount: 430_000 },
  { component: 'daily', region: '31', amount: 530_000 },
  { component: 'representation', region: '', amount: 150_000 },
  { component: 'hotel', region: '', amount: 1_000_000 },
  { component: 'hotel', region: '31', amount: 1_200_000 },
  { component: 'flight', region: '', amount: 4_500_000 },
  { component: 'taxi', region: '', amount: 250_000 },
  { component: 'local-transport', region: '', amount: 300_000 },
] as const;
export const SAMPLE_INSTRUMENT = 'Contoh tarif (rekaan, bukan peraturan)';
/** A night's bill in the demo. */
export const BILL = 800_000;
