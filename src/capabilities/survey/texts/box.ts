// The page on which anybody checks a survey's count: the bound of what is promised stands beside the promise.
const id = {
  title: 'Bukti hitungan',
  lead: 'Periksa sendiri bahwa jawaban Anda ikut dihitung dan tidak ada jawaban yang ditambahkan, tanpa siapa pun tahu jawaban mana milik Anda.',
  counts: 'Hitungan',
  open: 'Survei masih berjalan. Angka ini sampai akhir {day}; hari ini belum dihitung agar tidak ada yang dapat menebak kapan seseorang menjawab.',
  closed: 'Survei sudah ditutup. Angka ini tidak berubah lagi.',
  group: 'Kelompok',
  invited: 'Diundang',
  issued: 'Tanda jawab diambil',
  submitted: 'Jawaban masuk',
  total: 'Semua',
  rule: 'Jawaban masuk tidak pernah lebih banyak daripada tanda yang diambil, dan tanda tidak pernah lebih banyak daripada undangan. Bila ada yang terbalik, laporkan.',
  hidden: 'Angka di bawah {n}, dan yang dapat membukanya, disembunyikan (–).',
  hiddenCell: 'disembunyikan',
  merged: '{n} kelompok kecil memakai satu kunci bersama',
  internal: 'Pegawai',
  external: 'Pengguna layanan',
  expert: 'Narasumber',
  check: 'Periksa tanda terima Anda',
  notYet: 'Daftar tanda terima terbit setelah survei ditutup. Simpan tanda terima Anda sampai saat itu.',
  prefix: 'Karakter pertama tanda terima',
  prefixHint:
    'Cukup {n} karakter pertama, agar server ini tidak tahu tanda terima mana milik Anda. Cocokkan selebihnya dengan mata Anda.',
  prefixWrong: 'Isi {n} karakter pertama: angka 0–9 atau huruf a–f.',
  look: 'Tampilkan daftar',
  listed: '{n} tanda terima berawalan {start}',
  listedAll: 'Semua {n} tanda terima',
  missing:
    'Tanda terima Anda tidak ada di sini? Laporkan kepada inspektorat atau lembaga lain dengan menunjukkan tanda terima itu; ia tidak memuat jawaban Anda.',
  root: 'Akar daftar',
  rootIs:
    'Sidik seluruh daftar (pohon Merkle RFC 6962 atas tanda terima yang diurutkan), juga tercatat di jejak audit. Siapa pun dapat menghitungnya ulang dari data di bawah.',
  data: 'Hitungan dan daftar tanda terima (JSON)',
  keys: 'Kunci',
  keysAre: 'Sidik daftar kunci; harus sama dengan yang tercetak pada surat undangan.',
  keysData: 'Daftar kunci (JSON)',
  limits: 'Yang tidak dapat kami janjikan',
  limit1:
    'Jawaban hari ini menunggu di penampung sampai tengah malam, dalam urutan datangnya. Pengelola server yang menyalinnya hari itu juga dapat membaca urutan itu; catatan basis data (WAL) dan cadangan dari hari itu juga.',
  limit2:
    'Siapa yang mengamati jaringan dapat melihat kapan sebuah perangkat tersambung. Jawablah dengan jeda, bukan segera setelah mengambil tanda.',
  limit3:
    'Kelompok kecil memakai kunci bersama, tetapi di sumber dengan sedikit undangan jawaban tetap lebih mudah diduga.',
  limit4:
    'Pengelola dapat membuat tanda palsu selama masih ada undangan yang tidak dipakai; jumlahnya tidak dapat melebihi tanda yang tercatat diambil, dan pemilik kode melihat bahwa kodenya sudah dipakai.',
};

const en: Record<keyof typeof id, string> = {
  title: 'Proof of the count',
  lead: 'Check for yourself that your answers were counted and none were added, while nobody learns which answers are yours.',
  counts: 'Counts',
  open: 'The survey is still open. These figures run to the end of {day}; today is not counted yet, so that nobody can guess when somebody answered.',
  closed: 'The survey is closed. These figures do not change any more.',
  group: 'Group',
  invited: 'Invited',
  issued: 'Tokens taken',
  submitted: 'Answers received',
  total: 'All',
  rule: 'There are never more answers than tokens taken, and never more tokens than invitations. Report it if it is the other way round.',
  hidden: 'Figures below {n}, and those that would reveal them, are hidden (–).',
  hiddenCell: 'hidden',
  merged: '{n} small groups share one key',
  internal: 'Staff',
  external: 'Service users',
  expert: 'Experts',
  check: 'Check your receipt',
  notYet: 'The list of receipts is published once the survey is closed. Keep your receipt until then.',
  prefix: 'First characters of your receipt',
  prefixHint:
    'The first {n} characters are enough, so that this server does not learn which receipt is yours. Compare the rest with your own eyes.',
  prefixWrong: 'Enter the first {n} characters: digits 0–9 or letters a–f.',
  look: 'Show the list',
  listed: '{n} receipts beginning with {start}',
  listedAll: 'All {n} receipts',
  missing:
    'Your receipt is not here? Report it to the inspectorate or to somebody else and show the receipt; it holds none of your answers.',
  root: 'Root of the list',
  rootIs:
    'Fingerprint of the whole list (RFC 6962 Merkle tree over the sorted receipts), also recorded in the audit trail. Anybody can compute it again from the data below.',
  data: 'Counts and list of receipts (JSON)',
  keys: 'Keys',
  keysAre: 'Fingerprint of the key list; it must be the one printed on the letter of invitation.',
  keysData: 'Key list (JSON)',
  limits: 'What we cannot promise',
  limit1:
    'Answers of today wait in a pool until midnight, in the order of their coming. Whoever runs the server and copies it on that day can read the order; so can the database log (WAL) and backups of that day.',
  limit2:
    'Whoever watches the network can see when a device connects. Answer after a pause, not right after taking the token.',
  limit3: 'Small groups share a key, but in a source with few invitations answers are still easier to guess.',
  limit4:
    'Those who run the survey could make false tokens as long as invitations stay unused; they cannot be more than the tokens recorded as taken, and the owner of a code sees that it was used.',
};

export const boxTexts = { id, en };
