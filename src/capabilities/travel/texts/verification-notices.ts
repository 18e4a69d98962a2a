/** Messages about verified accounts: number and days, never a name or a place. */
const id = {
  'evidence-requested-title': 'Lengkapi bukti perjalanan Anda',
  'evidence-requested-body':
    'Sebagian hari atau biaya perjalanan {number} belum terbukti. Ini bukan tuduhan. Lengkapi buktinya paling lambat {due}.',
  'indicated-title': 'Tanggapi hasil verifikasi perjalanan Anda',
  'indicated-body':
    'Sebagian pertanggungjawaban {number} bertentangan dengan bukti. Baca alasannya dan tanggapi paling lambat {due}. Belum ada yang diputuskan.',
  'clean-title': 'Pertanggungjawaban Anda selesai',
  'clean-body':
    'Pertanggungjawaban {number} sesuai dengan bukti. Posisi Anda pada perjalanan itu sudah dihapus.',
  'asked-title': 'Inspektorat meminta bukti tambahan',
  'asked-body': 'Ada permintaan bukti untuk perjalanan {number}. Baca dan lengkapi paling lambat {due}.',
  'replied-title': 'Ada tanggapan atas verifikasi perjalanan',
  'replied-body': 'Perjalanan {number} sudah ditanggapi dan menunggu putusan Anda.',
  'assigned-title': 'Satu pertanggungjawaban diserahkan kepada Anda',
  'assigned-body': 'Verifikasi perjalanan {number} menjadi tugas Anda.',
  'looked-title': 'Posisi perjalanan Anda dilihat',
  'looked-body':
    'Auditor melihat posisi Anda pada perjalanan {number}. Alasannya tertulis di halaman perjalanan itu.',
  'decided-repay-title': 'Verifikasi perjalanan Anda diputuskan',
  'decided-repay-body':
    'Putusan atas perjalanan {number}: ada yang harus dikembalikan. Inspektur akan menerbitkannya sebagai temuan.',
  'decided-none-title': 'Verifikasi perjalanan Anda selesai',
  'decided-none-body': 'Perjalanan {number} selesai. Tidak ada yang harus dikembalikan.',
  'lapsed-none-title': 'Verifikasi perjalanan Anda selesai',
  'lapsed-none-body':
    'Waktu melengkapi bukti perjalanan {number} sudah habis. Yang belum terbukti menjadi catatan pengendalian, bukan utang.',
  'lapsed-decide-title': 'Waktu tanggapan habis',
  'lapsed-decide-body': 'Perjalanan {number} tidak ditanggapi dalam waktunya dan menunggu putusan.',
  'finding-title': 'Temuan perjalanan diterbitkan',
  'finding-body':
    'Temuan atas perjalanan {number} sudah final. Setorkan pengembaliannya; surat bebas temuan menunggu sampai lunas.',
  'paid-title': 'Pengembalian biaya perjalanan lunas',
  'paid-body': 'Pengembalian untuk perjalanan {number} lunas. Perjalanan itu selesai.',
  'issue-title': 'Temuan perjalanan menunggu penerbitan',
  'issue-body': 'Putusan atas perjalanan {number} sudah ditandatangani auditor. Terbitkan laporannya.',
  'rest-title': 'Setor sisa uang muka perjalanan',
  'rest-body':
    'Verifikasi perjalanan {number} selesai. Biayanya lebih kecil daripada uang muka. Setor sisanya ke kas daerah dan serahkan bukti setornya kepada petugas perjalanan.',
  'advance-title': 'Kembalikan uang muka perjalanan',
  'advance-body':
    'Uang muka perjalanan {number} belum seluruhnya kembali dan menjadi temuan. Setorkan ke kas daerah.',
};
const en: Record<keyof typeof id, string> = {
  'evidence-requested-title': 'Add evidence for your trip',
  'evidence-requested-body':
    'Some days or costs of trip {number} are not shown yet. This is no accusation. Add the evidence by {due}.',
  'indicated-title': 'Answer the verification of your trip',
  'indicated-body':
    'Part of the account of {number} is contradicted by evidence. Read why and answer by {due}. Nothing is decided yet.',
  'clean-title': 'Your account is settled',
  'clean-body': 'The account of {number} agrees with the evidence. Your positions of that trip were erased.',
  'asked-title': 'The inspectorate asks for more evidence',
  'asked-body': 'There is a request for trip {number}. Read it and add the evidence by {due}.',
  'replied-title': 'A verdict on a trip was answered',
  'replied-body': 'Trip {number} was answered and waits for your decision.',
  'assigned-title': 'An account was given to you',
  'assigned-body': 'The verification of trip {number} is your task.',
  'looked-title': 'Positions of your trip were looked at',
  'looked-body':
    'An auditor looked at your positions of trip {number}. His reason stands on the page of that trip.',
  'decided-repay-title': 'The verification of your trip was decided',
  'decided-repay-body':
    'Decision on trip {number}: something has to be repaid. The Inspektur will issue it as a finding.',
  'decided-none-title': 'The verification of your trip is over',
  'decided-none-body': 'Trip {number} is settled. Nothing has to be repaid.',
  'lapsed-none-title': 'The verification of your trip is over',
  'lapsed-none-body':
    'The time to add evidence for trip {number} is over. What is not shown becomes a control note, not a debt.',
  'lapsed-decide-title': 'The time to answer is over',
  'lapsed-decide-body': 'Trip {number} was not answered in time and waits for a decision.',
  'finding-title': 'A finding on your trip was issued',
  'finding-body':
    'The finding on trip {number} is final. Pay it back; the clearance certificate waits until it is paid.',
  'paid-title': 'The refund of your trip is paid',
  'paid-body': 'The refund for trip {number} is paid. The trip is settled.',
  'issue-title': 'A finding on a trip waits to be issued',
  'issue-body': 'The decision on trip {number} was signed by the auditor. Issue its report.',
  'rest-title': 'Pay back what is left of the advance',
  'rest-body':
    'The verification of trip {number} is over. It cost less than its advance. Pay the rest into the treasury and give the receipt to the travel officer.',
  'advance-title': 'Pay the advance back',
  'advance-body':
    'The advance of trip {number} has not all come back and becomes a finding. Pay it into the treasury.',
};
export const verificationNotices = { id, en };
export type VerificationNotice = keyof typeof id extends `${infer Name}-title` | `${string}-body`
  ? Name
  : never;
