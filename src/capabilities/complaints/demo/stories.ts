import type { Category, ComplaintClass } from '../rules/kinds.ts';

/** Something that people of a city complain about. `{jalan}`, `{rt}` and `{hari}` are filled with chance. */
export interface Story {
  /** beginning of the name of the agencies that it fits; several agencies of a kind take turns */
  at: string;
  category: Category;
  class: ComplaintClass;
  subject: string;
  body: string;
  answer: string;
}

const of = (
  at: string,
  category: Category,
  kind: ComplaintClass,
  subject: string,
  body: string,
  answer: string,
): Story => ({ at, category, class: kind, subject, body, answer });

export const PUBLIC_STORIES: readonly Story[] = [
  of(
    'Dinas Pekerjaan Umum',
    'facility',
    'ordinary',
    'Jalan berlubang di {jalan}',
    'Di {jalan} RT {rt} ada lubang sedalam satu jengkal. Sudah {hari} hari, dua pengendara jatuh minggu ini.',
    'Lubang di {jalan} telah ditambal. Perbaikan menyeluruh masuk pekerjaan triwulan berikut.',
  ),
  of(
    'Dinas Pekerjaan Umum',
    'facility',
    'ordinary',
    'Saluran air tersumbat di {jalan}',
    'Setiap hujan air masuk ke rumah warga RT {rt} karena saluran di {jalan} penuh lumpur.',
    'Saluran sudah dikeruk sepanjang 120 meter. Petugas memeriksanya lagi setelah hujan.',
  ),
  of(
    'Dinas Perhubungan',
    'facility',
    'ordinary',
    'Lampu jalan mati di {jalan}',
    'Lampu di {jalan} mati {hari} hari. Anak-anak pulang mengaji lewat jalan gelap.',
    'Tiga titik lampu di {jalan} sudah diganti dan menyala.',
  ),
  of(
    'Dinas Perhubungan',
    'fee',
    'supervision',
    'Tarif parkir di {jalan} melebihi karcis',
    'Juru parkir di {jalan} meminta Rp5.000 tanpa karcis, padahal tarif motor tertulis Rp2.000.',
    'Juru parkir itu sudah ditegur dan dipindahkan. Karcis resmi kini wajib diberikan.',
  ),
  of(
    'Dinas Kependudukan',
    'delay',
    'normative',
    'KTP elektronik belum jadi',
    'Saya merekam data {hari} hari lalu dan dijanjikan tiga hari. Setiap datang diminta menunggu blangko.',
    'KTP Anda sudah dicetak dan dapat diambil di loket 3 dengan membawa tanda terima.',
  ),
  of(
    'Dinas Kependudukan',
    'information',
    'normative',
    'Syarat pindah alamat berubah-ubah',
    'Hari pertama diminta surat RT, hari kedua diminta fotokopi yang tidak tertulis di papan.',
    'Syarat yang berlaku hanya KTP, KK, dan surat pindah. Papan di loket sudah kami perbarui.',
  ),
  of(
    'Dinas Kependudukan',
    'conduct',
    'ordinary',
    'Petugas loket berbicara kasar',
    'Ibu saya yang sudah tua dibentak di loket karena salah mengisi formulir.',
    'Kami mohon maaf. Petugas sudah dibina, dan ada pendamping khusus untuk lansia di ruang tunggu.',
  ),
  of(
    'RSUD',
    'delay',
    'ordinary',
    'Antre obat lebih dari tiga jam',
    'Setelah diperiksa pukul 09.00, obat baru diterima pukul 12.30. Tidak ada penjelasan.',
    'Loket farmasi ditambah satu pada jam sibuk. Perkiraan waktu tunggu kini ditampilkan di layar.',
  ),
  of(
    'RSUD',
    'service',
    'supervision',
    'Jadwal dokter tidak sesuai papan',
    'Dokter tertulis pukul 08.00, datang pukul 11.00. Kejadian ini sudah {hari} kali sebulan ini.',
    'Jadwal dokter ditertibkan dan kehadirannya dipantau. Perubahan jadwal diumumkan sehari sebelumnya.',
  ),
  of(
    'Puskesmas',
    'service',
    'ordinary',
    'Puskesmas tutup sebelum jamnya',
    'Pukul 13.30 loket sudah tutup padahal tertulis pukul 14.30. Anak saya demam dan harus ke klinik lain.',
    'Jam layanan sudah ditegaskan kembali. Loket dibuka sampai pukul 14.30 dan diawasi kepala puskesmas.',
  ),
  of(
    'Puskesmas',
    'discrimination',
    'supervision',
    'Pasien jaminan dilayani belakangan',
    'Pasien umum dipanggil lebih dulu walaupun datang sesudah kami.',
    'Pemanggilan kini menurut nomor antrean tanpa membedakan cara bayar.',
  ),
  of(
    'Dinas Pendidikan',
    'fee',
    'supervision',
    'Diminta membayar seragam di sekolah',
    'Wali murid diwajibkan membeli seragam di koperasi sekolah, kalau tidak rapor ditahan.',
    'Sekolah sudah diperintahkan mengembalikan uangnya. Rapor tidak boleh ditahan karena seragam.',
  ),
  of(
    'Dinas Pendidikan',
    'information',
    'normative',
    'Hasil penerimaan siswa tidak jelas',
    'Anak saya tidak masuk zonasi padahal rumah kami lebih dekat dari tetangga yang diterima.',
    'Jarak dihitung dari titik koordinat rumah di KK. Hitungan lengkap kami lampirkan.',
  ),
  of(
    'SMP',
    'facility',
    'ordinary',
    'Kamar mandi sekolah rusak',
    'Dari enam kamar mandi hanya satu yang dapat dipakai, airnya sering mati.',
    'Empat kamar mandi sudah diperbaiki. Dua lainnya dikerjakan pada masa libur.',
  ),
  of(
    'SD',
    'conduct',
    'ordinary',
    'Guru sering tidak masuk kelas',
    'Kelas anak saya kosong dua sampai tiga kali seminggu.',
    'Guru pengganti sudah ditugaskan dan daftar hadir dipantau pengawas sekolah.',
  ),
  of(
    'Dinas Lingkungan Hidup',
    'service',
    'ordinary',
    'Sampah tidak diangkut di {jalan}',
    'Bak sampah di {jalan} RT {rt} tidak diangkut {hari} hari dan mulai berbau.',
    'Sampah sudah diangkut. Jadwal armada untuk {jalan} kini dua hari sekali.',
  ),
  of(
    'Dinas Lingkungan Hidup',
    'facility',
    'supervision',
    'Air limbah warung dibuang ke parit',
    'Parit di {jalan} berwarna hitam dan berbau karena limbah beberapa warung.',
    'Pengelola warung sudah diperiksa dan diberi waktu memasang penangkap lemak.',
  ),
  of(
    'Dinas Penanaman Modal',
    'delay',
    'normative',
    'Izin usaha melewati batas waktu',
    'Izin saya dijanjikan lima hari kerja, sekarang sudah {hari} hari dan statusnya tetap diperiksa.',
    'Izin sudah terbit. Keterlambatan terjadi karena pemeriksaan lapangan tertunda; kami mohon maaf.',
  ),
  of(
    'Dinas Sosial',
    'information',
    'ordinary',
    'Nama hilang dari daftar bantuan',
    'Tahun lalu keluarga saya menerima bantuan, bulan ini nama kami tidak ada tanpa pemberitahuan.',
    'Data keluarga Anda sudah diperiksa ulang dan diusulkan kembali pada pemutakhiran bulan ini.',
  ),
  of(
    'Dinas Perdagangan',
    'facility',
    'ordinary',
    'Atap pasar bocor',
    'Setiap hujan lapak kami kebasahan. Sudah melapor ke pengelola pasar {hari} hari lalu.',
    'Atap di blok C sudah diperbaiki. Blok lain masuk rencana perbaikan bulan depan.',
  ),
  of(
    'Satuan Polisi Pamong Praja',
    'conduct',
    'ordinary',
    'Penertiban pedagang tanpa pemberitahuan',
    'Gerobak saya diangkat tanpa surat dan tanpa peringatan lebih dulu.',
    'Gerobak dapat diambil tanpa biaya. Penertiban berikutnya didahului pemberitahuan tertulis.',
  ),
  of(
    'Badan Pendapatan',
    'fee',
    'normative',
    'Tagihan PBB naik dua kali lipat',
    'Luas rumah di tagihan tidak sesuai sertifikat sehingga pajaknya naik.',
    'Luas sudah dibetulkan dan tagihan baru dikirim. Kelebihan bayar diperhitungkan tahun depan.',
  ),
  of(
    'Kecamatan',
    'delay',
    'ordinary',
    'Surat keterangan di kecamatan lama',
    'Surat dispensasi nikah sudah {hari} hari menunggu tanda tangan.',
    'Surat sudah ditandatangani. Camat menunjuk pelaksana harian bila berhalangan.',
  ),
  of(
    'Kelurahan',
    'fee',
    'supervision',
    'Diminta uang lelah untuk surat pengantar',
    'Petugas kelurahan meminta uang seikhlasnya untuk surat pengantar, padahal gratis.',
    'Layanan ini tidak dipungut biaya. Petugas sudah diperiksa dan dikenai teguran tertulis.',
  ),
  of(
    'Kelurahan',
    'service',
    'normative',
    'Kelurahan kosong pada jam kerja',
    'Pukul 10.00 hanya ada satu pegawai dan loket ditutup karena rapat.',
    'Loket kini dijaga bergiliran, juga saat ada rapat.',
  ),
  of(
    'Dinas Perumahan',
    'facility',
    'ordinary',
    'Lampu taman dan ayunan rusak',
    'Ayunan di taman {jalan} patah dan berbahaya untuk anak-anak.',
    'Ayunan sudah diganti dan lampu taman menyala kembali.',
  ),
];

export const STAFF_STORIES: readonly Story[] = [
  of(
    'Dinas',
    'delay',
    'ordinary',
    'Kenaikan gaji berkala terlambat',
    'Berkas kenaikan gaji berkala saya sudah lengkap sejak {hari} hari lalu dan belum diproses.',
    'Berkas sudah diproses dan rapel dibayarkan bulan depan.',
  ),
  of(
    'Dinas',
    'facility',
    'ordinary',
    'Ruang kerja kebanjiran setiap hujan',
    'Arsip di lantai satu basah, kami memindahkannya sendiri setiap kali hujan.',
    'Atap dan talang sudah diperbaiki. Arsip dipindahkan ke ruang yang lebih tinggi.',
  ),
  of(
    'Badan',
    'discrimination',
    'supervision',
    'Pembagian lembur tidak merata',
    'Lembur selalu diberikan kepada orang yang sama, yang lain tidak pernah ditawari.',
    'Pembagian lembur kini memakai daftar bergilir yang dapat dilihat semua pegawai.',
  ),
  of(
    'Puskesmas',
    'information',
    'normative',
    'Rincian jasa pelayanan tidak dijelaskan',
    'Kami menerima jasa pelayanan tanpa rincian hitungannya.',
    'Rincian hitungan kini dibagikan setiap bulan kepada setiap pegawai.',
  ),
  of(
    'Kecamatan',
    'conduct',
    'supervision',
    'Atasan memarahi di depan umum',
    'Atasan memarahi staf di depan warga yang sedang mengurus surat.',
    'Yang bersangkutan sudah dibina oleh atasannya dan menyampaikan permohonan maaf.',
  ),
];

export const STREETS = [
  'Jalan Kenanga',
  'Jalan Melati',
  'Jalan Pasar Lama',
  'Jalan Pelabuhan',
  'Jalan Pahlawan',
  'Jalan Cendana',
  'Jalan Mawar',
  'Gang Rukun',
  'Jalan Samudra',
  'Jalan Gunung Lipan',
] as const;

export const QUESTIONS = [
  'Di rumah nomor berapa kejadiannya, dan pukul berapa?',
  'Apakah Anda masih menyimpan tanda terimanya? Tuliskan nomornya.',
  'Siapa nama loket atau ruang yang Anda datangi?',
] as const;
export const REPLIES = [
  'Dekat masjid, sekitar pukul sembilan pagi.',
  'Nomor tanda terimanya 0142.',
  'Loket nomor dua, hari Selasa.',
] as const;
export const RETURNS = [
  'Sebutkan tanggal perbaikannya dan siapa yang dapat dihubungi.',
  'Jawaban belum menjawab pertanyaan pelapor tentang biayanya.',
] as const;
export const OBJECTIONS = [
  'Sampai hari ini keadaannya masih sama.',
  'Yang diperbaiki bukan tempat yang saya adukan.',
  'Petugas datang, tetapi pekerjaannya belum selesai.',
] as const;
export const UPHELD = 'Keberatan Anda kami terima. Instansi diminta memeriksa kembali dan menjawab lagi.';
export const DECLINED =
  'Kami sudah memeriksa ke lapangan: pekerjaan sesuai jawaban instansi. Bila rusak lagi, sampaikan aduan baru.';
export const REJECTED = [
  'Gangguan listrik ditangani PLN. Sampaikan melalui aplikasi PLN Mobile atau telepon 123.',
  'Perkara ini sedang diperiksa pengadilan, sehingga putusannya tidak dapat kami pengaruhi.',
  'Iuran jaminan kesehatan ditangani BPJS Kesehatan, telepon 165.',
] as const;
export const COMMENTS = [
  'Cepat ditanggapi, terima kasih.',
  'Akhirnya selesai.',
  'Masih agak lama menunggu.',
  'Petugasnya ramah.',
  null,
  null,
  null,
] as const;
