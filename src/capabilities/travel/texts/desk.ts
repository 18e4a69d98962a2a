const id = {
  sign: 'Tandatangani surat tugas perjalanan {number}',
  issue: 'Terbitkan SPD perjalanan {number}',
  mend: 'Perbaiki rencana perjalanan {number}',
  overdue: 'Pertanggungjawaban perjalanan {number} terlambat',
  account: 'Ajukan pertanggungjawaban perjalanan {number}',
  reply: 'Tanggapi hasil verifikasi perjalanan {number}',
  'do-sign': 'Baca dan tandatangani',
  'do-issue': 'Terbitkan SPD',
  'do-mend': 'Perbaiki',
  'do-overdue': 'Buka perjalanan',
  'do-account': 'Susun',
  'do-reply': 'Beri tanggapan',
};
const en: Record<keyof typeof id, string> = {
  sign: 'Sign the assignment letter of trip {number}',
  issue: 'Issue the SPD of trip {number}',
  mend: 'Mend the plan of trip {number}',
  overdue: 'The account of trip {number} is late',
  account: 'Hand in the account of trip {number}',
  reply: 'Answer the verification of trip {number}',
  'do-sign': 'Read and sign',
  'do-issue': 'Issue the SPD',
  'do-mend': 'Mend',
  'do-overdue': 'Open the trip',
  'do-account': 'Write it',
  'do-reply': 'Answer',
};
/** Rows of "Meja saya" that come from official travel. */
export const deskTexts = { id, en };
