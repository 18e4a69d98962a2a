const id = {
  guestTitle: 'Tamu Anda sudah datang',
  guestBody: 'Buka buku tamu untuk melihat siapa yang menunggu dan di pintu mana.',
  hostWantedTitle: 'Tamu menunggu, tuan rumahnya belum dikenali',
  hostWantedBody: 'Buka buku tamu, lalu pilih pegawai yang ditemui agar ia diberi tahu.',
  giftTitle: 'Tamu menyatakan membawa sesuatu',
  giftBody:
    'Tolak dengan sopan, atau laporkan di menu Gratifikasi bila sudah telanjur diterima. Rinciannya ada di buku tamu.',
};
const en: Record<keyof typeof id, string> = {
  guestTitle: 'Your visitor has come',
  guestBody: 'Open the guest book to see who is waiting, and at which door.',
  hostWantedTitle: 'A visitor waits whose host is not known',
  hostWantedBody: 'Open the guest book and choose who is visited, so that he is told.',
  giftTitle: 'A visitor declared to carry something',
  giftBody:
    'Decline it politely, or report it under Gratification if it was received already. The guest book has the details.',
};
export const messages = { id, en };
