import type { ImportColumns } from '../../../../platform/imports/kind.ts';
import { text, yesNo } from './columns.ts';

const needed = { required: true } as const;

/** The government's own list of standard prices (SSH, SBU, ASB, HSPK). */
export const priceColumns = {
  year: {
    header: 'tahun',
    synonyms: ['tahun_anggaran', 'ta'],
    type: 'integer',
    ...needed,
    example: '2026',
    explanation: { id: 'Tahun berlakunya.', en: 'Year of the list.' },
  },
  code: {
    ...text(
      'kode',
      ['kode_standar', 'kode_ssh', 'kode_sbu', 'kode_standar_harga', 'kode_barang'],
      '1.1.12.01.01.0001.00001',
      ['Kode pada daftar.', 'Code in the list.'],
      100,
    ),
    ...needed,
  },
  item: {
    ...text(
      'uraian',
      ['nama_barang', 'nama_standar', 'uraian_barang', 'item'],
      'Kertas A4 80 gram',
      ['Barang atau jasa.', 'Goods or service.'],
      500,
    ),
    ...needed,
  },
  unit: { ...text('satuan', ['unit'], 'rim', ['Satuan.', 'Unit.'], 60), ...needed },
  price: {
    header: 'harga',
    synonyms: ['harga_satuan', 'harga_standar', 'nilai'],
    type: 'rupiah',
    rounds: true,
    ...needed,
    example: '55000',
    explanation: { id: 'Harga satu satuan, dalam rupiah.', en: 'Rupiah for one unit.' },
  },
  region: text(
    'wilayah',
    ['daerah', 'zona', 'kecamatan'],
    '',
    ['Wilayah, bila harganya lain di tiap wilayah.', 'Region, where prices differ by region.'],
    120,
  ),
  isCap: yesNo(
    'batas_tertinggi',
    ['harga_maksimum'],
    [
      'ya, bila tidak boleh dilampaui karena alasan apa pun (honorarium, uang harian, hotel).',
      'ya (yes) for a highest amount that no reason exceeds.',
    ],
  ),
  source: {
    ...text(
      'dasar',
      ['peraturan', 'sumber', 'dasar_hukum'],
      'Perwali 12/2026',
      ['Peraturan yang menetapkannya.', 'The instrument that sets it.'],
      200,
    ),
    ...needed,
  },
} as const satisfies ImportColumns;
