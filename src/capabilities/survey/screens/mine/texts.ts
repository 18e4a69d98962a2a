const id = {
  title: 'Undangan survei saya',
  lead: 'Anda dipilih oleh undian, bukan oleh atasan. Tidak seorang pun, juga pengelola, dapat mengaitkan jawaban dengan Anda.',
  none: 'Tidak ada undangan',
  noneNext: 'Bila Anda terpilih dalam sebuah survei, undangannya tampil di sini.',
  until: 'Dapat diisi sampai {day}',
  check: 'Kode cek',
  checkLead: 'Cocokkan di halaman Cek undangan bila ragu.',
  issued: 'Token sudah diambil. Undangan ini tidak diperlukan lagi.',
  fetch: 'Ambil tautan',
  fetchLead:
    'Tautannya tampil sekali saja. Lebih baik buka di ponsel Anda sendiri: pindai kode QR, bukan dari komputer kantor.',
  open: 'Buka survei di perangkat ini',
  qr: 'Kode QR tautan survei',
  again: 'Hilang? Ambil tautan baru; yang lama tetap berlaku sampai tokennya diambil.',
};
const en: typeof id = {
  title: 'My survey invitations',
  lead: 'You were drawn by lot, not by your superior. Nobody, the manager neither, can link answers to you.',
  none: 'There is no invitation',
  noneNext: 'If you are drawn for a survey, its invitation stands here.',
  until: 'Can be answered until {day}',
  check: 'Check code',
  checkLead: 'Compare it on the page that checks invitations if in doubt.',
  issued: 'The token was taken. This invitation is needed no more.',
  fetch: 'Fetch the link',
  fetchLead:
    'The link is shown once. Better open it on your own phone: scan the QR code, do not use the office computer.',
  open: 'Open the survey on this device',
  qr: 'QR code of the link to the survey',
  again: 'Lost? Fetch a new link; the old one holds until its token is taken.',
};
export const texts = { id, en };
