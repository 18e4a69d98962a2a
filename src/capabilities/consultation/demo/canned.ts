/** Ready-made answers that a new government can begin with. */
export const CANNED: readonly { topic: string | null; title: string; body: string }[] = [
  {
    topic: null,
    title: 'Pembuka dan penutup',
    body: 'Menjawab konsultasi {nomor} tentang {topik} yang kami terima tanggal {tanggal}:\n\n\n\nDemikian, semoga membantu.',
  },
  {
    topic: 'perjalanan-dinas',
    title: 'Bukti perjalanan dinas',
    body: 'Bukti yang disimpan: surat tugas, tiket dan tanda naik, kuitansi penginapan, dan laporan hasil perjalanan. Biaya riil tanpa bukti dinyatakan dalam daftar pengeluaran riil yang ditandatangani pelaksana.',
  },
  {
    topic: 'gratifikasi',
    title: 'Cara melaporkan gratifikasi',
    body: 'Laporkan paling lambat 30 hari kerja sejak diterima, langsung kepada KPK atau melalui unit pengendalian gratifikasi di inspektorat. Simpan barangnya dan catat siapa, kapan, dan dalam acara apa.',
  },
  {
    topic: null,
    title: 'Bukan kewenangan inspektorat',
    body: 'Pertanyaan ini di luar kewenangan inspektorat {instansi}. Silakan menghubungi perangkat daerah yang membidangi urusan itu.',
  },
];
