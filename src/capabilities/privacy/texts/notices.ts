const id = {
  'received-title': 'Permintaan data pribadi {number}',
  'received-body': 'Jawab dalam {hours} jam; hari libur ikut dihitung.',
  'late-title': 'Permintaan {number} lewat batas',
  'late-body': 'Batas jam undang-undang sudah lewat. Jawab sekarang, dan katakan bahwa jawabannya terlambat.',
  'answered-title': 'Permintaan {number} dijawab',
  'answered-body': 'Buka untuk membaca jawabannya. Anda dapat berkeberatan satu kali.',
  'corrected-title': 'Data Anda diperbaiki: {number}',
  'corrected-body':
    'Satu data Anda diperbaiki sesuai permintaan ini. Bila bukan Anda yang memintanya, hubungi pejabat pelindungan data.',
  'contested-title': 'Keberatan atas permintaan {number}',
  'contested-body': 'Pemohon berkeberatan atas jawabannya. Putuskan dalam {hours} jam.',
  'heard-title': 'Keberatan {number} diputuskan',
  'heard-body': 'Buka untuk membaca putusannya.',
  'breach-title': 'Kegagalan pelindungan data {number}',
  'breach-body': 'Pemberitahuan kepada lembaga dan subjek data paling lambat {hours} jam sejak ditemukan.',
  'breach-reminder-title': 'Belum diberitahukan: {number}',
  'breach-reminder-body':
    'Sudah {hours} jam sejak ditemukan. Kirim pemberitahuan kepada lembaga dan subjek data.',
  'breach-late-title': 'Terlambat: {number}',
  'breach-late-body':
    'Batas 3 x 24 jam sudah lewat. Beri tahu sekarang; catatan menyebutnya terlambat beserta alasannya.',
};
const en: Record<keyof typeof id, string> = {
  'received-title': 'Personal data request {number}',
  'received-body': 'Answer within {hours} hours; holidays count.',
  'late-title': 'Request {number} is late',
  'late-body': 'The law’s hours have passed. Answer now, and say that the answer is late.',
  'answered-title': 'Request {number} is answered',
  'answered-body': 'Open it to read the answer. You may contest it once.',
  'corrected-title': 'Your data were corrected: {number}',
  'corrected-body':
    'A value about you was set right as this request asks. If you did not ask for it, turn to the officer for data protection.',
  'contested-title': 'Request {number} is contested',
  'contested-body': 'The requester contests the answer. Decide within {hours} hours.',
  'heard-title': 'Contest {number} is decided',
  'heard-body': 'Open it to read the decision.',
  'breach-title': 'Personal data breach {number}',
  'breach-body': 'Notice to the authority and to those it is about within {hours} hours of discovery.',
  'breach-reminder-title': 'Not told yet: {number}',
  'breach-reminder-body':
    '{hours} hours since discovery. Send notice to the authority and to those it is about.',
  'breach-late-title': 'Late: {number}',
  'breach-late-body': 'The 3 x 24 hours have passed. Tell now; the log calls it late, with the reason.',
};
export const noticeTexts = { id, en };
