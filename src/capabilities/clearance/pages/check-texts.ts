const id = {
  title: 'Periksa surat keterangan',
  lead: 'Ketik kode sepuluh huruf dan angka di bawah kode QR pada surat. Huruf besar, spasi, dan tanda hubung tidak berpengaruh.',
  code: 'Kode surat',
  codeHint: 'Contoh: 7K2M9-QXW4T',
  check: 'Periksa',
  again: 'Periksa surat lain',
  unknownTitle: 'Surat tidak ditemukan',
  unknown:
    'Tidak ada surat keterangan dengan kode ini. Periksa lagi setiap huruf dan angkanya: 0 dan O dianggap sama, begitu pula 1, I dan L.',
  unknownHelp:
    'Bila surat yang Anda pegang memuat kode ini, surat itu tidak diterbitkan oleh {government}. Tanyakan kepada inspektorat.',
  emptyCode: 'Ketik kode surat.',
  home: 'Beranda',
  problem: 'Ada isian yang perlu diperbaiki',
  valid: 'Berlaku',
  validText:
    'Surat keterangan bebas temuan ini asli dan masih berlaku. Cocokkan huruf depan nama di bawah ini dengan nama pada surat.',
  expired: 'Habis masa berlaku',
  expiredText: 'Surat keterangan bebas temuan ini asli, tetapi masa berlakunya sudah lewat.',
  revoked: 'Dicabut',
  revokedText:
    'Surat keterangan bebas temuan ini pernah diterbitkan, tetapi sudah dicabut dan tidak berlaku lagi.',
  name: 'Nama (huruf depan)',
  issuedOn: 'Diterbitkan',
  validUntil: 'Berlaku sampai',
  revokedOn: 'Dicabut pada',
  checkedOn: 'Keadaan per',
  privacy: 'Halaman ini tidak menampilkan nama lengkap, keperluan, atau isi pemeriksaan siapa pun.',
};
const en: Record<keyof typeof id, string> = {
  title: 'Check a certificate',
  lead: 'Type the code of ten letters and digits below the QR code of the letter. Capitals, spaces and dashes do not matter.',
  code: 'Code of the letter',
  codeHint: 'Example: 7K2M9-QXW4T',
  check: 'Check',
  again: 'Check another letter',
  unknownTitle: 'No such certificate',
  unknown:
    'There is no certificate with this code. Check each letter and digit: 0 and O count as the same, and so do 1, I and L.',
  unknownHelp:
    'If the letter in your hand bears this code, {government} has not issued it. Ask the inspectorate.',
  emptyCode: 'Type the code of the letter.',
  home: 'Home',
  problem: 'Something has to be put right',
  valid: 'Valid',
  validText:
    'This certificate "free of findings" is genuine and still holds. Compare the first letters below with the name on the letter.',
  expired: 'Expired',
  expiredText: 'This certificate "free of findings" is genuine, but its time has passed.',
  revoked: 'Revoked',
  revokedText: 'This certificate "free of findings" was issued, but has been revoked and no longer holds.',
  name: 'Name (first letters)',
  issuedOn: 'Issued',
  validUntil: 'Valid until',
  revokedOn: 'Revoked on',
  checkedOn: 'As of',
  privacy: 'This page shows nobody’s full name, purpose or audit matters.',
};
export const texts = { id, en };
