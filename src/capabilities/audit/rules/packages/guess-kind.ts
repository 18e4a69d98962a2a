import type { DocumentKind } from '../package/terms.ts';

/** Words by which a paper calls itself, the more telling before the less. */
const TITLES: readonly (readonly [RegExp, DocumentKind])[] = [
  [/faktur pajak/, 'tax-invoice'],
  [/bukti penerimaan negara|nomor transaksi penerimaan negara|\bntpn\b/, 'tax-payment'],
  [/bukti (pemotongan|potong|pemungutan|pungut)/, 'withholding'],
  [/berita acara serah terima|\bbast\b/, 'handover'],
  [/berita acara pembayaran/, 'payment-report'],
  [/berita acara (hasil )?pemeriksaan/, 'inspection'],
  [/surat perintah mulai kerja|\bspmk\b/, 'work-order'],
  [/surat perintah kerja|\bspk\b/, 'spk'],
  [/surat perjanjian|kontrak/, 'contract'],
  [/surat pesanan/, 'order'],
  [/daftar hadir|absensi/, 'attendance'],
  [/laporan (hasil )?perjalanan dinas/, 'travel-report'],
  [/surat (perintah )?tugas/, 'assignment'],
  [/boarding pass|e-?ticket/, 'transport-ticket'],
  [/daftar (penerima|pembayaran)|tanda terima honor/, 'payee-list'],
  [/surat keputusan|keputusan (kepala|wali ?kota|bupati|gubernur)/, 'decree'],
  [/notulen|notula/, 'minutes'],
  [/surat pernyataan/, 'statement'],
  [/kuitansi|kwitansi/, 'receipt'],
  [/nota (pembelian|penjualan|kontan)|struk/, 'purchase-proof'],
  [/rekening (listrik|air|telepon)|tagihan (listrik|air|telepon|internet)/, 'bill'],
  [/invoice|faktur|tagihan/, 'invoice'],
  [/bukti transfer|transaksi berhasil/, 'bank-proof'],
];

/** What a document seems to be by the first lines of its text; null: it does not say. */
export function guessKind(lines: readonly string[]): DocumentKind | null {
  const head = lines.slice(0, 12).join('\n').toLowerCase();
  return TITLES.find(([words]) => words.test(head))?.[1] ?? null;
}
