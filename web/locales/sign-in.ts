const id = {
  enter: 'Masuk dengan {provider}',
  cancelledTitle: 'Masuk dibatalkan',
  cancelled: 'Anda menghentikannya di halaman penyedia. Tidak ada yang berubah.',
  expiredTitle: 'Waktunya habis',
  expired: 'Proses masuk terlalu lama, atau dimulai di peramban lain. Mulai sekali lagi dari sini.',
  unavailableTitle: 'Penyedia tidak menjawab',
  unavailable:
    'Layanan masuk pemerintah daerah Anda sedang tidak dapat dihubungi. Coba lagi beberapa menit lagi.',
  refusedTitle: 'Jawaban penyedia tidak dapat diterima',
  refused:
    'Jawaban layanan masuk tidak lolos pemeriksaan. Coba sekali lagi; bila terulang, beri tahu administrator teknis.',
  unknownTitle: 'Belum ada akun untuk Anda',
  unknown:
    'Penyedia mengenal Anda, tetapi di Lurus belum ada akun aktif dengan NIP atau surel itu. Aktifkan akun dengan surat aktivasi, atau hubungi pejabat akun instansi Anda.',
  password: 'Anda juga dapat masuk dengan kata sandi Lurus di bawah ini.',
};
const en: Record<keyof typeof id, string> = {
  enter: 'Sign in with {provider}',
  cancelledTitle: 'Signing in was cancelled',
  cancelled: 'You stopped it on the provider’s page. Nothing has changed.',
  expiredTitle: 'Time ran out',
  expired: 'Signing in took too long, or was begun in another browser. Start once more from here.',
  unavailableTitle: 'The provider does not answer',
  unavailable: 'The sign-in service of your government cannot be reached. Try again in a few minutes.',
  refusedTitle: 'The provider’s answer cannot be accepted',
  refused:
    'The answer of the sign-in service did not pass our checks. Try once more; if it happens again, tell the technical administrator.',
  unknownTitle: 'There is no account for you yet',
  unknown:
    'The provider knows you, but Lurus has no active account with that NIP or e-mail. Activate your account with the activation letter, or ask the account officer of your agency.',
  password: 'You can also sign in with your Lurus password below.',
};
export const texts = { id, en };
