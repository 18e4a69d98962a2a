import { file, labelled, paper, person, says, step, taken, witness, type DemoReport } from './story.ts';

/** Came lately: waiting, just read, or with the alternate. */
export const FRESH: readonly DemoReport[] = [
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
        paper('Catatan setoran mingguan', 'catatan-setoran.txt', 'Jumat ke-1: 50.000\nJumat ke-2: 75.000\n'),
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
        paper('Satu halaman daftar penerima', 'daftar.txt', 'No. 14 — sudah pindah\nNo. 15 — sudah pindah\n'),
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
    happened: [taken(1), labelled(1, 'extortion')],
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
        paper('Naskah kedua', 'naskah-2.txt', 'Kerugian: ada, dihitung.\n'),
        paper('Naskah akhir', 'naskah-akhir.txt', 'Kerugian: tidak ada.\n'),
        witness('Satu anggota tim.'),
      ],
      identity: person('Guntur Sagara', '9971011107880005'),
    },
    happened: [
      step(2, 'alternate', 'read'),
      says(
        3,
        'alternate',
        'Laporan Anda kami terima dan hanya dapat dibaca oleh kami, bukan oleh Inspektorat.',
      ),
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
        paper(
          'Salinan papan pengumuman dana desa',
          'papan-dana-desa.txt',
          'Infrastruktur 480 juta\nPemberdayaan 320 juta\n',
        ),
        paper('Catatan rapat warga', 'rapat-warga.txt', 'Pelatihan: belum ada.\n'),
        witness('Ketua kelompok tani dan dua anggotanya.'),
      ],
      identity: person('Painem Rahayuning', '9971016203790006'),
    },
    happened: [
      taken(1),
      labelled(4, 'village-fund'),
      says(4, 'intake', 'Terima kasih. Apakah Anda mempunyai salinan APBDes tahun ini?'),
      step(6, 'intake', 'assessed'),
    ],
  },
];
