const id = {
  title: 'Token pelapor',
  lead: 'Token membuktikan bahwa sebuah laporan datang dari pegawai yang dikenal, tanpa memberi tahu siapa. Anda boleh melapor tanpa token; laporan itu diterima sama saja.',
  how: 'Cara kerjanya',
  blind:
    'Token dibuat di perangkat ini dan ditandatangani tanpa terlihat. Pemerintah daerah mencatat bahwa Anda sudah mengambil, tidak mencatat token mana.',
  all: 'Ambillah walaupun Anda tidak berniat melapor. Makin banyak pegawai mengambil, makin tersembunyi pelapornya.',
  later:
    'Pakai pada hari lain dan lewat perangkat lain. Token yang dipakai segera sesudah diambil dapat menunjuk Anda.',
  safe: 'Simpan di tempat yang hanya Anda buka. Siapa pun yang menemukannya tahu bahwa Anda menyimpan token, dan dapat memakainya.',
  print: 'Sidik jari kunci triwulan ini',
  same: 'Harus sama bagi semua pegawai. Bandingkan dengan rekan atau surat edaran; bila berbeda, jangan ambil dan lapor ke KPK di 198.',
  take: 'Ambil {n} token',
  until: 'Berlaku sampai {day}',
  none: 'Kunci triwulan ini belum dibuat',
  noneText: 'Kunci dibuat malam hari. Datang lagi besok.',
  taken: 'Token triwulan ini sudah Anda ambil',
  takenText: 'Setiap orang mengambil sekali tiap triwulan. Token yang hilang tidak dapat diambil lagi.',
  failed: 'Token belum jadi',
  failedText:
    'Jawaban peladen tidak cocok dengan kuncinya. Tekan lagi; bila terulang, jangan pakai dan beri tahu petugas.',
  ready: 'Token Anda',
  once: 'Hanya tampil sekali. Simpan atau cetak sebelum menutup halaman ini.',
  token: 'Token {n}',
  qr: 'Kode QR token {n}',
  save: 'Simpan sebagai berkas',
  paper: 'Cetak',
  use: 'Satu token untuk satu laporan. Tempel di langkah terakhir sebelum menyegel laporan.',
};

const en: Record<keyof typeof id, string> = {
  title: 'Reporter’s tokens',
  lead: 'A token proves that a report comes from a known employee, without saying who. You may report without one; the report is taken all the same.',
  how: 'How it works',
  blind:
    'Tokens are made on this device and signed without being seen. The government notes that you have fetched yours, not which they are.',
  all: 'Fetch them even if you do not mean to report. The more employees do, the better a reporter hides.',
  later: 'Use one on another day and another device. A token that is used soon after may point at you.',
  safe: 'Keep them where only you look. Whoever finds one knows that you keep tokens, and can use it.',
  print: 'Fingerprint of this quarter’s key',
  same: 'It must be the same for every employee. Compare it with a colleague or the circular; if it differs, do not fetch, and call KPK at 198.',
  take: 'Fetch {n} tokens',
  until: 'Hold until {day}',
  none: 'The key of this quarter is not made yet',
  noneText: 'Keys are made by night. Come again tomorrow.',
  taken: 'You have fetched your tokens of this quarter',
  takenText: 'Everybody fetches once a quarter. Tokens that are lost cannot be fetched again.',
  failed: 'The tokens are not made yet',
  failedText:
    'The server’s answer does not fit its key. Press again; if it happens again, do not use them and tell the office.',
  ready: 'Your tokens',
  once: 'Shown once. Save or print them before you close this page.',
  token: 'Token {n}',
  qr: 'QR code of token {n}',
  save: 'Save as a file',
  paper: 'Print',
  use: 'One token for one report. Paste it in the last step before sealing the report.',
};

export const texts = { id, en };
