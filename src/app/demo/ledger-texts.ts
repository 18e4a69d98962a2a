/** What a demo finding is about. Sentences are general on purpose: they accuse nobody who could exist. */
export interface DemoCase {
  code: string;
  title: string;
  condition: string;
  criterion: string;
  causeCode: string;
  cause: string;
  effect: string;
  recommendation: string;
  recommendationCode: '01' | '05' | '06' | '09';
  /** does it carry an amount, and may a vendor be responsible? */
  money: boolean;
  vendor: boolean;
}

const PP12 = 'Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah';
const PERPRES16 =
  'Peraturan Presiden Nomor 16 Tahun 2018 beserta perubahannya tentang Pengadaan Barang/Jasa Pemerintah';

export const DEMO_CASES: readonly DemoCase[] = [
  {
    code: '1.01.07',
    title: 'Biaya perjalanan dinas dibayar melebihi hari pelaksanaan',
    condition: 'Uang harian dibayar untuk hari yang tidak didukung bukti keberangkatan dan kepulangan.',
    criterion: PP12,
    causeCode: '706',
    cause: 'Bukti perjalanan tidak diperiksa sebelum pembayaran.',
    effect: 'Kelebihan pembayaran uang harian.',
    recommendation: 'Menyetorkan kelebihan pembayaran ke kas daerah.',
    recommendationCode: '01',
    money: true,
    vendor: false,
  },
  {
    code: '1.01.03',
    title: 'Kekurangan volume pekerjaan pemeliharaan gedung',
    condition:
      'Hasil pengukuran bersama menunjukkan volume terpasang lebih kecil daripada volume yang dibayar.',
    criterion: PERPRES16,
    causeCode: '805',
    cause: 'Pemeriksaan hasil pekerjaan tidak menghitung ulang volume.',
    effect: 'Kelebihan pembayaran kepada penyedia.',
    recommendation: 'Menagih dan menyetorkan kelebihan pembayaran ke kas daerah.',
    recommendationCode: '01',
    money: true,
    vendor: true,
  },
  {
    code: '1.01.04',
    title: 'Kelebihan pembayaran honorarium tim pelaksana kegiatan',
    condition: 'Honorarium dibayar kepada anggota tim yang jumlahnya melebihi standar biaya.',
    criterion: PP12,
    causeCode: '201',
    cause: 'Keputusan pembentukan tim tidak mengacu pada standar biaya.',
    effect: 'Belanja melebihi ketentuan.',
    recommendation: 'Menyetorkan kelebihan honorarium ke kas daerah.',
    recommendationCode: '01',
    money: true,
    vendor: false,
  },
  {
    code: '1.01.09',
    title: 'Belanja makan minum rapat melebihi standar harga satuan',
    condition: 'Harga satuan yang dibayar lebih tinggi daripada standar yang ditetapkan.',
    criterion: PP12,
    causeCode: '301',
    cause: 'Rencana belanja tidak diperbarui setelah standar harga terbit.',
    effect: 'Pemborosan keuangan daerah.',
    recommendation: 'Menyetorkan selisih harga ke kas daerah.',
    recommendationCode: '01',
    money: true,
    vendor: false,
  },
  {
    code: '1.04.01',
    title: 'Bukti pertanggungjawaban belanja belum lengkap',
    condition: 'Sebagian kuitansi tidak dilampiri daftar hadir dan dokumentasi kegiatan.',
    criterion: PP12,
    causeCode: '504',
    cause: 'Penyimpanan bukti dilakukan terpisah pada tiap pelaksana.',
    effect: 'Kewajaran belanja belum dapat diyakini.',
    recommendation: 'Melengkapi bukti pertanggungjawaban dan menyampaikannya kepada Inspektorat.',
    recommendationCode: '06',
    money: false,
    vendor: false,
  },
  {
    code: '1.04.10',
    title: 'Penerimaan retribusi terlambat disetor ke kas daerah',
    condition: 'Penerimaan harian disetor lebih dari satu hari kerja setelah diterima.',
    criterion: PP12,
    causeCode: '402',
    cause: 'Belum ada jadwal setor yang tertulis.',
    effect: 'Penerimaan tertahan dan berisiko disalahgunakan.',
    recommendation: 'Menetapkan jadwal setor harian dan melaporkannya setiap bulan.',
    recommendationCode: '09',
    money: false,
    vendor: false,
  },
  {
    code: '1.04.06',
    title: 'Barang milik daerah belum diberi label dan dicatat',
    condition: 'Sejumlah peralatan kantor belum tercantum dalam daftar barang ruangan.',
    criterion: 'Peraturan Menteri Dalam Negeri Nomor 19 Tahun 2016 tentang Pengelolaan Barang Milik Daerah',
    causeCode: '502',
    cause: 'Pencatatan menunggu rekonsiliasi akhir tahun.',
    effect: 'Barang sulit ditelusuri bila hilang.',
    recommendation: 'Mencatat dan memberi label pada barang tersebut.',
    recommendationCode: '06',
    money: false,
    vendor: false,
  },
  {
    code: '2.03.05',
    title: 'Tugas pengurus barang dan bendahara dirangkap',
    condition: 'Satu pegawai menerima, mencatat, dan membayar pembelian yang sama.',
    criterion: 'Peraturan Pemerintah Nomor 60 Tahun 2008 tentang Sistem Pengendalian Intern Pemerintah',
    causeCode: '601',
    cause: 'Jumlah pegawai pada unit tersebut terbatas.',
    effect: 'Kesalahan tidak terdeteksi oleh orang kedua.',
    recommendation: 'Menetapkan keputusan pemisahan tugas.',
    recommendationCode: '09',
    money: false,
    vendor: false,
  },
  {
    code: '1.04.03',
    title: 'Dokumen persiapan pengadaan tidak lengkap',
    condition: 'Riwayat penyusunan harga perkiraan sendiri tidak didokumentasikan.',
    criterion: PERPRES16,
    causeCode: '404',
    cause: 'Tidak ada daftar periksa dokumen persiapan.',
    effect: 'Kewajaran harga sulit diuji.',
    recommendation: 'Melengkapi dokumen dan menerapkan daftar periksa.',
    recommendationCode: '06',
    money: false,
    vendor: false,
  },
  {
    code: '1.01.08',
    title: 'Spesifikasi barang yang diterima lebih rendah daripada kontrak',
    condition: 'Tipe barang terpasang berbeda dengan tipe yang tercantum dalam kontrak.',
    criterion: PERPRES16,
    causeCode: '803',
    cause: 'Pemeriksaan barang tidak membandingkan nomor tipe.',
    effect: 'Nilai barang lebih rendah daripada yang dibayar.',
    recommendation: 'Menagih selisih nilai barang dan menyetorkannya ke kas daerah.',
    recommendationCode: '01',
    money: true,
    vendor: true,
  },
];
