import { DOCUMENT_KINDS } from '../../rules/package/terms.ts';
import { between, figure, MILLION, OWN_CHOICE, PRACTICE, whole } from './figure.ts';

const USAGE = '2020-12-30';
const share = between(0, 1);

/** Duplicates, splits, days, prices and what a file says of itself. */
export const comparedParameters = {
  pictureDays: figure({
    name: 'pictureDays',
    value: 30,
    unit: 'hari',
    from: USAGE,
    source: PRACTICE,
    id: 'Foto boleh lebih muda dari kuitansi sekian hari',
    en: 'Days by which a picture may be younger than its receipt',
    accepts: whole(0, 365),
  }),
  imageEditors: figure({
    name: 'imageEditors',
    value: ['photoshop', 'gimp', 'canva', 'picsart', 'paint.net', 'pixlr', 'snapseed', 'photopea'],
    from: USAGE,
    source: PRACTICE,
    id: 'Program pengolah gambar yang diperhatikan',
    en: 'Programs that change pictures, to be looked at',
    accepts: (names) =>
      Array.isArray(names) &&
      names.length <= 100 &&
      names.every((each) => typeof each === 'string' && each.trim().length >= 3),
  }),
  nearDays: figure({
    name: 'nearDays',
    value: 30,
    unit: 'hari',
    from: USAGE,
    source: PRACTICE,
    id: 'Jarak dua pembayaran yang mungkin ganda',
    en: 'Days between two payments that may be one',
    accepts: whole(1, 366),
  }),
  nearNumber: figure({
    name: 'nearNumber',
    value: 2,
    unit: 'huruf',
    from: USAGE,
    source: PRACTICE,
    id: 'Selisih huruf nomor faktur yang masih mirip',
    en: 'Letters by which alike invoice numbers differ',
    accepts: whole(0, 5),
  }),
  nearDescription: figure({
    name: 'nearDescription',
    value: 0.85,
    from: USAGE,
    source: PRACTICE,
    id: 'Kemiripan uraian yang dianggap sama',
    en: 'Likeness from which two descriptions say the same',
    accepts: share,
  }),
  roundAmount: figure({
    name: 'roundAmount',
    value: 100_000,
    unit: 'rupiah',
    from: USAGE,
    source: PRACTICE,
    id: 'Kelipatan nilai bulat yang tidak dibandingkan sebagai ganda',
    en: 'Multiples of it are not compared as near duplicates',
    accepts: whole(1, 100 * MILLION),
  }),
  pictureBits: figure({
    name: 'pictureBits',
    value: 6,
    unit: 'bit',
    from: USAGE,
    source: PRACTICE,
    id: 'Selisih sidik gambar yang masih sama',
    en: 'Bits by which fingerprints of one picture differ',
    accepts: whole(0, 16),
  }),
  sharedDocuments: figure({
    name: 'sharedDocuments',
    value: ['decree', 'contract', 'spk', 'assignment', 'guarantee', 'grant-agreement'],
    from: USAGE,
    source: OWN_CHOICE,
    id: 'Dokumen yang boleh ada di beberapa SPJ',
    en: 'Documents that may stand in several packages',
    accepts: (kinds) => Array.isArray(kinds) && kinds.every((each) => DOCUMENT_KINDS.includes(each)),
  }),
  splitDays: figure({
    name: 'splitDays',
    value: 30,
    unit: 'hari',
    from: '2018-03-22',
    source:
      'Perpres 16/2018 pasal 20 ayat (2) melarang memecah paket; jangka waktu menurut pedoman inspektorat',
    id: 'Jangka waktu pembelian yang dijumlahkan sebagai satu paket',
    en: 'Days within which purchases are added up as one',
    accepts: whole(1, 366),
  }),
  splitLimits: figure({
    name: 'splitLimits',
    value: [2 * MILLION, 10 * MILLION, 50 * MILLION],
    unit: 'rupiah',
    from: '2018-03-22',
    source:
      'Perpres 16/2018 pasal 28; PMK 231/PMK.03/2019 pasal 12; batas pengadaan langsung ditambahkan sendiri',
    id: 'Batas pajak dan bukti yang dihindari dengan memecah pembelian',
    en: 'Limits of tax and paper that splitting avoids',
    accepts: (limits) =>
      Array.isArray(limits) &&
      limits.length <= 20 &&
      limits.every((each) => Number.isSafeInteger(each) && each > 0),
  }),
  nightFrom: figure({
    name: 'nightFrom',
    value: 22,
    unit: 'jam',
    from: USAGE,
    source: PRACTICE,
    id: 'Jam mulai malam',
    en: 'Hour at which night begins',
    accepts: whole(18, 24),
  }),
  nightTo: figure({
    name: 'nightTo',
    value: 4,
    unit: 'jam',
    from: USAGE,
    source: PRACTICE,
    id: 'Jam akhir malam',
    en: 'Hour at which night ends',
    accepts: whole(0, 7),
  }),
  priceOver: figure({
    name: 'priceOver',
    value: 110,
    unit: '% dari standar',
    from: '2020-02-17',
    source: 'Perpres 33/2020 lampiran I (batas tertinggi); kelonggaran menurut pedoman inspektorat',
    id: 'Harga di atas persentase standar ini dikembalikan',
    en: 'Prices above this per cent of the standard are sent back',
    accepts: between(100, 1_000),
  }),
  volumeOver: figure({
    name: 'volumeOver',
    value: 105,
    unit: '% dari kehadiran',
    from: USAGE,
    source: PRACTICE,
    id: 'Volume di atas persentase kehadiran ini diperhatikan',
    en: 'Quantities above this per cent of attendance are looked at',
    accepts: between(100, 1_000),
  }),
};
