const id = {
  title: 'Periksa lembar verifikasi SPJ',
  lead: 'Ketik kode sepuluh huruf dan angka di bawah kode QR pada lembar. Huruf besar, spasi, dan tanda hubung tidak berpengaruh.',
  code: 'Kode lembar',
  codeHint: 'Contoh: 7K2M9-QXW4T',
  check: 'Periksa',
  again: 'Periksa lembar lain',
  home: 'Beranda',
  problem: 'Ada isian yang perlu diperbaiki',
  emptyCode: 'Ketik kode lembar.',
  valid: 'Berlaku',
  validText:
    'Lembar verifikasi ini asli dan berlaku. Cocokkan nomor dan nilai di bawah ini dengan lembar dan SPM.',
  revoked: 'Dicabut',
  revokedText:
    'Lembar verifikasi ini pernah terbit, tetapi sudah dicabut. SPM tidak boleh ditandatangani dengannya.',
  unknownTitle: 'Lembar tidak ditemukan',
  unknown:
    'Tidak ada lembar verifikasi dengan kode ini. Periksa lagi setiap huruf dan angkanya: 0 dan O dianggap sama, begitu pula 1, I dan L.',
  unknownHelp:
    'Bila lembar yang Anda pegang memuat kode ini, lembar itu tidak diterbitkan oleh {government}. Tanyakan kepada inspektorat.',
  number: 'Nomor lembar',
  package: 'Nomor paket',
  office: 'Perangkat daerah',
  amount: 'Nilai',
  issuedOn: 'Diterbitkan',
  revokedOn: 'Dicabut pada',
  checkedOn: 'Keadaan per',
  privacy: 'Halaman ini tidak menampilkan nama orang, uraian belanja, atau hasil pemeriksaan.',
};
const en: Record<keyof typeof id, string> = {
  title: 'Check an SPJ verification sheet',
  lead: 'Type the code of ten letters and digits below the QR code of the sheet. Capitals, spaces and dashes do not matter.',
  code: 'Code of the sheet',
  codeHint: 'Example: 7K2M9-QXW4T',
  check: 'Check',
  again: 'Check another sheet',
  home: 'Home',
  problem: 'Something has to be put right',
  emptyCode: 'Type the code of the sheet.',
  valid: 'Valid',
  validText:
    'This sheet is genuine and holds. Compare the number and amount below with the sheet and the SPM.',
  revoked: 'Withdrawn',
  revokedText: 'This sheet was issued, but has been withdrawn. No SPM may be signed on it.',
  unknownTitle: 'No such sheet',
  unknown:
    'There is no verification sheet with this code. Check each letter and digit: 0 and O count as the same, and so do 1, I and L.',
  unknownHelp:
    'If the sheet in your hand bears this code, {government} has not issued it. Ask the inspectorate.',
  number: 'Sheet',
  package: 'Package',
  office: 'Agency',
  amount: 'Amount',
  issuedOn: 'Issued',
  revokedOn: 'Withdrawn on',
  checkedOn: 'As of',
  privacy: 'This page shows nobody’s name, no purpose and no result of the check.',
};
export const texts = { id, en };
