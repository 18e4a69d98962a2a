const id = {
  title: 'Ketik paket',
  lead: 'Pakai ini bila barisnya belum ada di SIPD. Bila sudah ada, mulailah dari Menunggu bukti: isinya ikut terbawa.',
  back: 'SPJ',
  agency: 'Perangkat daerah',
  year: 'Tahun anggaran',
  method: 'Cara bayar',
  description: 'Uraian belanja',
  descriptionHint: 'Seperti tertulis pada kuitansi.',
  amount: 'Nilai',
  amountHint: 'Boleh dikosongkan bila akan dibaca dari bukti.',
  send: 'Mulai paket',
  said: 'Paket dimulai.',
};
const en: Record<keyof typeof id, string> = {
  title: 'Enter a package',
  lead: 'Use this where SIPD has no row yet. Where it has one, begin from Waiting for evidence: its contents come along.',
  back: 'SPJ',
  agency: 'Agency',
  year: 'Budget year',
  method: 'Way of payment',
  description: 'What is paid for',
  descriptionHint: 'As the receipt says it.',
  amount: 'Amount',
  amountHint: 'May stay empty if it will be read from the evidence.',
  send: 'Begin package',
  said: 'The package has begun.',
};

export const texts = { id, en };
