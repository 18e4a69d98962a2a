// Official papers are written in Indonesian, whatever language the reader uses.
export const costWords = {
  title: 'Rincian Biaya Perjalanan Dinas',
  annex: 'Lampiran SPD nomor',
  day: 'Tanggal SPD',
  what: 'Perincian biaya',
  over: 'melebihi tarif {ceiling}',
  paid: 'Telah dibayar sejumlah',
  received: 'Telah menerima sejumlah',
  settled: 'Perhitungan SPD rampung',
  fixed: 'Ditetapkan sejumlah',
  advance: 'Yang telah dibayar semula',
  rest: 'Sisa kurang dibayar',
  excess: 'Sisa lebih yang disetor kembali',
} as const;

export const componentWords = {
  daily: 'Uang harian',
  representation: 'Uang representasi',
  hotel: 'Penginapan',
  'without-hotel': 'Penginapan tanpa hotel',
  transport: 'Transpor',
  stated: 'Pengeluaran riil',
} as const;

export const statedWords = {
  title: 'Daftar Pengeluaran Riil',
  opening: 'Yang bertanda tangan di bawah ini:',
  name: 'Nama',
  number: 'NIP',
  position: 'Jabatan',
  basis: 'Berdasarkan {basis} Dengan ini saya menyatakan dengan sesungguhnya bahwa:',
  first:
    '1.  Biaya transpor dan/atau penginapan di bawah ini, yang bukti pengeluarannya tidak dapat diperoleh, meliputi:',
  second:
    '2.  Jumlah uang pada angka 1 benar-benar dikeluarkan untuk perjalanan dinas tersebut. Bila kemudian terdapat kelebihan pembayaran, saya bersedia menyetorkannya ke kas daerah.',
  closing: 'Pernyataan ini saya buat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
  known: 'Mengetahui/menyetujui:',
  what: 'Uraian',
} as const;

export const receiptWords = {
  title: 'Kuitansi',
  from: 'Sudah terima dari',
  fromWhom: 'Pejabat Pembuat Komitmen, {agency}, {government}',
  amount: 'Jumlah uang',
  spelled: 'Terbilang',
  purpose: 'Untuk pembayaran',
  about: 'Perjalanan dinas {origin} – {destinations}, {span}: {purpose}',
  basis: 'Berdasarkan SPD',
  account: 'Rekening',
  receiver: 'Yang menerima,',
} as const;

export const noHotelWords = {
  title: 'Surat Pernyataan Tidak Menginap di Hotel',
  opening: 'Yang bertanda tangan di bawah ini:',
  text: 'menyatakan bahwa selama perjalanan dinas ke {destinations} pada malam berikut saya tidak menginap di hotel atau penginapan lain yang dibayar:',
  night: 'Malam, mulai tanggal',
  rate: 'Penggantian (Rp)',
  closing:
    'Penggantian adalah {share} dari tarif hotel di tempat tujuan dan tidak ditagihkan oleh pelaksana lain untuk kamar yang sama. Bila pernyataan ini tidak benar, saya bersedia mengembalikannya ke kas daerah dan menanggung akibatnya menurut peraturan.',
} as const;

export const cancelWords = {
  taskTitle: 'Surat Pernyataan Pembatalan Tugas Perjalanan Dinas',
  costTitle: 'Surat Pernyataan Pembebanan Biaya Pembatalan Perjalanan Dinas',
  opening: 'Yang bertanda tangan di bawah ini:',
  taskText:
    'menyatakan dengan sesungguhnya bahwa tugas perjalanan dinas atas nama {traveller}, {basis} dibatalkan dan tidak dapat dilaksanakan karena: {reason}',
  taskRest:
    'Pelaksanaannya tidak digantikan oleh orang lain. Bila pernyataan ini tidak benar, saya bertanggung jawab menurut peraturan.',
  costText:
    'menyatakan dengan sesungguhnya bahwa perjalanan dinas atas nama {traveller}, {basis} dibatalkan karena: {reason} Biaya yang telanjur dikeluarkan dan tidak dapat dikembalikan, sebagian atau seluruhnya, dibebankan pada {account}:',
  costRest:
    'Uang muka yang diterima pelaksana: {advance}. Yang tidak terpakai disetor kembali ke kas daerah. Bila kemudian ada biaya yang dapat dikembalikan oleh penyedia, biaya itu disetor ke kas daerah.',
  noCosts: 'Tidak ada biaya yang dibebankan.',
} as const;

export const reportWords = {
  title: 'Laporan Perjalanan Dinas',
  basis: 'Dasar',
  purpose: 'Maksud',
  place: 'Tempat',
  time: 'Waktu',
  traveller: 'Pelaksana',
  result: 'Kegiatan dan hasil',
  nothing: 'Laporan belum ditulis.',
  photos: 'Foto',
  photo: '{day}: {note}',
  attendance: 'Daftar hadir dan pernyataan',
} as const;
