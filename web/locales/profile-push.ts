const id = {
  title: 'Pemberitahuan di perangkat ini',
  lead: 'Perangkat ini dapat memberi tahu Anda walaupun Lurus sedang tertutup. Yang tampil hanya jenis urusannya, tanpa isi dan tanpa nama.',
  switch: 'Beri tahu lewat perangkat ini',
  busy: 'Mendaftarkan perangkat',
  saidOn: 'Perangkat ini akan memberi tahu Anda.',
  saidOff: 'Perangkat ini tidak lagi memberi tahu Anda.',
  practice: 'Mode latihan tidak mengirim pemberitahuan',
  'insecure-title': 'Sambungan ini tidak aman',
  'insecure-body':
    'Buka Lurus lewat alamat yang diawali https. Peramban mengizinkan pemberitahuan hanya di sana.',
  'unsupported-title': 'Peramban ini belum bisa',
  'unsupported-body':
    'Pakai versi baru Chrome, Edge, Firefox, atau Samsung Internet. Pemberitahuan tetap ada di halaman Pemberitahuan dan di surel.',
  'needs-install-title': 'Pasang dulu di layar utama',
  'needs-install-body':
    'Di iPhone dan iPad: ketuk Bagikan, pilih Tambahkan ke Layar Utama, buka Lurus dari sana, lalu kembali ke halaman ini.',
  'refused-title': 'Izin ditolak di peramban',
  'refused-body':
    'Anda pernah menolak pemberitahuan dari alamat ini. Ketuk gambar gembok di sebelah alamat, izinkan Notifikasi, lalu muat ulang halaman ini.',
  'closed-title': 'Kantor Anda belum membukanya',
  'closed-body':
    'Pengiriman ke perangkat belum disiapkan di server. Pemberitahuan tetap ada di halaman Pemberitahuan dan di surel.',
  'failed-title': 'Perangkat belum terdaftar',
  'failed-body':
    'Peramban tidak dapat menghubungi layanan pemberitahuannya. Periksa jaringan, lalu coba lagi. Di jendela penyamaran fitur ini tidak tersedia.',
};
const en: Record<keyof typeof id, string> = {
  title: 'Notices on this device',
  lead: 'This device can tell you even while Lurus is closed. Only the kind of matter is shown, no content and no names.',
  switch: 'Tell me on this device',
  busy: 'Registering the device',
  saidOn: 'This device will tell you.',
  saidOff: 'This device no longer tells you.',
  practice: 'Practice mode sends no notices',
  'insecure-title': 'This connection is not secure',
  'insecure-body': 'Open Lurus at an address that begins with https. Browsers allow notices only there.',
  'unsupported-title': 'This browser cannot do it',
  'unsupported-body':
    'Use a recent Chrome, Edge, Firefox or Samsung Internet. Notices still come to the page Notices and by e-mail.',
  'needs-install-title': 'Put it on the home screen first',
  'needs-install-body':
    'On iPhone and iPad: tap Share, choose Add to Home Screen, open Lurus from there, then come back to this page.',
  'refused-title': 'Permission was refused in the browser',
  'refused-body':
    'You once refused notices from this address. Tap the lock beside the address, allow notifications, then reload this page.',
  'closed-title': 'Your office has not opened this yet',
  'closed-body':
    'Sending to devices is not set up on the server. Notices still come to the page Notices and by e-mail.',
  'failed-title': 'The device is not registered',
  'failed-body':
    'The browser could not reach its notification service. Check the network and try again. A private window does not offer this.',
};
export const texts = { id, en };
