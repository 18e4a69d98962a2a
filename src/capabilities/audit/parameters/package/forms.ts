import { DOCUMENT_KINDS, KINDS, METHODS, ROLES } from '../../rules/package/terms.ts';
import { REQUIRED_DOCUMENTS } from '../../rules/package/required-documents.ts';
import { between, figure, MILLION, OWN_CHOICE, whole } from './figure.ts';

const PERPRES_16 = '2018-03-22';
const PERPRES_46 = '2025-04-30';
const FORMS = 'Perpres 16/2018 pasal 28';
const price = between(1, 1e12);
const rupiah = 'rupiah';

/** Forms of evidence, ways of buying, budget and the treasurer's money. */
export const formParameters = {
  roundingPerLine: figure({
    name: 'roundingPerLine',
    value: 1,
    unit: 'rupiah per baris',
    from: '2020-12-30',
    source: OWN_CHOICE,
    id: 'Selisih pembulatan yang diterima untuk tiap baris',
    en: 'Difference by rounding that is accepted, a line',
    accepts: whole(0, 1_000),
  }),
  wordsConfidence: figure({
    name: 'wordsConfidence',
    value: 0.8,
    from: '2026-01-01',
    source: 'Rancangan Lurus, diuji dengan halaman buatan sendiri; belum ada patokan hukum',
    id: 'Keyakinan pembacaan terbilang yang baru dipakai menilai',
    en: 'Confidence of read words from which they are used',
    accepts: between(0.5, 1),
  }),
  capitalisation: figure({
    name: 'capitalisation',
    value: 1 * MILLION,
    unit: rupiah,
    from: '2020-12-30',
    source: 'Kebijakan akuntansi pemerintah daerah (PP 71/2010); nilai setempat belum dicocokkan',
    id: 'Harga satuan yang membuat barang menjadi aset (kapitalisasi)',
    en: 'Unit price from which an item is an asset',
    accepts: price,
  }),
  stampFrom: figure({
    name: 'stampFrom',
    value: 5 * MILLION,
    unit: rupiah,
    from: '2021-01-01',
    source: 'UU 10/2020 tentang Bea Meterai; belum dicocokkan',
    id: 'Kuitansi di atas nilai ini bermeterai',
    en: 'A receipt above it bears stamp duty',
    earlier: [[250_000, '2000-05-01', 'UU 13/1985; PP 24/2000; belum dicocokkan']],
    accepts: price,
  }),
  proofMost: figure({
    name: 'proofMost',
    value: 10 * MILLION,
    unit: rupiah,
    from: PERPRES_16,
    source: `${FORMS} ayat (2)`,
    verified: true,
    id: 'Nilai tertinggi dengan bukti pembelian',
    en: 'Highest value on a proof of purchase',
    accepts: price,
  }),
  receiptMost: figure({
    name: 'receiptMost',
    value: 50 * MILLION,
    unit: rupiah,
    from: PERPRES_16,
    source: `${FORMS} ayat (3)`,
    verified: true,
    id: 'Nilai tertinggi dengan kuitansi',
    en: 'Highest value on a receipt',
    accepts: price,
  }),
  spkMostGoods: figure({
    name: 'spkMostGoods',
    value: 200 * MILLION,
    unit: rupiah,
    from: PERPRES_16,
    source: `${FORMS} ayat (4)`,
    verified: true,
    id: 'Nilai tertinggi dengan SPK: barang dan jasa lainnya',
    en: 'Highest value on a work order (SPK): goods and other services',
    accepts: price,
  }),
  spkMostConsulting: figure({
    name: 'spkMostConsulting',
    value: 100 * MILLION,
    unit: rupiah,
    from: PERPRES_16,
    source: `${FORMS} ayat (4)`,
    verified: true,
    id: 'Nilai tertinggi dengan SPK: jasa konsultansi',
    en: 'Highest value on a work order (SPK): consulting',
    accepts: price,
  }),
  spkMostConstruction: figure({
    name: 'spkMostConstruction',
    value: 400 * MILLION,
    unit: rupiah,
    from: PERPRES_46,
    source: 'Perpres 46/2025 (perubahan pasal 28 Perpres 16/2018); bunyi pasal belum dicocokkan',
    id: 'Nilai tertinggi dengan SPK: pekerjaan konstruksi',
    en: 'Highest value on a work order (SPK): construction',
    earlier: [[200 * MILLION, PERPRES_16, `${FORMS} ayat (4)`]],
    accepts: price,
  }),
  directMostGoods: figure({
    name: 'directMostGoods',
    value: 200 * MILLION,
    unit: rupiah,
    from: PERPRES_16,
    source: 'Perpres 16/2018 pasal 1 angka 40; belum dicocokkan',
    id: 'Batas pengadaan langsung: barang dan jasa lainnya',
    en: 'Limit of direct procurement: goods and other services',
    accepts: price,
  }),
  directMostConsulting: figure({
    name: 'directMostConsulting',
    value: 100 * MILLION,
    unit: rupiah,
    from: PERPRES_16,
    source: 'Perpres 16/2018 pasal 1 angka 41; belum dicocokkan',
    id: 'Batas pengadaan langsung: jasa konsultansi',
    en: 'Limit of direct procurement: consulting',
    accepts: price,
  }),
  directMostConstruction: figure({
    name: 'directMostConstruction',
    value: 400 * MILLION,
    unit: rupiah,
    from: PERPRES_46,
    source: 'Perpres 46/2025 pasal 1 angka 40a; SE LKPP 9/2025; belum dicocokkan dengan naskah',
    id: 'Batas pengadaan langsung: pekerjaan konstruksi',
    en: 'Limit of direct procurement: construction',
    earlier: [[200 * MILLION, PERPRES_16, 'Perpres 16/2018 pasal 1 angka 40; belum dicocokkan']],
    accepts: price,
  }),
  tuMonths: figure({
    name: 'tuMonths',
    value: 1,
    unit: 'bulan',
    from: '2020-12-30',
    source: 'Permendagri 77/2020; belum dicocokkan',
    id: 'Batas pertanggungjawaban TU pada pemeriksaan SPJ',
    en: 'Time to account for an additional advance (TU), in the audit of packages',
    accepts: whole(1, 12),
  }),
  accountDay: figure({
    name: 'accountDay',
    value: 10,
    unit: 'tanggal',
    from: '2020-12-30',
    source: 'Permendagri 77/2020; belum dicocokkan',
    id: 'Tanggal batas SPJ bulan sebelumnya pada pemeriksaan SPJ',
    en: 'Day of the next month on which a package is due, in the audit of packages',
    accepts: whole(1, 28),
  }),
  cashMost: figure({
    name: 'cashMost',
    value: 10 * MILLION,
    unit: rupiah,
    from: '2020-12-30',
    source: OWN_CHOICE,
    id: 'Pembayaran tunai tertinggi dari uang persediaan',
    en: 'Highest payment in cash out of petty cash',
    accepts: price,
  }),
  refillShare: figure({
    name: 'refillShare',
    value: 0.5,
    from: '2020-12-30',
    source: OWN_CHOICE,
    id: 'Bagian uang persediaan yang sudah dipakai sebelum GU diajukan',
    en: 'Share of petty cash used before a refill',
    accepts: between(0, 1),
  }),
  requiredDocuments: figure({
    name: 'requiredDocuments',
    value: REQUIRED_DOCUMENTS,
    from: '2020-12-30',
    source: 'Permendagri 77/2020 lampiran; peraturan kepala daerah; belum dicocokkan',
    id: 'Daftar dokumen wajib menurut cara bayar dan jenis belanja',
    en: 'Documents that a package must hold, by way of payment and kind',
    accepts: (needs) =>
      Array.isArray(needs) &&
      needs.length <= 200 &&
      needs.every(
        ({ methods, kinds, above, when, anyOf }) =>
          (methods === null || areOf(METHODS, methods)) &&
          areOf(KINDS, kinds) &&
          Number.isSafeInteger(above) &&
          above >= 0 &&
          ['always', 'taxable', 'withheld', 'deposited'].includes(when) &&
          areOf(DOCUMENT_KINDS, anyOf),
      ),
  }),
  sharedRoles: figure({
    name: 'sharedRoles',
    value: [],
    from: '2018-03-22',
    source: OWN_CHOICE,
    id: 'Pasangan peran yang boleh dirangkap menurut peraturan setempat',
    en: 'Pairs of roles that one person may hold by local regulation',
    accepts: (pairs) =>
      Array.isArray(pairs) &&
      pairs.length <= 20 &&
      pairs.every((pair) => areOf(ROLES, pair) && pair.length === 2 && pair[0] !== pair[1]),
  }),
};

/** A list that is not empty and holds only members of `all`. */
function areOf(all: readonly string[], list: unknown): boolean {
  return (
    Array.isArray(list) &&
    list.length > 0 &&
    list.every((each) => typeof each === 'string' && all.includes(each))
  );
}
