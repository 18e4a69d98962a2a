/** A question that was answered and published: real themes of local government, in plain words. Regulations are named; articles only where sure. */
export interface DemoAnswer {
  topic: string;
  channel: 'staff' | 'public';
  title: string;
  facts: string;
  asked: string;
  answer: string;
  bases: readonly string[];
}

const TRAVEL =
  'Perpres 33/2020 tentang Standar Harga Satuan Regional, sebagaimana diubah dengan Perpres 53/2023';
const FINANCE = 'PP 12/2019 tentang Pengelolaan Keuangan Daerah';
const FINANCE_GUIDE = 'Permendagri 77/2020 tentang Pedoman Teknis Pengelolaan Keuangan Daerah';
const PROCUREMENT =
  'Perpres 16/2018 tentang Pengadaan Barang/Jasa Pemerintah, sebagaimana diubah dengan Perpres 12/2021 dan Perpres 46/2025';
const GIFTS = 'UU 31/1999 jo. UU 20/2001 tentang Pemberantasan Tindak Pidana Korupsi, pasal 12B dan 12C';
const ASSETS =
  'PP 27/2014 tentang Pengelolaan Barang Milik Negara/Daerah, sebagaimana diubah dengan PP 28/2020';
const ASSETS_GUIDE =
  'Permendagri 19/2016 tentang Pedoman Pengelolaan Barang Milik Daerah, beserta perubahannya';
const DISCIPLINE = 'PP 94/2021 tentang Disiplin Pegawai Negeri Sipil';
const SERVICE = 'UU 25/2009 tentang Pelayanan Publik';
const VILLAGE = 'Permendagri 20/2018 tentang Pengelolaan Keuangan Desa';
const ADMINISTRATION = 'UU 30/2014 tentang Administrasi Pemerintahan';

const entry = (
  topic: string,
  channel: 'staff' | 'public',
  title: string,
  facts: string,
  asked: string,
  answer: string,
  ...bases: string[]
): DemoAnswer => ({ topic, channel, title, facts, asked, answer, bases });

export const ANSWERS: readonly DemoAnswer[] = [
  entry(
    'perjalanan-dinas',
    'staff',
    'Biaya penginapan bila menginap di rumah keluarga',
    'Pegawai ditugaskan ke ibu kota provinsi selama tiga hari dan menginap di rumah keluarga, bukan di hotel.',
    'Apakah biaya penginapan tetap dapat dibayarkan?',
    'Pelaksana yang tidak menginap di hotel atau penginapan lain dapat diberi biaya penginapan sebesar 30 persen dari tarif penginapan di kota tujuan, dibayarkan secara lumsum. Kuitansi hotel tidak boleh dibuat untuk menggantikan biaya itu. Nyatakan dalam laporan bahwa pelaksana tidak menginap di hotel.',
    TRAVEL,
  ),
  entry(
    'perjalanan-dinas',
    'staff',
    'Tiket pesawat lebih mahal dari standar',
    'Harga tiket pada hari keberangkatan lebih tinggi dari perkiraan dalam standar harga.',
    'Bolehkah dibayar sesuai harga sebenarnya?',
    'Biaya transportasi udara dibayar menurut biaya riil. Standar harga menjadi perkiraan pada perencanaan. Bila pelaksanaan melampauinya, lampirkan bukti harga pada hari pembelian dan alasannya, dan mintalah persetujuan pejabat yang memberi tugas sebelum berangkat.',
    TRAVEL,
  ),
  entry(
    'perjalanan-dinas',
    'staff',
    'Perjalanan dinas yang batal setelah tiket dibeli',
    'Tiket sudah dibeli lalu kegiatan dibatalkan oleh penyelenggara.',
    'Siapa yang menanggung biaya pembatalan?',
    'Biaya pembatalan dapat dibebankan pada anggaran bila pembatalan terjadi karena kepentingan dinas dan dibuktikan dengan surat pembatalan. Mintalah pengembalian dari maskapai lebih dulu; yang dikembalikan disetor ke kas daerah.',
    FINANCE_GUIDE,
  ),
  entry(
    'perjalanan-dinas',
    'staff',
    'Uang harian untuk perjalanan kurang dari delapan jam',
    'Pegawai mengantar dokumen dalam kota dan kembali pada hari yang sama, sekitar lima jam.',
    'Apakah uang harian dapat dibayarkan?',
    'Perjalanan dalam kota yang lamanya tidak lebih dari delapan jam tidak diberi uang harian perjalanan dalam kota; yang dapat diberikan adalah biaya transportasi sesuai standar daerah Anda. Periksa peraturan kepala daerah tentang standar harga yang berlaku.',
    TRAVEL,
  ),
  entry(
    'keuangan',
    'staff',
    'Kapan bendahara harus menyampaikan SPJ',
    'Bendahara pengeluaran sering menunggu bukti dari bidang sampai pertengahan bulan.',
    'Kapan SPJ bulanan harus disampaikan?',
    'Pertanggungjawaban administratif disampaikan kepada pengguna anggaran dan pertanggungjawaban fungsional kepada PPKD selaku BUD paling lambat tanggal 10 bulan berikutnya. Mintalah bidang menyerahkan bukti segera setelah kegiatan selesai; bukti yang belum lengkap tidak dicatat sebagai belanja.',
    FINANCE_GUIDE,
  ),
  entry(
    'keuangan',
    'staff',
    'Kuitansi hilang sebelum dipertanggungjawabkan',
    'Kuitansi pembelian alat tulis hilang, barangnya sudah diterima.',
    'Bolehkah dibuat kuitansi pengganti sendiri?',
    'Tidak. Mintalah salinan kepada penyedia yang ditandai sebagai salinan dan sesuai dengan pembukuannya. Bila tidak dapat diperoleh, pengeluaran tidak didukung bukti yang sah. Membuat kuitansi sendiri adalah pemalsuan.',
    FINANCE,
    FINANCE_GUIDE,
  ),
  entry(
    'keuangan',
    'staff',
    'Memakai uang persediaan untuk kegiatan lain',
    'Kegiatan mendesak belum memiliki kas, sedangkan uang persediaan kegiatan lain masih ada.',
    'Bolehkah dipakai dulu lalu diganti?',
    'Uang persediaan digunakan untuk pengeluaran yang anggarannya tersedia dalam DPA. Belanja kegiatan tanpa anggaran tidak dapat dibayar lebih dulu. Ajukan pergeseran atau tambahan uang melalui pejabat penatausahaan keuangan.',
    FINANCE,
    FINANCE_GUIDE,
  ),
  entry(
    'keuangan',
    'staff',
    'Honorarium untuk tim yang tugasnya sehari-hari',
    'Sebuah bidang ingin membentuk tim untuk pekerjaan yang sudah menjadi tugas jabatannya.',
    'Apakah anggota tim dapat menerima honorarium?',
    'Honorarium tim pelaksana kegiatan mensyaratkan antara lain keluaran yang jelas dan terukur, sifat koordinatif lintas perangkat daerah atau instansi, dan pekerjaan di luar tugas sehari-hari. Pekerjaan yang sudah menjadi tugas jabatan tidak diberi honorarium tim.',
    TRAVEL,
  ),
  entry(
    'keuangan',
    'staff',
    'Menyetor kembali kelebihan pembayaran',
    'Setelah diperiksa sendiri, ternyata ada kelebihan pembayaran uang harian tahun ini.',
    'Ke mana kelebihan itu disetor?',
    'Setor ke rekening kas umum daerah dan simpan bukti setornya. Pengembalian atas belanja tahun berjalan dicatat sebagai pengurang belanja; atas tahun lalu dicatat sebagai pendapatan. Sampaikan buktinya kepada bendahara dan inspektorat bila menjadi temuan.',
    FINANCE,
    'PP 38/2016 tentang Tata Cara Tuntutan Ganti Kerugian Negara/Daerah',
  ),
  entry(
    'pengadaan',
    'staff',
    'Batas nilai pengadaan langsung',
    'Perangkat daerah merencanakan belanja barang untuk tahun depan.',
    'Berapa batas nilai pengadaan langsung?',
    'Untuk barang dan jasa lainnya batasnya paling banyak Rp200 juta. Batas pekerjaan konstruksi dan jasa konsultansi berbeda dan telah berubah; baca peraturan terakhir sebelum menentukan cara. Periksa lebih dulu apakah barangnya ada di katalog elektronik.',
    PROCUREMENT,
  ),
  entry(
    'pengadaan',
    'staff',
    'Memecah paket agar menjadi pengadaan langsung',
    'Belanja sejenis untuk beberapa bidang nilainya melampaui batas bila digabung.',
    'Bolehkah dipecah menurut bidang?',
    'Pemecahan paket untuk menghindari tender atau seleksi dilarang. Gabungkan kebutuhan yang sejenis, kecuali ada alasan teknis, lokasi, atau waktu yang nyata dan tertulis dalam perencanaan.',
    PROCUREMENT,
  ),
  entry(
    'pengadaan',
    'staff',
    'Suami atau istri pejabat pengadaan menjadi penyedia',
    'Usaha milik istri pejabat pengadaan terdaftar sebagai penyedia.',
    'Bolehkah ikut pada paket yang ditangani suaminya?',
    'Tidak. Pertentangan kepentingan pihak yang terkait harus dicegah. Pejabat itu menyatakan benturan kepentingannya secara tertulis dan tidak menangani paket yang diikuti usaha keluarganya.',
    PROCUREMENT,
    ADMINISTRATION,
  ),
  entry(
    'pengadaan',
    'public',
    'Syarat usaha kecil menjadi penyedia',
    'Saya pemilik usaha katering kecil dan belum pernah bekerja dengan pemerintah.',
    'Apa yang harus saya siapkan?',
    'Siapkan nomor induk berusaha, NPWP, dan daftarkan usaha pada sistem pengadaan elektronik serta katalog elektronik. Pemerintah wajib mencadangkan sebagian anggaran untuk usaha mikro, kecil, dan koperasi. Pendaftaran tidak dipungut biaya.',
    PROCUREMENT,
    'UU 20/2008 tentang Usaha Mikro, Kecil, dan Menengah',
  ),
  entry(
    'gratifikasi',
    'staff',
    'Hadiah pada pesta pernikahan anak pejabat',
    'Seorang kepala bidang mengadakan pesta pernikahan anaknya. Rekanan dan bawahan memberi hadiah.',
    'Mana yang harus dilaporkan?',
    'Penerimaan yang berhubungan dengan jabatan dan berlawanan dengan kewajiban wajib dilaporkan kepada KPK paling lambat 30 hari kerja sejak diterima, dapat melalui unit pengendalian gratifikasi. Hadiah pesta mempunyai batas nilai setiap pemberi yang dikecualikan; lihat batas yang berlaku di unit pengendalian gratifikasi. Pemberian dari pihak yang sedang berurusan dengan tugasnya sebaiknya ditolak sejak awal.',
    GIFTS,
    'Peraturan KPK tentang Pelaporan Gratifikasi yang berlaku',
  ),
  entry(
    'gratifikasi',
    'staff',
    'Bingkisan hari raya dari rekanan',
    'Rekanan mengantar bingkisan makanan ke kantor menjelang hari raya.',
    'Apa yang harus dilakukan?',
    'Tolak. Bila tidak dapat ditolak, misalnya sudah ditinggalkan, laporkan. Makanan yang mudah rusak dapat disalurkan kepada yang membutuhkan, dengan foto dan catatan penerimanya, lalu dilaporkan kepada unit pengendalian gratifikasi.',
    GIFTS,
  ),
  entry(
    'gratifikasi',
    'staff',
    'Makan siang dalam rapat dengan penyedia',
    'Penyedia menyediakan makan siang untuk semua peserta rapat.',
    'Apakah itu gratifikasi yang wajib dilaporkan?',
    'Hidangan yang berlaku umum bagi semua peserta rapat pada umumnya tidak wajib dilaporkan. Berbeda bila jamuan diberikan khusus kepada pejabat yang memutuskan, atau disertai pemberian lain: tolak atau laporkan.',
    GIFTS,
    'Peraturan KPK tentang Pelaporan Gratifikasi yang berlaku',
  ),
  entry(
    'gratifikasi',
    'public',
    'Memberi tanda terima kasih kepada petugas',
    'Urusan saya di kantor pelayanan selesai dengan baik dan saya ingin berterima kasih.',
    'Bolehkah saya memberi uang atau barang?',
    'Tidak perlu dan jangan. Petugas dilarang menerimanya karena pelayanan itu tugasnya. Bila ingin berterima kasih, sampaikan penilaian yang baik atau ucapan tertulis.',
    GIFTS,
    SERVICE,
  ),
  entry(
    'kepegawaian',
    'staff',
    'Pegawai menjadi pengurus yayasan',
    'Seorang pegawai diminta menjadi pengurus yayasan sosial di lingkungannya.',
    'Apakah diperbolehkan?',
    'Boleh sepanjang tidak mengganggu tugas, tidak memakai jabatan dan fasilitas dinas, dan tidak menimbulkan benturan kepentingan. Bila yayasan menerima hibah dari perangkat daerah tempatnya bekerja, nyatakan benturan kepentingan dan jangan ikut memutuskan.',
    DISCIPLINE,
    ADMINISTRATION,
  ),
  entry(
    'kepegawaian',
    'staff',
    'Tidak masuk kerja tanpa keterangan',
    'Seorang pegawai beberapa hari tidak masuk tanpa kabar.',
    'Apa yang harus dilakukan atasan?',
    'Atasan langsung memanggil dan memeriksa pegawai itu secara tertulis. Ketidakhadiran tanpa alasan sah dihitung secara kumulatif dalam satu tahun dan menentukan tingkat hukuman disiplin. Atasan yang tidak memeriksa dapat dikenai hukuman pula.',
    DISCIPLINE,
  ),
  entry(
    'aset',
    'staff',
    'Laptop dinas hilang',
    'Laptop dinas hilang dari kendaraan pribadi pegawai yang membawanya.',
    'Apa langkahnya dan apakah harus diganti?',
    'Laporkan kepada kepolisian dan atasan, lalu kepada pengurus barang. Kehilangan diperiksa untuk menentukan ada tidaknya kelalaian. Bila terbukti lalai, penggantian diselesaikan melalui tuntutan ganti kerugian.',
    ASSETS_GUIDE,
    'PP 38/2016 tentang Tata Cara Tuntutan Ganti Kerugian Negara/Daerah',
  ),
  entry(
    'aset',
    'staff',
    'Kendaraan dinas dipakai mudik',
    'Menjelang hari raya ada pegawai yang ingin membawa kendaraan dinas ke luar kota.',
    'Bolehkah?',
    'Kendaraan dinas digunakan untuk kepentingan dinas. Pemakaian untuk mudik bukan kepentingan dinas. Simpan kendaraan di kantor selama libur dan catat kuncinya.',
    ASSETS,
    DISCIPLINE,
  ),
  entry(
    'aset',
    'public',
    'Menyewa gedung milik pemerintah daerah',
    'Kami ingin memakai gedung serbaguna untuk acara warga.',
    'Berapa biayanya dan ke mana membayar?',
    'Tarif sewa atau retribusi ditetapkan dengan peraturan daerah dan dipasang di tempat layanan. Bayarlah ke rekening kas daerah atau bendahara penerimaan dengan bukti resmi. Jangan membayar kepada perorangan tanpa tanda terima.',
    ASSETS_GUIDE,
    'UU 1/2022 tentang Hubungan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah',
  ),
  entry(
    'layanan',
    'public',
    'Biaya kartu keluarga dan akta kelahiran',
    'Ada orang yang menawarkan bantuan mengurus kartu keluarga dengan bayaran.',
    'Berapa biaya resminya?',
    'Pengurusan dan penerbitan dokumen kependudukan tidak dipungut biaya. Anda dapat mengurusnya sendiri di dinas kependudukan atau secara daring. Bila petugas meminta uang, gunakan jalur laporan.',
    'UU 24/2013 tentang Perubahan atas UU 23/2006 tentang Administrasi Kependudukan',
    SERVICE,
  ),
  entry(
    'layanan',
    'public',
    'Sumbangan sekolah dan pungutan',
    'Sekolah negeri anak saya meminta sumbangan dengan jumlah dan batas waktu tertentu.',
    'Apakah saya wajib membayar?',
    'Sumbangan bersifat sukarela, tidak ditentukan jumlah dan waktunya. Bila jumlah dan waktunya ditentukan, itu pungutan. Tanyakan dasar dan penggunaannya kepada komite sekolah secara tertulis; bila tetap dipaksa, laporkan.',
    'Permendikbud 75/2016 tentang Komite Sekolah',
  ),
  entry(
    'lain',
    'public',
    'Papan informasi penggunaan dana desa',
    'Di desa kami tidak ada papan informasi anggaran.',
    'Apakah pemerintah desa wajib mengumumkannya?',
    'Ya. Kepala desa menyampaikan informasi anggaran dan pelaksanaannya kepada masyarakat melalui media yang mudah diakses. Mintalah secara tertulis kepada pemerintah desa; bila tidak ditanggapi, sampaikan kepada camat.',
    'UU 6/2014 tentang Desa, sebagaimana diubah dengan UU 3/2024',
    VILLAGE,
  ),
];

/** Asked, not (yet) published: several are open, and some late. */
export const QUESTIONS: readonly Pick<DemoAnswer, 'topic' | 'channel' | 'facts' | 'asked'>[] = [
  {
    topic: 'keuangan',
    channel: 'staff',
    facts: 'Kegiatan selesai pada akhir bulan dan sebagian tagihan baru datang bulan berikutnya.',
    asked: 'Pada bulan mana belanja itu dicatat?',
  },
  {
    topic: 'perjalanan-dinas',
    channel: 'staff',
    facts: 'Rombongan memakai satu kendaraan sewaan selama dua hari.',
    asked: 'Bukti apa yang diperlukan untuk sewa kendaraan?',
  },
  {
    topic: 'perjalanan-dinas',
    channel: 'staff',
    facts: 'Rapat diadakan secara daring dari kantor sendiri.',
    asked: 'Apakah peserta dapat menerima uang harian?',
  },
  {
    topic: 'kepegawaian',
    channel: 'staff',
    facts: 'Pegawai mengikuti pendidikan lanjutan dengan biaya sendiri pada malam hari.',
    asked: 'Apakah perlu izin belajar?',
  },
  {
    topic: 'aset',
    channel: 'staff',
    facts: 'Beberapa meja dan kursi sudah rusak berat dan memenuhi gudang.',
    asked: 'Bagaimana tahap penghapusannya?',
  },
  {
    topic: 'gratifikasi',
    channel: 'staff',
    facts: 'Peserta pelatihan diberi tas dan buku oleh penyelenggara.',
    asked: 'Apakah perlengkapan peserta harus dilaporkan?',
  },
  {
    topic: 'pengadaan',
    channel: 'staff',
    facts: 'Kami merencanakan belanja makan rapat sepanjang tahun.',
    asked: 'Apakah sebaiknya memakai kontrak payung?',
  },
  {
    topic: 'pengadaan',
    channel: 'staff',
    facts: 'Penyedia meminta uang muka untuk pekerjaan sederhana.',
    asked: 'Dalam keadaan apa uang muka boleh diberikan?',
  },
  {
    topic: 'layanan',
    channel: 'public',
    facts: 'Saya mendaftar izin usaha lewat sistem dan menunggu lebih dari dua minggu.',
    asked: 'Berapa lama seharusnya proses verifikasinya?',
  },
  {
    topic: 'layanan',
    channel: 'public',
    facts: 'Ibu saya sakit dan tidak dapat datang ke loket.',
    asked: 'Apakah ada layanan jemput bola untuk perekaman identitas?',
  },
  {
    topic: 'lain',
    channel: 'public',
    facts: 'RT kami mengumpulkan iuran kebersihan setiap bulan.',
    asked: 'Apakah iuran itu boleh dan siapa yang mengawasi?',
  },
  {
    topic: 'lain',
    channel: 'public',
    facts: 'Kelompok tani kami ingin mengajukan hibah.',
    asked: 'Apa saja syarat pengajuan hibah kepada pemerintah daerah?',
  },
  {
    topic: 'keuangan',
    channel: 'staff',
    facts: 'Bendahara pensiun bulan depan.',
    asked: 'Apa saja yang harus diserahterimakan?',
  },
  {
    topic: 'gratifikasi',
    channel: 'public',
    facts: 'Anak saya lulus dan orang tua murid ingin mengumpulkan hadiah untuk wali kelas.',
    asked: 'Bolehkah guru menerima hadiah bersama itu?',
  },
];

type Asked = Pick<DemoAnswer, 'topic' | 'channel' | 'facts' | 'asked'>;
const procurement = (channel: Asked['channel'], facts: string, asked: string): Asked => ({
  topic: 'pengadaan',
  channel,
  facts,
  asked,
});

/** About one procurement that is under way: sent as requests for assistance. */
export const LIVE: readonly Asked[] = [
  procurement(
    'staff',
    'Satu paket rehabilitasi gedung kami gagal ditenderkan dua kali dan musim hujan mendekat.',
    'Mohon pendampingan menentukan langkah berikutnya.',
  ),
  procurement(
    'staff',
    'Penyedia pada kontrak kami meminta tambahan waktu karena barang terlambat datang.',
    'Mohon pendampingan menilai alasan dan dendanya.',
  ),
  procurement(
    'public',
    'Usaha kami mengikuti satu pengadaan yang sedang berjalan dan diminta melengkapi surat tambahan.',
    'Bagaimana kami meminta penjelasan secara resmi?',
  ),
];

/** About procurement in general: answered by the team, so they wait for a second pair of eyes. */
export const GENERAL: readonly Asked[] = [
  procurement(
    'staff',
    'Perangkat daerah kami belum memiliki pejabat pengadaan bersertifikat.',
    'Siapa yang dapat melaksanakan pembelian lewat katalog elektronik?',
  ),
  procurement(
    'public',
    'Koperasi kami ingin menjual hasil tani kepada pemerintah daerah.',
    'Apakah koperasi dapat masuk katalog elektronik lokal?',
  ),
  procurement(
    'staff',
    'Kami menyusun perkiraan harga untuk belanja alat kantor tahun depan.',
    'Dari mana saja sumber perkiraan harga boleh diambil?',
  ),
];
