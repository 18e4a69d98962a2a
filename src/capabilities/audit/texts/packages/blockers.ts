/** What a certificate's applicant reads: that an account is overdue, never what was found in it. */
const id = {
  status: 'lewat batas',
  'package-title': 'SPJ {number} belum selesai dipertanggungjawabkan sejak {day}',
  'package-cure': 'Lengkapi paket SPJ ini dan ajukan sampai lembar verifikasinya terbit.',
  'cash-title': 'Uang persediaan {number} belum dipertanggungjawabkan sejak {day}',
  'cash-cure': 'Mulai paket SPJ dari pembayaran ini, ajukan, dan catat pertanggungjawabannya.',
};
const en: Record<keyof typeof id, string> = {
  status: 'overdue',
  'package-title': 'Accountability package {number} is unfinished since {day}',
  'package-cure': 'Complete this package and hand it in until its verification sheet is issued.',
  'cash-title': 'Treasurer’s money {number} is not accounted for since {day}',
  'cash-cure': 'Begin the package from this payment, hand it in, and record that it is accounted for.',
};
export const blockerTexts = { id, en };
