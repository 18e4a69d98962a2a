import { plainName } from '../../../../platform/imports/fields.ts';
import { UnreadableFile } from './stream-csv.ts';

/** A datum of a line, the option that names its column, and headings by which it is known without being named. */
export const LINE_FIELDS = {
  id: ['id', 'id_baris', 'line_id', 'no', 'no_urut', 'row_id', 'spj_id', 'id_spj'],
  agency: [
    'opd',
    'skpd',
    'agency',
    'perangkat_daerah',
    'kode_opd',
    'kode_skpd',
    'nama_opd',
    'nama_skpd',
    'agency_id',
    'opd_id',
    'unit_kerja',
    'satker',
    'instansi',
    'dinas',
    'agency_code',
  ],
  vendor: [
    'vendor_id',
    'vendor',
    'npwp',
    'kode_rekanan',
    'id_rekanan',
    'rekanan_id',
    'id_penyedia',
    'kode_penyedia',
    'kode_vendor',
    'vendor_code',
    'supplier_id',
    'supplier',
    'rekanan',
    'penyedia',
    'npwp_rekanan',
    'npwp_penyedia',
    'penerima',
    'payee',
  ],
  vendorName: [
    'nama_rekanan',
    'nama_penyedia',
    'vendor_name',
    'nama_vendor',
    'supplier_name',
    'nama_penerima',
  ],
  invoice: [
    'no_faktur',
    'nomor_faktur',
    'invoice',
    'invoice_no',
    'invoice_number',
    'faktur',
    'no_invoice',
    'nomor_invoice',
    'no_kuitansi',
    'nomor_kuitansi',
    'no_nota',
    'nomor_nota',
  ],
  amount: [
    'nilai',
    'amount',
    'jumlah',
    'rupiah',
    'nominal',
    'realisasi',
    'nilai_bruto',
    'jumlah_rupiah',
    'total',
    'bruto',
    'nilai_rp',
    'pengeluaran',
    'value',
  ],
  date: [
    'tanggal',
    'tgl',
    'date',
    'day',
    'tanggal_kuitansi',
    'tgl_kuitansi',
    'tanggal_bukti',
    'tgl_bukti',
    'tanggal_bayar',
    'tgl_bayar',
    'tanggal_faktur',
    'tgl_faktur',
    'tgl_sp2d',
    'tanggal_sp2d',
    'payment_date',
    'invoice_date',
    'tanggal_transaksi',
    'tgl_transaksi',
  ],
  account: [
    'rekening',
    'kode_rekening',
    'rek',
    'kode_rek',
    'account',
    'account_code',
    'akun',
    'kode_akun',
    'mak',
    'rekening_belanja',
  ],
  number: [
    'no_bukti',
    'nomor_bukti',
    'bukti',
    'evidence_number',
    'no_bku',
    'nomor_bku',
    'no_spj',
    'nomor_spj',
    'number',
  ],
  spm: ['no_spm', 'nomor_spm', 'spm'],
  sp2d: ['no_sp2d', 'nomor_sp2d', 'sp2d'],
  description: ['uraian', 'description', 'keterangan', 'uraian_belanja', 'deskripsi', 'nama_barang'],
  quantity: ['qty', 'quantity', 'volume', 'banyak', 'kuantitas', 'vol', 'jumlah_barang'],
  unit: ['satuan', 'unit', 'sat', 'uom'],
  price: ['harga', 'harga_satuan', 'price', 'unit_price'],
} as const satisfies Record<string, readonly string[]>;
export type LineField = keyof typeof LINE_FIELDS;
export const FIELD_NAMES = Object.keys(LINE_FIELDS) as LineField[];

/** The option of a field: `vendorName` → `vendor-name`. */
export function optionOf(field: LineField): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Field → place of its column, or null: the file has none. */
export type Places = Record<LineField, number | null>;

/**
 * Which column holds what: as the options name it, else by headings that are known.
 * @throws UnreadableFile where a named column is missing, or no column holds amounts
 */
export function placeFields(
  path: string,
  headings: readonly string[],
  named: Partial<Record<LineField, string>>,
): Places {
  const names = headings.map((heading) => heading.replace('\ufeff', '').trim());
  const plain = names.map(plainName);
  const taken = new Set<number>();
  const places = Object.fromEntries(FIELD_NAMES.map((field) => [field, null])) as Places;
  for (const field of FIELD_NAMES) {
    const name = named[field];
    if (name === undefined) continue;
    const exact = names.indexOf(name.trim());
    const place = exact === -1 ? plain.indexOf(plainName(name)) : exact;
    if (place === -1)
      throw new UnreadableFile(
        `${path}: tidak ada kolom "${name}" (--${optionOf(field)}) / no column "${name}". Kolom / columns: ${names.join(', ')}`,
      );
    places[field] = place;
    taken.add(place);
  }
  for (const field of FIELD_NAMES) {
    if (places[field] !== null) continue;
    const known = LINE_FIELDS[field].map(plainName);
    const place = known
      .map((name) => plain.findIndex((each, at) => each === name && !taken.has(at)))
      .find((at) => at !== -1);
    if (place === undefined) continue;
    places[field] = place;
    taken.add(place);
  }
  if (places.amount === null)
    throw new UnreadableFile(
      `${path}: kolom nilai tidak dikenali; sebutkan dengan --amount NAMA / no column of amounts; name it with --amount. Kolom / columns: ${names.join(', ')}`,
    );
  return places;
}
