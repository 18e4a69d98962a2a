const id = {
  title: 'Pembayaran tanpa lembar verifikasi SPJ',
  says: 'Pembayaran {number} ({amount}) berjalan tanpa lembar verifikasi',
  body: 'SPM atau SP2D sudah ada, tetapi tidak ada lembar verifikasi yang berlaku. Mulai paket SPJ dari pembayaran ini, atau jelaskan kepada Inspektorat.',
};
const en: Record<keyof typeof id, string> = {
  title: 'Payment without a verification sheet',
  says: 'Payment {number} ({amount}) goes on without a verification sheet',
  body: 'An SPM or SP2D exists, but no verification sheet holds. Begin the package from this payment, or explain it to the inspectorate.',
};
export const alarmTexts = { id, en };
