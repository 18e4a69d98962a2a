const id = {
  title: 'Data perjalanan Anda',
  lead: 'Bacalah sebelum lapor hadir pertama kali. Perlu satu menit.',
  why: 'Untuk apa',
  whyText:
    'Kehadiran Anda di tempat tujuan dicocokkan dengan uang yang dibayar. Dasarnya kewajiban kedinasan menurut peraturan kepala daerah, bukan persetujuan Anda; karena itu layar ini memberi tahu, bukan meminta izin.',
  when: 'Kapan',
  whenText:
    'Hanya dari {from} sampai {until}. Posisi di luar waktu itu ditolak dan tidak disimpan, dari aplikasi apa pun datangnya.',
  what: 'Apa yang dicatat',
  whatText:
    'Titik, ketelitian, dan jam pada saat Anda menekan Lapor hadir; foto hanya bila Anda menambahkannya.',
  prompts:
    'Pada hari kerja Anda diminta lapor hadir {n} kali, dan Anda punya {minutes} menit untuk menjawab. Permintaan yang terlewat tidak pernah dianggap pelanggaran.',
  home: 'Di daerah tempat kedudukan Anda hanya nama daerahnya yang diperlihatkan, tanpa titik.',
  honest: 'Yang tidak dapat dilakukan peramban',
  honestText:
    'Peramban tidak tahu apakah posisi dipalsukan oleh aplikasi lain, dan tidak dapat melacak Anda di latar belakang. Posisi dibaca hanya selama layar ini terbuka dan Anda menekan Lapor hadir.',
  who: 'Siapa yang melihat',
  whoText:
    'Anda melihat semuanya. Atasan dan petugas perjalanan melihat daerah dan kelas harinya saja (hadir, transit, belum terbukti). Titiknya hanya dapat dibuka auditor yang ditugaskan, dengan alasan tertulis; Anda diberi tahu, dan nama serta alasannya ada di Jejak saya.',
  long: 'Berapa lama',
  longText:
    'Titik dihapus segera bila hasilnya sesuai. Bila menjadi temuan, semua titik disimpan selama temuan itu terbuka.',
  longest:
    'Titik lain dihapus {n} hari sesudah pertanggungjawaban selesai. Dari temuan, beberapa titik yang menjadi dasarnya (paling banyak dua sehari, tiga semalam) disimpan sampai {years} tahun sesudah perjalanan.',
  fair: 'Bila hasilnya tidak cocok',
  fairText:
    'Tidak ada yang diputuskan sebelum Anda menjawab. Hari tanpa bukti berarti diminta bukti, bukan dituduh. Data ini tidak pernah dihubungkan dengan saluran pelaporan pelanggaran.',
  device: 'Ponsel ini',
  deviceText:
    'Ponsel ini membuat kunci sendiri untuk menandatangani laporan Anda. Kunci itu tidak dapat disalin dari ponsel ini, dan dapat Anda cabut di Perangkat.',
  use: 'Saya mengerti, siapkan ponsel ini',
  without: 'Saya mengerti, cukup visum saja',
  withoutWhy: 'Tanpa ponsel pun bisa: minta visum di kantor tujuan.',
  ready: 'Ponsel ini siap.',
  read: 'Sudah dibaca.',
  noStore:
    'Peramban ini tidak menyimpan apa pun (jendela pribadi?). Buka di jendela biasa, atau pakai visum.',
};
const en: Record<keyof typeof id, string> = {
  title: 'Your travel data',
  lead: 'Read this before you check in for the first time. It takes a minute.',
  why: 'What for',
  whyText:
    'Your presence at the destination is compared with what is paid. It rests on the duty under the regulation of the head of the region, not on your consent; so this screen tells you and does not ask.',
  when: 'When',
  whenText:
    'Only from {from} until {until}. Positions outside that time are refused and not stored, whatever application sends them.',
  what: 'What is recorded',
  whatText: 'Point, accuracy and time at the moment you tap Check in; a photo only if you add one.',
  prompts:
    'On a working day you are asked to check in {n} times, and you have {minutes} minutes to answer. A missed prompt never counts against you.',
  home: 'Within your place of duty only the name of the area is shown, without a point.',
  honest: 'What a browser cannot do',
  honestText:
    'A browser does not know whether another application forges the position, and cannot track you in the background. Your position is read only while this screen is open and you tap Check in.',
  who: 'Who sees it',
  whoText:
    'You see all of it. Your superior and the travel officer see the area and the class of a day only (present, in transit, not proven). Points can be opened by the assigned auditor alone, with a written reason; you are told, and name and reason stand in My timeline.',
  long: 'For how long',
  longText:
    'Points are deleted at once if all is in order. If it becomes a finding, all of them are kept while it is open.',
  longest:
    'Other points are deleted {n} days after the account is settled. Of a finding the few points it rests on (at most two a day, three a night) are kept until {years} years after the trip.',
  fair: 'If something does not fit',
  fairText:
    'Nothing is decided before you could answer. A day without evidence is asked about, not accused. This data is never joined with the whistleblowing channel.',
  device: 'This phone',
  deviceText:
    'This phone makes a key of its own to sign your check-ins. The key cannot be copied off this phone, and you can take it back under Devices.',
  use: 'I understand, prepare this phone',
  without: 'I understand, the visum will do',
  withoutWhy: 'It works without a phone too: ask for the visum at the host office.',
  ready: 'This phone is ready.',
  read: 'Read.',
  noStore: 'This browser keeps nothing (a private window?). Open it in a normal window, or use the visum.',
};
export const texts = { id, en };
