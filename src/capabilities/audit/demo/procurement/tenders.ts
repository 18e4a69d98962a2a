/** One invented procurement, as a file of releases would tell it. Money in millions of rupiah. */
export interface Tender {
  title: string;
  /** days before today on which it was announced, and days in which bids could be handed in */
  ago: number;
  days: number;
  method: 'open' | 'direct';
  details: string;
  estimate: number;
  /** place of the tenderer in TENDERERS, price, and whether the bid was disqualified; the first is the winner */
  bids: readonly (readonly [tenderer: number, price: number, status?: 'disqualified'])[];
  /** tenderers whose offices share a telephone in this file */
  oneTelephone?: readonly number[];
}

export const TENDERERS = [
  'CV Sumber Tulis Jaya',
  'PT Rapi Bersama Sentosa',
  'CV Cetak Prima Utama',
  'PT Bangun Sarana Teladan',
  'CV Karya Pesisir',
  'UD Bersih Selalu',
];

/** What an indicator can point at, beside procurements of which nothing is to be said. */
export const TENDERS: readonly Tender[] = [
  {
    title: 'Pemeliharaan jalan lingkungan wilayah barat',
    ago: 210,
    days: 21,
    method: 'open',
    details: 'Tender',
    estimate: 1_843,
    bids: [
      [3, 1_612],
      [4, 1_655],
      [1, 1_734],
    ],
  },
  {
    title: 'Pembangunan drainase Kelurahan Sukamaju',
    ago: 190,
    days: 20,
    method: 'open',
    details: 'Tender',
    estimate: 2_417,
    bids: [
      [4, 2_205],
      [3, 2_205],
      [1, 2_290],
    ],
  },
  {
    title: 'Pengadaan meja dan kursi sekolah',
    ago: 175,
    days: 18,
    method: 'open',
    details: 'Tender',
    estimate: 913,
    bids: [[0, 902]],
  },
  {
    title: 'Renovasi gedung puskesmas pembantu',
    ago: 160,
    days: 6,
    method: 'open',
    details: 'Tender',
    estimate: 1_268,
    bids: [
      [3, 1_104],
      [1, 1_163],
    ],
  },
  {
    title: 'Jasa kebersihan kantor satu tahun',
    ago: 150,
    days: 17,
    method: 'open',
    details: 'Tender',
    estimate: 684,
    bids: [
      [5, 681],
      [1, 682],
    ],
  },
  {
    title: 'Pengadaan alat kesehatan puskesmas',
    ago: 132,
    days: 19,
    method: 'open',
    details: 'Tender',
    estimate: 1_546,
    bids: [
      [1, 1_437],
      [0, 1_312, 'disqualified'],
      [2, 1_389, 'disqualified'],
    ],
  },
  {
    title: 'Cetak buku laporan dan formulir',
    ago: 118,
    days: 16,
    method: 'open',
    details: 'Tender',
    estimate: 437,
    bids: [
      [2, 392],
      [0, 408],
      [5, 421],
    ],
    oneTelephone: [0, 2],
  },
  {
    title: 'Pengadaan laptop pelayanan',
    ago: 96,
    days: 0,
    method: 'direct',
    details: 'e-Purchasing',
    estimate: 348,
    bids: [],
  },
  {
    title: 'Rehabilitasi ruang kelas SD',
    ago: 88,
    days: 24,
    method: 'open',
    details: 'Tender',
    estimate: 1_127,
    bids: [
      [3, 986],
      [4, 1_021],
      [5, 1_058],
    ],
  },
  {
    title: 'Penerangan jalan umum tahap dua',
    ago: 61,
    days: 4,
    method: 'open',
    details: 'Tender Cepat',
    estimate: 793,
    bids: [
      [1, 702],
      [4, 735],
    ],
  },
  {
    title: 'Pengadaan seragam linmas',
    ago: 47,
    days: 15,
    method: 'open',
    details: 'Tender',
    estimate: 263,
    bids: [
      [0, 231],
      [2, 244],
    ],
  },
  {
    title: 'Normalisasi saluran pembuang',
    ago: 20,
    days: 30,
    method: 'open',
    details: 'Tender',
    estimate: 1_389,
    bids: [],
  },
];
