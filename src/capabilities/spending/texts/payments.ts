/** Messages and sentences about payments: number and office, never a person, never a sum. */
const id = {
  'turn-title': 'Pembayaran menunggu Anda',
  'turn-body':
    'Pembayaran {number} sekarang ada di {party}: {state}. Lanjutkan, atau kembalikan dengan alasan.',
  'back-title': 'Pembayaran dikembalikan kepada Anda',
  'back-body':
    'Pembayaran {number} dikembalikan ke {party}: {reason}. Baca catatannya, perbaiki, lalu ajukan lagi.',
  'paid-title': 'Pembayaran sudah ditransfer',
  'paid-body': 'Pembayaran {number} sudah sampai. Pertanggungjawabkan paling lambat {due}.',
  'dispute-title': 'Penyedia menyanggah catatan waktu',
  'dispute-body':
    'Satu selang waktu pada pembayaran {number} disanggah penyedia. Selang itu tidak dihitung sampai Anda memutuskannya.',
  push: 'Ada pembayaran yang menunggu Anda',
  'over-limit':
    'Paling lama menunggu {party} pada tahap "{stage}": {held} jam kerja, {over} jam di atas batas {limit} jam.',
  'case-slow':
    'Pembayaran ini paling lama menunggu {party} pada tahap "{stage}": {over} jam kerja di atas yang wajar. {percentile} dari 100 pembayaran lain di tahap itu lebih cepat.',
  'case-fair': 'Tidak ada pihak yang melewati batas atau kebiasaan pada pembayaran ini.',
  'summary-slow':
    'Dari {n} pembayaran, waktu yang hilang paling banyak ada pada {party}: {share} % dari {days} hari kerja di atas yang wajar, pada {cases} pembayaran.',
  'summary-fair': 'Dari {n} pembayaran, tidak ada yang melewati batas atau kebiasaan.',
  'summary-few':
    'Baru {n} pembayaran: terlalu sedikit untuk menilai siapa pun. Penilaian mulai dari 8 pembayaran.',
  'what-if':
    'Bila tahap "{stage}" di {party} selalu secepat kantor lain, {payments} pembayaran yang masih berjalan lebih maju {days} hari kerja seluruhnya, dan {paid} di antaranya sudah dibayar hari ini.',
  'stage-invoiced-returned': 'Tagihan diperbaiki',
  'office-whole': 'Seluruh pemerintah daerah',
};
const en: Record<keyof typeof id, string> = {
  'turn-title': 'A payment waits for you',
  'turn-body': 'Payment {number} now lies with {party}: {state}. Go on, or send it back with a reason.',
  'back-title': 'A payment was sent back to you',
  'back-body':
    'Payment {number} was sent back to {party}: {reason}. Read the note, mend it, and hand it in again.',
  'paid-title': 'A payment has been transferred',
  'paid-body': 'Payment {number} has arrived. Account for it by {due}.',
  'dispute-title': 'A vendor contests a recorded time',
  'dispute-body':
    'The vendor contests one interval of payment {number}. It does not count until you have settled it.',
  push: 'A payment waits for you',
  'over-limit':
    'It waited longest for {party} at "{stage}": {held} working hours, {over} beyond the limit of {limit}.',
  'case-slow':
    'This payment waited longest for {party} at "{stage}": {over} working hours beyond what is usual. {percentile} of 100 other payments were quicker there.',
  'case-fair': 'Nobody exceeded a limit or what is usual in this payment.',
  'summary-slow':
    'Of {n} payments, most time was lost with {party}: {share} % of {days} working days beyond what is usual, in {cases} payments.',
  'summary-fair': 'Of {n} payments, none exceeded a limit or what is usual.',
  'summary-few': 'Only {n} payments so far: too few to judge anybody. Labels begin at 8 payments.',
  'what-if':
    'Had "{stage}" with {party} always been as quick as elsewhere, {payments} payments that are still open would be {days} working days further in all, and {paid} of them paid by today.',
  'stage-invoiced-returned': 'Invoice being mended',
  'office-whole': 'The whole government',
};
export const paymentTexts = { id, en };
export type PaymentText = keyof typeof id;
