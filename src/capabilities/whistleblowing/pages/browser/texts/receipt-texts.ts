const id = {
  title: 'Simpan tanda terima Anda',
  lead: 'Laporan {number} sudah terkirim. Hanya dengan tanda terima ini Anda dapat membuka kotak surat. Kami tidak menyimpannya dan tidak dapat menggantinya.',
  leadSealed:
    'Amplop sudah disegel. Hanya dengan tanda terima ini Anda dapat membuka kotak surat sesudah amplop diserahkan. Tidak ada yang menyimpannya dan tidak ada yang dapat menggantinya.',
  leadAssisted:
    'Laporan {number} sudah terkirim. Cetak tanda terima ini dan serahkan kepada pelapor. Jangan menyalin atau memotretnya; sesudah halaman ini ditutup tidak ada yang dapat menampilkannya lagi.',
  slip: 'Tanda terima',
  digits: 'Dalam angka',
  words: 'Atau dalam kata; keduanya membuka kotak yang sama',
  qr: 'Kode QR tanda terima dan sidik jari kunci akar',
  root: 'Sidik jari kunci akar',
  rootHelp: 'Isikan bersama tanda terima; kotak akan memperingatkan bila kunci situs sudah diganti.',
  warn: 'Simpan di tempat yang tidak dilihat orang lain. Jangan difoto dengan ponsel yang dipakai bersama.',
  print: 'Cetak',
  save: 'Simpan sebagai berkas',
  saveHelp: 'Halaman ini tidak menyimpan apa pun kecuali Anda menekan tombol simpan.',
  confirm: 'Ketik empat angka terakhir',
  confirmHint: 'Agar kami tahu tanda terima sudah Anda simpan.',
  confirmAssisted: 'Ketik empat angka terakhir dari lembar yang tercetak.',
  done: 'Sudah saya simpan',
  wrong: 'Empat angka itu belum sama. Lihat lagi tanda terima di atas.',
  finished: 'Selesai',
  finishedText: 'Buka kotak surat Anda dalam tiga hari kerja. Anda boleh menutup halaman ini.',
  finishedSealed:
    'Serahkan berkas amplop di loket atau kirim lewat halaman Amplop luring, lalu buka kotak surat Anda tiga hari kerja kemudian.',
  finishedAssisted: 'Serahkan lembar tanda terima kepada pelapor, lalu tutup halaman ini.',
  mailbox: 'Buka kotak surat',
};
const en: Record<keyof typeof id, string> = {
  title: 'Keep your receipt',
  lead: 'Report {number} was sent. Only this receipt opens your mailbox. We keep no copy and cannot replace it.',
  leadSealed:
    'The envelope is sealed. Only this receipt opens your mailbox once it was handed in. Nobody keeps a copy and nobody can replace it.',
  leadAssisted:
    'Report {number} was sent. Print this receipt and hand it to the reporter. Do not copy or photograph it; once this page is closed nobody can show it again.',
  slip: 'Receipt',
  digits: 'In digits',
  words: 'Or in words; both open the same mailbox',
  qr: 'QR code of the receipt and of the root key’s fingerprint',
  root: 'Fingerprint of the root key',
  rootHelp: 'Enter it together with the receipt; the mailbox will warn when the site’s key was replaced.',
  warn: 'Keep it where nobody else looks. Do not photograph it with a shared telephone.',
  print: 'Print',
  save: 'Save as a file',
  saveHelp: 'This page stores nothing unless you press save.',
  confirm: 'Type the last four digits',
  confirmHint: 'So that we know you have kept the receipt.',
  confirmAssisted: 'Type the last four digits from the printed sheet.',
  done: 'I have kept it',
  wrong: 'Those four digits differ. Look at the receipt above again.',
  finished: 'Done',
  finishedText: 'Open your mailbox within three working days. You may close this page.',
  finishedSealed:
    'Hand the envelope file in at the counter or on the page Offline envelope, then open your mailbox three working days later.',
  finishedAssisted: 'Hand the sheet to the reporter, then close this page.',
  mailbox: 'Open the mailbox',
};
export const receiptTexts = { id, en };
