import type { GiftInput } from '../contract.ts';

type Told = Pick<
  GiftInput,
  | 'kind'
  | 'form'
  | 'occasion'
  | 'officeTie'
  | 'value'
  | 'description'
  | 'giverName'
  | 'giverRelation'
  | 'giverInstitution'
  | 'place'
  | 'story'
>;

/** Invented gifts as they come to an office. */
export const DEMO_GIFTS: readonly Told[] = [
  {
    kind: 'received',
    form: 'goods',
    occasion: 'none',
    officeTie: 'yes',
    value: 850_000,
    description: 'Parsel buah dan kue kering',
    giverName: 'CV Cahaya Rekaan',
    giverRelation: 'vendor',
    giverInstitution: 'CV Cahaya Rekaan',
    place: 'Ruang kerja',
    story: 'Diantar kurir dua hari setelah pembayaran termin kedua. Nama pengirim tertera pada kartu.',
  },
  {
    kind: 'refused',
    form: 'money',
    occasion: 'none',
    officeTie: 'yes',
    value: 2_000_000,
    description: 'Amplop berisi uang',
    giverName: 'Pemohon izin usaha',
    giverRelation: 'citizen-served',
    giverInstitution: '',
    place: 'Loket pelayanan',
    story: 'Diselipkan di map berkas. Dikembalikan saat itu juga, disaksikan petugas loket di sebelah.',
  },
  {
    kind: 'received',
    form: 'goods',
    occasion: 'ceremony',
    officeTie: 'no',
    value: 1_750_000,
    description: 'Seperangkat peralatan makan',
    giverName: 'Tetangga rumah',
    giverRelation: 'other',
    giverInstitution: '',
    place: 'Rumah, resepsi pernikahan anak',
    story: 'Dibawa pada resepsi pernikahan anak. Nilainya ditaksir dari toko daring.',
  },
  {
    kind: 'received',
    form: 'goods',
    occasion: 'colleague',
    officeTie: 'no',
    value: 300_000,
    description: 'Jaket rajut',
    giverName: 'Rekan satu ruangan',
    giverRelation: 'colleague',
    giverInstitution: '',
    place: 'Kantor',
    story: 'Oleh-oleh dari perjalanan pribadi rekan.',
  },
  {
    kind: 'received',
    form: 'travel',
    occasion: 'none',
    officeTie: 'yes',
    value: 3_200_000,
    description: 'Tiket pesawat pulang pergi dan penginapan semalam',
    giverName: 'PT Bangun Contoh',
    giverRelation: 'vendor',
    giverInstitution: 'PT Bangun Contoh',
    place: 'Peninjauan pabrik',
    story: 'Undangan meninjau pabrik dibayar penyedia. Baru diketahui saat tiket diterima.',
  },
  {
    kind: 'received',
    form: 'goods',
    occasion: 'official-event',
    officeTie: 'no',
    value: 150_000,
    description: 'Tas dan buku catatan peserta',
    giverName: 'Panitia lokakarya',
    giverRelation: 'other',
    giverInstitution: 'Panitia lokakarya',
    place: 'Hotel tempat lokakarya',
    story: 'Semua peserta menerima barang yang sama.',
  },
  {
    kind: 'refused',
    form: 'discount',
    occasion: 'none',
    officeTie: 'yes',
    value: null,
    description: 'Potongan harga sepeda motor',
    giverName: 'Pemilik ruko',
    giverRelation: 'citizen-served',
    giverInstitution: '',
    place: 'Telepon',
    story: 'Ditawarkan saat pemeriksaan izin masih berjalan. Ditolak lewat telepon.',
  },
  {
    kind: 'received',
    form: 'meal',
    occasion: 'none',
    officeTie: 'unknown',
    value: 400_000,
    description: 'Jamuan makan malam',
    giverName: 'Kenalan lama',
    giverRelation: 'other',
    giverInstitution: '',
    place: 'Rumah makan',
    story: 'Dibayar kenalan yang kemudian ternyata mendaftar sebagai penyedia.',
  },
];
