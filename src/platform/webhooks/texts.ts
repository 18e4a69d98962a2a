const id = {
  title: 'Webhook "{name}" dihentikan',
  failing:
    'Selama {days} hari tidak satu kiriman pun diterima, jadi kiriman dihentikan. Periksa penerimanya, lalu jalankan lagi; yang masih menunggu akan dikirim.',
  gone: 'Penerima menjawab bahwa alamat itu tidak dipakai lagi (410), jadi kiriman dihentikan. Ganti alamatnya dan jalankan lagi, atau hapus.',
};
const en: Record<keyof typeof id, string> = {
  title: 'Webhook "{name}" was stopped',
  failing:
    'For {days} days not one delivery got through, so deliveries were stopped. Look at the receiver, then start it again; what still waits will be sent.',
  gone: 'The receiver answered that this address is used no more (410), so deliveries were stopped. Change the address and start it again, or remove it.',
};
export const texts = { id, en };
