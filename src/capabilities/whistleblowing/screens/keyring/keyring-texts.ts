const id = {
  lockedTitle: 'Buka kunci Anda',
  lockedBody:
    'Laporan hanya terbaca dengan kunci Anda. Kunci tinggal di memori halaman ini dan dilupakan setelah 15 menit tanpa kegiatan, saat halaman ditutup, atau saat Anda keluar.',
  byPasskey: 'Buka dengan kunci sandi (passkey)',
  byFile: 'Buka dengan berkas kunci dan frasa sandi',
  file: 'Berkas kunci',
  fileHint: 'Berkas .age yang Anda simpan sendiri. Dibaca di peramban ini, tidak dikirim.',
  passphrase: 'Frasa sandi',
  passphraseShow: 'Tampilkan frasa sandi',
  bothNeeded: 'Pilih berkas dan isi frasa sandinya.',
  open: 'Buka kunci',
  opened: 'Kunci Anda terbuka.',
  openLong: 'Kunci terbuka',
  openFor: '{time}: tutup',
  notOpened: 'Kunci tidak terbuka',
  'no-key': 'Berkas itu bukan berkas kunci. Pilih berkas yang Anda unduh saat membuat kunci.',
  'not-appointed':
    'Kunci itu belum tercatat di buku kunci. Pemegang kunci akar perlu mengangkatnya lebih dulu.',
  'not-yours': 'Kunci itu milik akun lain. Masuklah dengan akun pemegangnya.',
  broken: 'Buku kunci tidak sesuai dengan yang diingat berkas kunci Anda.',
  wrong:
    'Frasa sandi atau kunci sandinya tidak cocok dengan berkas itu. Periksa, atau pilih kunci sandi lain di perangkat, lalu coba lagi.',
  damaged: 'Berkas itu rusak atau terpotong. Ambil salinannya yang lain.',
  'no-prf':
    'Perangkat atau peramban ini belum dapat menyimpan kunci di balik kunci sandi. Pakai berkas kunci dengan frasa sandi.',
  declined: 'Permintaan di perangkat dibatalkan atau kehabisan waktu. Coba lagi.',
  noCeremonyTitle: 'Belum ada kunci',
  noCeremonyBody: 'Saluran baru dapat menerima laporan setelah upacara kunci selesai.',
  noCeremonyYours:
    'Anda dapat menyiapkan kunci Anda sendiri dan menyerahkan permintaannya kepada Super Admin.',
  toCeremony: 'Ke upacara kunci',
  noKeyTitle: 'Anda belum memegang kunci',
  noKeyBody: 'Buat kunci Anda di perangkat ini, lalu serahkan permintaannya kepada pemegang kunci akar.',
  noKeyOfRole: 'Halaman ini memerlukan kunci {role}, dan akun Anda tidak memegangnya.',
  toOwnKey: 'Ke kunci saya',
  unreadableTitle: 'Buku kunci tidak terbaca',
  unreadableBody: 'Sambungan terputus, atau akun Anda tidak memiliki peran di saluran ini.',
  again: 'Coba lagi',
  brokenTitle: 'Berhenti: buku kunci tidak sah',
  brokenRoot: 'Kunci akarnya bukan yang ditetapkan dalam SK dan bukan yang diingat kunci Anda.',
  brokenOld:
    'Buku kunci yang dikirim server lebih tua dari yang pernah dilihat kunci Anda: ada entri yang disembunyikan.',
  brokenChain: 'Salah satu entrinya tidak ditandatangani kunci akar, atau rangkaiannya terputus.',
  brokenBody:
    'Seseorang mungkin mengubah basis data atau server. Tidak ada laporan yang dibuka atau disegel dengan buku ini.',
  brokenDo:
    'Jangan lanjutkan. Bandingkan kata sidik jari kunci akar dengan lampiran SK, lalu hubungi Inspektur dan administrator sistem lewat jalur lain.',
  brokenCode: 'Kode untuk administrator: {code}',
};

const en: Record<keyof typeof id, string> = {
  lockedTitle: 'Open your key',
  lockedBody:
    'Reports can be read with your key only. It stays in the memory of this page and is forgotten after 15 minutes of no use, when the page is closed, and when you sign out.',
  byPasskey: 'Open with a passkey',
  byFile: 'Open with the key file and its passphrase',
  file: 'Key file',
  fileHint: 'The .age file that you keep yourself. It is read in this browser and not sent.',
  passphrase: 'Passphrase',
  passphraseShow: 'Show the passphrase',
  bothNeeded: 'Choose the file and type its passphrase.',
  open: 'Open the key',
  opened: 'Your key is open.',
  openLong: 'Key open',
  openFor: '{time}: close',
  notOpened: 'The key did not open',
  'no-key': 'That is no key file. Choose the file that you downloaded when you made the key.',
  'not-appointed':
    'That key is not in the key directory yet. The holder of the root has to appoint it first.',
  'not-yours': 'That key belongs to another account. Sign in with the account of its holder.',
  broken: 'The key directory differs from what your key file remembers.',
  wrong:
    'Passphrase or passkey does not fit that file. Check it, or choose another passkey of the device, and try again.',
  damaged: 'That file is damaged or cut off. Take another copy of it.',
  'no-prf': 'This device or browser cannot keep keys behind a passkey yet. Use a key file with a passphrase.',
  declined: 'The device’s question was cancelled or ran out of time. Try again.',
  noCeremonyTitle: 'There are no keys yet',
  noCeremonyBody: 'The channel can take reports once the key ceremony is done.',
  noCeremonyYours: 'You can get your own key ready and hand its request to the Super Admin.',
  toCeremony: 'To the key ceremony',
  noKeyTitle: 'You hold no key yet',
  noKeyBody: 'Make your key on this device, then hand its request to the holder of the root.',
  noKeyOfRole: 'This page needs a key of: {role}. Your account holds none.',
  toOwnKey: 'To my key',
  unreadableTitle: 'The key directory cannot be read',
  unreadableBody: 'The connection broke, or your account has no role in this channel.',
  again: 'Try again',
  brokenTitle: 'Stop: the key directory is not valid',
  brokenRoot: 'Its root is neither the one in the decree nor the one that your key remembers.',
  brokenOld:
    'The key directory that the server sent is older than one your key has seen: entries are being hidden.',
  brokenChain: 'One of its entries is not signed by the root, or the chain is broken.',
  brokenBody:
    'Somebody may have changed the database or the server. No report is opened or sealed with this directory.',
  brokenDo:
    'Do not go on. Compare the words of the root’s fingerprint with the annex of the decree, and reach the Inspektur and the system administrator another way.',
  brokenCode: 'Code for the administrator: {code}',
};

export const texts = { id, en };
