import { Problem } from '../problem.ts';
import type { Option } from '../ui/combobox.tsx';
import type { GarisStep } from '../ui/garis.tsx';

// Invented content of the gallery, in the words of the office.

export interface SampleRow {
  id: string;
  title: string;
  agency: string;
  due: string;
  value: number;
  late: boolean;
}

const TITLES = [
  'Kelebihan pembayaran honorarium',
  'Kekurangan volume jalan lingkungan',
  'Pajak belum disetor',
  'Aset belum dicatat',
];
const AGENCIES = ['Dinas Pekerjaan Umum', 'Badan Keuangan', 'Kecamatan Ilir', 'Puskesmas Hulu'];

export const ROWS: SampleRow[] = Array.from({ length: 1_000 }, (_, at) => ({
  id: `row-${String(at).padStart(4, '0')}`,
  title: `${TITLES[at % 4]} ${at + 1}`,
  agency: AGENCIES[(at * 7) % 4]!,
  due: `2026-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`,
  value: ((at * 7_919) % 500) * 1_000_000,
  late: at % 5 === 0,
}));

export const STEPS: GarisStep[] = [
  { id: '1', label: 'LHP terbit', state: 'done', at: '1 September 2026' },
  {
    id: '2',
    label: 'Tindak lanjut',
    state: 'bent',
    at: '31 Oktober 2026',
    note: 'Lewat 22 hari: bukti setor belum dikirim.',
  },
  { id: '3', label: 'Verifikasi', state: 'current' },
  { id: '4', label: 'Selesai', state: 'ahead' },
];

const PEOPLE: Option[] = [
  { id: '1', label: 'Ahmad Fauzi', hint: '198001012005011000' },
  { id: '2', label: 'Ahmad Riyadi', hint: '198201012006011000' },
  { id: '3', label: 'Dewi Lestari', hint: '199001012015012000' },
];

export function searchPeople(text: string): Promise<Option[]> {
  return Promise.resolve(PEOPLE.filter((each) => each.label.toLowerCase().includes(text.toLowerCase())));
}

export function refuse(): Promise<never> {
  const fields = [
    { field: 'title', message: 'Isi judul temuan.' },
    { field: 'parts.0.value', message: 'Isi rupiah bulat, 0 atau lebih.' },
  ];
  return Promise.reject(
    new Problem({ status: 422, code: 'invalid', detail: 'Periksa isian yang ditandai.', fields }),
  );
}

export const WORDS = {
  page: 'Galeri',
  lead: 'Semua bagian antarmuka pada satu halaman, untuk dilihat dan diuji.',
  table: 'Temuan',
  search: 'Cari temuan',
  title: 'Judul',
  agency: 'Instansi',
  due: 'Tenggat',
  value: 'Nilai',
  state: 'Keadaan',
  late: 'Lewat tempo',
  onTime: 'Tepat waktu',
  form: 'Formulir',
  hint: 'Satu kalimat.',
  condition: 'Kondisi',
  kind: 'Jenis',
  person: 'Penanggung jawab',
  send: 'Kirim',
  sure: 'Saya sudah memeriksa',
  process: 'Proses',
  pieces: 'Bagian kecil',
  actions: 'Tindakan',
  open: 'Buka dialog',
  blocked: 'Masih ada temuan terbuka.',
  issue: 'Terbitkan',
  notice: 'Perlu diketahui',
  noticeBody: 'Perubahan berlaku mulai besok.',
  chosen: 'Setujui',
  charts: 'Grafik',
  curve: 'Kurva S',
  gantt: 'Jadwal',
  bullets: 'Serapan menurut instansi',
  limits: 'Lama tahap',
  heat: 'Selisih menurut bulan',
  stacks: 'Lama menurut pihak',
  histogram: 'Sebaran lama',
  funnel: 'Dari pagu ke SP2D',
} as const;
