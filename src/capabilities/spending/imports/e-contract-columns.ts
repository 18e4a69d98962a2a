import type { ImportColumns } from '../../../platform/imports/kind.ts';
import { lineColumns } from './line-columns.ts';

function words(header: string, synonyms: string[], max: number, example: string, id: string, en: string) {
  return { header, synonyms, type: 'text', max, example, explanation: { id, en } } as const;
}
function day(header: string, synonyms: string[], id: string, en: string) {
  return { header, synonyms, type: 'date', example: '', explanation: { id, en } } as const;
}
function money(header: string, synonyms: string[], total: boolean, id: string, en: string) {
  return {
    header,
    synonyms,
    type: 'rupiah',
    rounds: true,
    total,
    example: '',
    explanation: { id, en },
  } as const;
}

/** The four lists of SPSE in one: each file fills the columns that it has. */
export const eContractColumns = {
  year: { ...lineColumns.year, header: 'tahun_anggaran', synonyms: ['tahun'] },
  agencyCode: {
    ...lineColumns.agencyCode,
    header: 'kd_satker_str',
    synonyms: ['kd_satker', 'kode_skpd', 'kode_opd'],
  },
  agencyName: { ...lineColumns.agencyName, header: 'nama_satker', synonyms: ['nama_skpd', 'nama_opd'] },
  tender: words(
    'kd_tender',
    ['kd_nontender', 'kode_tender', 'kode_paket'],
    40,
    '10012345',
    'Kode paket di SPSE; menyatukan SPPBJ, kontrak, SPMK, dan BAST.',
    'Code of the package in SPSE: it ties the four lists together.',
  ),
  title: words(
    'nama_paket',
    ['paket'],
    300,
    'Rehabilitasi jalan kota',
    'Nama paket.',
    'Name of the package.',
  ),
  awardNumber: words('no_sppbj', [], 120, '', 'Nomor SPPBJ.', 'Number of the letter of appointment.'),
  awardDay: day('tgl_sppbj', [], 'Tanggal SPPBJ.', 'Its day.'),
  awardValue: money('harga_final', [], false, 'Harga yang ditetapkan.', 'Price as awarded.'),
  number: words(
    'no_kontrak',
    ['nomor_kontrak'],
    120,
    '027/PPK/2026',
    'Nomor kontrak.',
    'Number of the contract.',
  ),
  signedOn: day('tgl_kontrak', [], 'Tanggal kontrak.', 'Day of the contract.'),
  startOn: day('tgl_kontrak_awal', [], 'Hari pertama kontrak.', 'Its first day.'),
  endOn: day(
    'tgl_kontrak_akhir',
    [],
    'Hari terakhir kontrak; bila kosong dipakai tanggal SPMK.',
    'Its last day; where it is empty the SPMK says it.',
  ),
  vendor: words(
    'nama_penyedia',
    ['penyedia'],
    200,
    'CV Karya Contoh',
    'Nama penyedia; yang belum ada ditambahkan.',
    'Name of the vendor; one that is missing is added.',
  ),
  value: money('nilai_kontrak', [], true, 'Nilai kontrak dengan PPN.', 'Value with VAT.'),
  kind: words(
    'jenis_kontrak',
    [],
    100,
    'Lumsum',
    'Lumsum, Harga Satuan, Gabungan, Waktu Penugasan.',
    'How the price is formed.',
  ),
  work: words(
    'jenis_pengadaan',
    ['kategori_pengadaan', 'kategori'],
    100,
    'Pekerjaan Konstruksi',
    'Jenis pengadaan.',
    'What is bought.',
  ),
  payMode: words(
    'cara_pembayaran_kontrak',
    ['cara_pembayaran'],
    100,
    'Termin',
    'Sekaligus, Bulanan, atau Termin.',
    'How it is paid.',
  ),
  startNumber: words(
    'no_spmk_spp',
    ['no_spmk', 'no_spp'],
    120,
    '',
    'Nomor SPMK.',
    'Number of the order to begin.',
  ),
  startDay: day('tgl_spmk_spp', ['tgl_spmk', 'tgl_spp'], 'Tanggal SPMK.', 'Its day.'),
  workFrom: day('tgl_mulai_pekerjaan', ['tgl_mulai'], 'Hari pertama pekerjaan.', 'First day of the work.'),
  workTo: day('tgl_selesai_pekerjaan', ['tgl_selesai'], 'Hari terakhir pekerjaan.', 'Last day of the work.'),
  duration: words(
    'waktu_penyelesaian',
    ['jangka_waktu'],
    100,
    '30 hari kalender',
    'Jangka waktu; dipakai bila hari terakhir kosong.',
    'Time for the work, where the last day is missing.',
  ),
  handoverNumber: words('no_bast', [], 120, '', 'Nomor BAST.', 'Number of the handover.'),
  handoverDay: day('tgl_bast', [], 'Tanggal BAST.', 'Its day.'),
  progress: {
    header: 'progres_pekerjaan',
    synonyms: ['progress_pekerjaan'],
    type: 'percent',
    example: '',
    explanation: {
      id: 'Kemajuan dalam persen; kosong berarti selesai.',
      en: 'Work done, per cent; empty means all.',
    },
  },
} as const satisfies ImportColumns;
