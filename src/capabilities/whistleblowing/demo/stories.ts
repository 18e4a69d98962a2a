// What invented people report in a demo city, and what became of it. Nobody named here exists; officials are told by their office only.
import type { Category, EvidenceKind } from '../rules/narrative.ts';
import type { Status } from '../rules/status.ts';
import type { SampleStory } from './sealed-sample.ts';

export type Who = 'intake' | 'investigator' | 'alternate' | 'superAdmin';

/** What somebody did, so many days after the report came. */
export type Happening = { after: number } & (
  | { by: Who; status: Status }
  | { by: Who; label: Category; legalHold?: boolean }
  | { by: Who; says: string }
  | { by: Who; notes: string }
  | { by: Who; opensIdentity: string; legalBasis: string }
  | { by: Who; refersTo: string; receiptNumber: string }
  | { grantedTo: 'investigator'; letter: string; days: number }
  | { reporterSays: string }
  | { reporterObjects: string }
);

export interface DemoReport {
  /** days before today on which it came */
  ago: number;
  /** a receipt that visitors of the demo may try */
  receipt?: 'conversation' | 'closed';
  /** beginning of the name of the agency that it is about, as the city has it; or a village by name */
  at: string;
  story: SampleStory;
  happened: readonly Happening[];
}

const person = (name: string, nik: string) => ({ name, nik, cardReading: 'same' as const });
const witness = (description: string) => ({ kind: 'witness' as EvidenceKind, description });
const file = (kind: EvidenceKind, description: string, name: string, text: string) => ({
  kind,
  description,
  file: { name, type: 'text/plain', bytes: new TextEncoder().encode(text) },
});

const taken = (after: number): Happening => ({ after, by: 'intake', status: 'read' });
const granted = (after: number, letter: string): Happening => ({
  after,
  grantedTo: 'investigator',
  letter,
  days: 180,
});

export const DEMO_REPORTS: readonly DemoReport[] = [
  {
    ago: 1,
    at: 'Dinas Perhubungan',
    story: {
      category: 'extortion',
      urgent: 'Uang setoran diminta lagi Jumat ini; yang menolak diancam dipindah.',
      what: 'Juru parkir diminta menyetor di luar karcis resmi setiap pekan. Yang tidak menyetor tidak diberi karcis pada pekan berikutnya.',
      who: 'Dua petugas lapangan; namanya ada pada bukti kedua.',
      when: 'Setiap Jumat sore, sejak awal tahun',
      where: 'Pasar tengah kota',
      how: 'Saya sendiri ikut menyetor sampai bulan lalu.',
      evidence: [
        file(
          'document',
          'Catatan setoran mingguan',
          'catatan-setoran.txt',
          'Jumat ke-1: 50.000\nJumat ke-2: 75.000\n',
        ),
        witness('Tiga juru parkir bersedia memberi keterangan bila dilindungi.'),
        file('audio', 'Salinan percakapan di telepon', 'percakapan.txt', 'Jumat ini genap seratus, ya.\n'),
      ],
      identity: person('Marno Tirtawana', '9971010203850002'),
    },
    happened: [],
  },
  {
    ago: 2,
    at: 'Dinas Perdagangan',
    story: {
      category: 'other',
      what: 'Daftar penerima bantuan gerobak memuat nama yang sudah pindah kota, sedangkan gerobaknya tetap diambil.',
      who: 'Panitia pembagian bantuan',
      when: 'Oktober tahun ini',
      where: 'Gudang dinas',
      how: 'Saya membantu memindahkan gerobak hari itu.',
      fewer: 'Daftar lengkap disimpan panitia; saya hanya sempat menyalin satu halaman.',
      evidence: [
        file(
          'document',
          'Satu halaman daftar penerima',
          'daftar.txt',
          'No. 14 — sudah pindah\nNo. 15 — sudah pindah\n',
        ),
      ],
      identity: person('Lestari Wanaprana', '9971015406910003'),
    },
    happened: [],
  },
  {
    ago: 9,
    at: 'Dinas Kependudukan',
    story: {
      assisted: true,
      category: 'extortion',
      what: 'Warga diminta membayar agar kartu keluarga selesai hari itu juga, padahal layanan ini gratis.',
      who: 'Petugas loket nomor dua',
      when: 'Senin dan Rabu pekan lalu',
      where: 'Ruang layanan',
      how: 'Dialami sendiri oleh pelapor, diceritakan di loket Inspektorat.',
      fewer: 'Pembayaran diminta tanpa kuitansi.',
      evidence: [witness('Pelapor sendiri dan seorang tetangganya.')],
      identity: person('Sarmi Kelana', '9971016708600004'),
    },
    happened: [taken(1), { after: 1, by: 'intake', label: 'extortion' }],
  },
  {
    ago: 12,
    at: 'Inspektorat',
    story: {
      conflict: 'alternate',
      category: 'conflict-of-interest',
      what: 'Hasil pemeriksaan sebuah proyek diubah setelah ada pertemuan dengan rekanan; temuan kerugian dihapus dari naskah akhir.',
      who: 'Seorang pejabat Inspektorat yang memimpin pemeriksaan itu',
      when: 'Antara naskah kedua dan naskah akhir, September',
      where: 'Kantor Inspektorat',
      how: 'Saya memegang kedua naskahnya.',
      evidence: [
        file('document', 'Naskah kedua', 'naskah-2.txt', 'Kerugian: ada, dihitung.\n'),
        file('document', 'Naskah akhir', 'naskah-akhir.txt', 'Kerugian: tidak ada.\n'),
        witness('Satu anggota tim.'),
      ],
      identity: person('Guntur Sagara', '9971011107880005'),
    },
    happened: [
      { after: 2, by: 'alternate', status: 'read' },
      {
        after: 3,
        by: 'alternate',
        says: 'Laporan Anda kami terima dan hanya dapat dibaca oleh kami, bukan oleh Inspektorat.',
      },
    ],
  },
  {
    ago: 24,
    at: 'Desa Sumber Bening',
    story: {
      category: 'village-fund',
      what: 'Dana desa tahap dua hampir seluruhnya dipakai untuk gapura dan pagar kantor; pelatihan dan bantuan modal yang diumumkan tidak pernah ada.',
      who: 'Perangkat desa bagian pembangunan',
      when: 'April sampai Agustus',
      where: 'Kantor desa dan balai warga',
      how: 'Saya anggota kelompok yang seharusnya menerima pelatihan.',
      villageFund: {
        total: 800_000_000,
        spending: [
          { purpose: 'infrastructure', what: 'Gapura dan pagar kantor desa', rupiah: 710_000_000 },
          { purpose: 'empowerment', what: 'Pelatihan kelompok tani', rupiah: 40_000_000 },
          { purpose: 'other', what: 'Tidak diketahui', rupiah: null },
        ],
      },
      evidence: [
        file(
          'document',
          'Salinan papan pengumuman dana desa',
          'papan-dana-desa.txt',
          'Infrastruktur 480 juta\nPemberdayaan 320 juta\n',
        ),
        file('document', 'Catatan rapat warga', 'rapat-warga.txt', 'Pelatihan: belum ada.\n'),
        witness('Ketua kelompok tani dan dua anggotanya.'),
      ],
      identity: person('Painem Rahayuning', '9971016203790006'),
    },
    happened: [
      taken(1),
      { after: 4, by: 'intake', label: 'village-fund' },
      { after: 4, by: 'intake', says: 'Terima kasih. Apakah Anda mempunyai salinan APBDes tahun ini?' },
      { after: 6, by: 'intake', status: 'assessed' },
    ],
  },
  {
    ago: 45,
    at: 'Dinas Penanaman Modal',
    story: {
      category: 'gratification',
      what: 'Pemohon izin memberikan bingkisan bernilai besar kepada petugas pemeriksa, dan izinnya terbit lebih cepat daripada yang lain.',
      who: 'Petugas pemeriksa berkas',
      when: 'Bulan September',
      where: 'Ruang pemeriksaan berkas',
      how: 'Saya melihat bingkisannya dan buku penerimaan izin.',
      evidence: [
        file('document', 'Urutan berkas masuk', 'urutan-berkas.txt', 'Masuk ke-31, terbit ke-2\n'),
        witness('Rekan sejawat di ruang yang sama.'),
        file('document', 'Catatan tanggal', 'tanggal.txt', 'Bingkisan: Selasa. Izin: Kamis.\n'),
      ],
      identity: person('Wening Larasati', '9971014909930007'),
    },
    happened: [
      taken(2),
      { after: 3, by: 'intake', label: 'gratification' },
      {
        after: 4,
        by: 'intake',
        says: 'Terima kasih. Kami menelaah laporan Anda dan akan menulis lagi di sini.',
      },
      { after: 5, by: 'intake', status: 'assessed' },
      granted(6, 'ST 700/118'),
      { after: 8, by: 'investigator', status: 'investigated' },
      {
        after: 30,
        by: 'investigator',
        says: 'Pemeriksaan selesai. Pemberian itu kini dilaporkan kepada KPK oleh penerimanya; petugas yang bersangkutan dipindahkan dari pemeriksaan izin.',
      },
      { after: 31, by: 'investigator', status: 'concluded' },
    ],
  },
  {
    ago: 62,
    at: 'Dinas Pekerjaan Umum',
    receipt: 'conversation',
    story: {
      category: 'procurement',
      what: 'Pemenang lelang perbaikan jalan sudah disebut dalam rapat dua pekan sebelum pengumuman. Syarat alat berat diubah sehingga hanya satu perusahaan memenuhi.',
      who: 'Kelompok kerja pemilihan dan satu pejabat pembuat komitmen',
      when: 'Rapat awal bulan, pengumuman dua pekan kemudian',
      where: 'Ruang rapat dinas',
      how: 'Saya hadir sebagai notulis.',
      evidence: [
        file('document', 'Notulen rapat', 'notulen.txt', 'Butir 4: calon pelaksana sudah siap alat.\n'),
        file(
          'document',
          'Dokumen lelang sebelum dan sesudah diubah',
          'syarat-alat.txt',
          'Sebelum: 1 unit. Sesudah: 3 unit milik sendiri.\n',
        ),
        witness('Dua peserta rapat lain.'),
      ],
      identity: person('Sri Penanda', '9971015508900001'),
    },
    happened: [
      taken(1),
      { after: 2, by: 'intake', label: 'procurement', legalHold: true },
      {
        after: 3,
        by: 'intake',
        says: 'Terima kasih atas laporan Anda. Apakah rapat itu mempunyai daftar hadir?',
      },
      {
        after: 4,
        reporterSays:
          'Ada. Daftar hadir asli disimpan sekretariat; saya mempunyai fotonya dan akan mengirimkannya.',
      },
      { after: 6, by: 'intake', status: 'assessed' },
      granted(7, 'ST 700/104'),
      { after: 9, by: 'investigator', status: 'investigated' },
      {
        after: 12,
        by: 'investigator',
        notes: 'Minta jejak perubahan dokumen lelang dari LPSE sebelum memanggil siapa pun.',
      },
      {
        after: 20,
        by: 'superAdmin',
        opensIdentity: 'Anda meminta perlindungan; LPSK memerlukan nama dan nomor yang dapat dihubungi.',
        legalBasis: 'UU 31/2014 pasal 10',
      },
      {
        after: 21,
        by: 'intake',
        says: 'Permohonan perlindungan Anda sudah kami antar ke LPSK. Bila ada tekanan di tempat kerja, kabari kami lewat kotak surat ini.',
      },
    ],
  },
  {
    ago: 84,
    at: 'Badan Kepegawaian',
    story: {
      category: 'position-trading',
      what: 'Katanya jabatan kepala seksi dijual. Saya mendengarnya dari orang lain.',
      who: 'Tidak tahu',
      when: 'Tahun ini',
      where: 'Tidak tahu',
      how: 'Mendengar dari orang lain di kantin.',
      fewer: 'Saya tidak mempunyai bukti selain cerita itu.',
      identity: person('Bagas Ranuwijaya', '9971012212950008'),
    },
    happened: [
      taken(2),
      { after: 3, by: 'intake', label: 'position-trading' },
      {
        after: 4,
        by: 'intake',
        says: 'Kami belum dapat memulai pemeriksaan dari cerita ini. Siapa yang dapat kami tanyai, dan jabatan mana yang dimaksud?',
      },
      {
        after: 34,
        by: 'intake',
        says: 'Tiga puluh hari tanpa keterangan tambahan, jadi laporan ini kami tutup. Anda dapat mengajukan keberatan atau mengirim keterangan baru kapan saja.',
      },
      { after: 34, by: 'intake', status: 'rejected' },
    ],
  },
  {
    ago: 110,
    at: 'Badan Pengelolaan Keuangan',
    story: {
      category: 'corruption',
      what: 'Tagihan perjalanan dinas fiktif dicairkan berulang kali atas nama pegawai yang tidak berangkat, sebagian disetor ke seorang pejabat.',
      who: 'Bendahara pengeluaran pembantu dan atasannya',
      when: 'Sejak dua tahun lalu',
      where: 'Bagian keuangan',
      how: 'Nama saya sendiri dipakai tiga kali.',
      evidence: [
        file('document', 'Tiga surat tugas atas nama saya', 'surat-tugas.txt', 'Berangkat: tidak.\n'),
        file('document', 'Mutasi rekening', 'mutasi.txt', 'Masuk 4.500.000; keluar tunai 4.000.000\n'),
        witness('Empat rekan dengan pengalaman yang sama.'),
      ],
      identity: person('Damar Sukmajaya', '9971010507820009'),
    },
    happened: [
      taken(1),
      { after: 2, by: 'intake', label: 'corruption', legalHold: true },
      {
        after: 3,
        by: 'intake',
        says: 'Terima kasih. Simpan surat tugas yang asli; jangan menyerahkannya kepada siapa pun di kantor.',
      },
      { after: 5, by: 'intake', status: 'assessed' },
      granted(6, 'ST 700/88'),
      { after: 7, by: 'investigator', status: 'investigated' },
      {
        after: 28,
        by: 'investigator',
        says: 'Perkara ini kami teruskan kepada KPK, karena nilainya dan karena melibatkan pejabat. Anda tetap dapat menulis kepada kami di sini.',
      },
      {
        after: 29,
        by: 'investigator',
        refersTo: 'Komisi Pemberantasan Korupsi, Direktorat Pelayanan Laporan dan Pengaduan Masyarakat',
        receiptNumber: 'REKAAN-0001',
      },
      { after: 29, by: 'investigator', status: 'referred' },
    ],
  },
  {
    ago: 128,
    at: 'Dinas Kesehatan',
    receipt: 'closed',
    story: {
      category: 'extortion',
      what: 'Pasien diminta membeli obat di satu apotek tertentu walaupun obatnya tersedia di puskesmas.',
      who: 'Satu petugas apotek puskesmas',
      when: 'Beberapa kali pada bulan Juni',
      where: 'Puskesmas',
      how: 'Dialami sendiri dan oleh dua pasien lain.',
      evidence: [
        file('document', 'Dua kuitansi apotek', 'kuitansi.txt', 'Obat A 85.000; obat B 60.000\n'),
        file('document', 'Daftar obat yang tersedia', 'stok.txt', 'Obat A: tersedia\n'),
        witness('Dua pasien lain.'),
      ],
      identity: person('Ratri Wulansari', '9971014311870010'),
    },
    happened: [
      taken(1),
      { after: 3, by: 'intake', label: 'extortion' },
      {
        after: 3,
        by: 'intake',
        says: 'Terima kasih atas laporan Anda. Adakah pasien lain yang bersedia bercerita?',
      },
      { after: 5, reporterSays: 'Dua orang bersedia. Mereka minta namanya tidak disebut.' },
      { after: 4, by: 'intake', status: 'assessed' },
      granted(5, 'ST 700/71'),
      { after: 6, by: 'investigator', status: 'investigated' },
      {
        after: 24,
        by: 'investigator',
        says: 'Laporan Anda terbukti. Uang tiga pasien dikembalikan, petugasnya mendapat hukuman disiplin, dan daftar obat kini ditempel di loket.',
      },
      { after: 25, by: 'investigator', status: 'concluded' },
      { after: 34, by: 'intake', status: 'closed' },
    ],
  },
  {
    ago: 150,
    at: 'Dinas Pendidikan',
    story: {
      category: 'corruption',
      what: 'Dana perbaikan atap sekolah dicairkan penuh, tetapi hanya setengah atap yang diganti.',
      who: 'Kepala pelaksana dan pengawas lapangan',
      when: 'Libur sekolah',
      where: 'Sebuah sekolah dasar',
      how: 'Saya mengajar di sana.',
      evidence: [
        file('document', 'Papan proyek', 'papan-proyek.txt', 'Volume: 420 m2\n'),
        file('document', 'Hasil ukur sendiri', 'ukur.txt', 'Terpasang: 214 m2\n'),
        witness('Penjaga sekolah.'),
      ],
      identity: person('Hanum Kartikasari', '9971015812840011'),
    },
    happened: [
      taken(2),
      { after: 3, by: 'intake', label: 'corruption' },
      { after: 5, by: 'intake', status: 'assessed' },
      granted(6, 'ST 700/63'),
      { after: 8, by: 'investigator', status: 'investigated' },
      { after: 40, by: 'investigator', status: 'concluded' },
      { after: 44, by: 'intake', says: 'Kekurangan volume sudah dikembalikan ke kas daerah.' },
      { after: 45, by: 'intake', status: 'closed' },
      {
        after: 60,
        reporterObjects: 'Atapnya sampai hari ini belum selesai. Mohon diperiksa lagi di lapangan.',
      },
    ],
  },
  {
    ago: 190,
    at: 'Sekretariat Daerah',
    story: {
      category: 'conflict-of-interest',
      what: 'Sewa kendaraan dinas diberikan kepada perusahaan milik keluarga pejabat yang menandatangani kontraknya.',
      who: 'Pejabat bagian umum',
      when: 'Kontrak tahun ini',
      where: 'Bagian umum',
      how: 'Nama pemilik tertera pada akta yang terbuka untuk umum.',
      evidence: [
        { kind: 'link', description: 'Nomor akta pada daftar perusahaan; dapat dibuka oleh siapa saja.' },
        file('document', 'Halaman tanda tangan kontrak', 'kontrak.txt', 'Pihak kedua: perusahaan keluarga\n'),
        witness('Tidak ada.'),
      ],
      identity: person('Teguh Adiwangsa', '9971011906760012'),
    },
    happened: [
      taken(1),
      { after: 2, by: 'intake', label: 'conflict-of-interest' },
      { after: 3, by: 'intake', says: 'Terima kasih. Kami memeriksa akta dan kontraknya.' },
      { after: 4, by: 'intake', status: 'assessed' },
      granted(5, 'ST 700/52'),
      { after: 6, by: 'investigator', status: 'investigated' },
      { after: 50, by: 'investigator', status: 'concluded' },
      {
        after: 52,
        by: 'intake',
        says: 'Kontrak dihentikan dan diumumkan ulang. Terima kasih atas keberanian Anda.',
      },
      { after: 53, by: 'intake', status: 'closed' },
    ],
  },
];
