import type { ImportColumns } from '../../../../platform/imports/kind.ts';
import { accountMark } from '../../rules/population/personal-marks.ts';
import { day, keyed, text, yesNo } from './columns.ts';

/** Lines of what was accounted for, from an export of SIPD, a list of SP2D or the books (BKU). */
export const lineColumns = {
  agencyCode: {
    ...text(
      'kode_instansi',
      ['kode_skpd', 'kode_opd', 'kode_unit', 'skpd', 'opd'],
      '1.03.0.00.0.00.01.0000',
      ['Kode instansi seperti di Direktori.', 'Code of the agency as in the directory.'],
    ),
    required: true,
  },
  agencyName: text('nama_instansi', ['nama_skpd', 'nama_opd', 'perangkat_daerah'], '', [
    'Nama instansi, bila kodenya lain dari Direktori.',
    'Name of the agency, where its code differs from the directory.',
  ]),
  amount: {
    header: 'nilai',
    synonyms: ['jumlah', 'nilai_bruto', 'bruto', 'realisasi', 'nilai_realisasi', 'pengeluaran', 'nilai_sp2d'],
    type: 'rupiah',
    required: true,
    signed: true,
    rounds: true,
    total: true,
    example: '1250000',
    explanation: {
      id: 'Nilai bruto dalam rupiah; dalam kurung atau dengan minus untuk pengembalian.',
      en: 'Gross amount in rupiah; in brackets or with a minus for money taken back.',
    },
  },
  day: day(
    'tanggal',
    ['tanggal_bukti', 'tgl_bukti', 'tanggal_kuitansi', 'tanggal_bayar', 'tanggal_sp2d', 'tgl_sp2d'],
    '2026-03-02',
    ['Tanggal bukti.', 'Day of the evidence.'],
  ),
  year: {
    header: 'tahun',
    synonyms: ['tahun_anggaran', 'ta'],
    type: 'integer',
    example: '',
    explanation: {
      id: 'Tahun anggaran, bila lain dari tahun tanggalnya.',
      en: 'Budget year, where it is not that of the day.',
    },
  },
  id: text('id_baris', ['id', 'line_id', 'id_transaksi'], '', [
    'Nomor yang hanya dimiliki baris ini di instansinya. Bila kosong, baris dikenali dari isinya.',
    'Number that only this line bears in its agency. Where empty, a line is known by what stands in it.',
  ]),
  number: text('nomor_bukti', ['no_bukti', 'nomor_bku', 'no_bku', 'no_spj'], '0012/BKU/2026', [
    'Nomor bukti di buku kas umum.',
    'Number of the evidence in the books.',
  ]),
  spmNumber: text('nomor_spm', ['no_spm'], '', ['Nomor SPM.', 'Number of the order to pay (SPM).']),
  sp2dNumber: text('nomor_sp2d', ['no_sp2d'], '', ['Nomor SP2D.', 'Number of the payment order (SP2D).']),
  invoiceNumber: text(
    'nomor_faktur',
    ['no_faktur', 'nomor_invoice', 'invoice', 'nomor_kuitansi', 'no_kuitansi', 'nomor_nota'],
    'INV/2026/0012',
    ['Nomor faktur atau kuitansi rekanan.', 'Number of the vendor’s invoice or receipt.'],
  ),
  vendorName: text(
    'nama_rekanan',
    ['rekanan', 'nama_penyedia', 'penyedia', 'nama_penerima', 'penerima'],
    'CV Contoh Jaya',
    ['Nama rekanan atau penerima.', 'Name of the vendor or payee.'],
  ),
  accountCode: text(
    'kode_rekening',
    ['rekening', 'kode_rekening_belanja', 'kode_akun', 'rekening_belanja'],
    '5.1.02.01.01.0024',
    ['Kode rekening belanja.', 'Account of expenditure.'],
  ),
  activityCode: text('kode_sub_kegiatan', ['sub_kegiatan', 'kode_kegiatan'], '', [
    'Kode sub kegiatan.',
    'Code of the sub-activity.',
  ]),
  method: {
    header: 'cara_bayar',
    synonyms: ['jenis_spp', 'mekanisme', 'jenis_pembayaran'],
    type: 'choice',
    choices: { LS: ['ls'], UP: ['up'], GU: ['gu'], TU: ['tu'] },
    example: 'LS',
    explanation: { id: 'LS, UP, GU, atau TU.', en: 'LS, UP, GU or TU.' },
  },
  description: text(
    'uraian',
    ['keterangan', 'uraian_belanja', 'nama_barang'],
    'Kertas A4 80 gram',
    ['Barang atau keperluannya.', 'The goods, or what it was for.'],
    1_000,
  ),
  quantity: text(
    'volume',
    ['qty', 'banyak', 'kuantitas', 'jumlah_barang'],
    '25',
    ['Banyaknya.', 'Quantity.'],
    30,
  ),
  unit: text('satuan', ['unit'], 'rim', ['Satuan.', 'Unit.'], 60),
  price: {
    header: 'harga_satuan',
    synonyms: ['harga'],
    type: 'rupiah',
    rounds: true,
    example: '50000',
    explanation: { id: 'Harga satu satuan.', en: 'Price of one unit.' },
  },
  standardCode: text('kode_standar', ['kode_ssh', 'kode_standar_harga', 'kode_sbu'], '', [
    'Kode pada standar harga (SSH, SBU).',
    'Code in the list of standard prices.',
  ]),
  recurring: yesNo(
    'berkala',
    ['langganan', 'tagihan_berkala'],
    [
      'ya, bila bagian dari kontrak yang dibayar sama tiap kali (sewa, langganan).',
      'ya (yes) for a part of a contract that is paid in equal parts.',
    ],
  ),
  handedOverDay: day('tanggal_bast', ['tgl_bast', 'tanggal_serah_terima', 'tanggal_kerja'], '', [
    'Tanggal serah terima, atau hari kerja yang dibayar.',
    'Day of handover, or of the work that is paid.',
  ]),
  progress: {
    header: 'persen_selesai',
    synonyms: ['progres', 'progress', 'persen_fisik'],
    type: 'percent',
    example: '',
    explanation: {
      id: 'Bagian pekerjaan yang sudah diserahterimakan, dalam persen.',
      en: 'Share of the work that was handed over, in per cent.',
    },
  },
  enteredAt: text(
    'waktu_catat',
    ['created_at', 'dibuat', 'waktu_input'],
    '',
    [
      'Kapan dicatat, menurut jam kantor: 2026-03-04 22:15.',
      'When it was entered, by the office’s clock: 2026-03-04 22:15.',
    ],
    40,
  ),
  personNumber: {
    header: 'nip_penerima',
    synonyms: ['nip'],
    type: 'number-id',
    example: '',
    explanation: {
      id: 'NIP pegawai yang dibayar (honor, perjalanan).',
      en: 'Personnel number of the employee who was paid.',
    },
  },
  account: keyed(
    'rekening_penerima',
    ['no_rekening', 'nomor_rekening', 'rekening_bank', 'nomor_rekening_penerima', 'no_rekening_penerima'],
    '',
    ['Nomor rekening bank penerima.', 'Bank account of the payee.'],
    accountMark,
  ),
  accountHolder: text('nama_pemilik_rekening', ['atas_nama', 'pemilik_rekening', 'atas_nama_rekening'], '', [
    'Nama pemilik rekening itu.',
    'Name of its holder.',
  ]),
} as const satisfies ImportColumns;
