const id = {
  title: 'Layanan integritas',
  heading: 'Yang lurus terlihat, yang menyimpang diluruskan',
  lead: 'Halaman layanan integritas {government}. Periksa surat yang Anda terima, atau masuk untuk mengurus temuan dan surat bebas temuan.',
  staffTitle: 'Masuk',
  staffWho: 'Pegawai {government}',
  staffText:
    'Tindak lanjuti temuan, ajukan surat bebas temuan, dan lihat tenggat Anda. Gunakan NIP, nama pengguna, surel, atau nomor HP.',
  staffAction: 'Masuk ke ruang kerja',
  activateTitle: 'Aktifkan akun',
  activateWho: 'Pegawai yang baru menerima surat aktivasi',
  activateText: 'Siapkan surat berisi kode sekali pakai. Anda akan membuat kata sandi sendiri.',
  activateAction: 'Aktifkan dengan kode',
};
const en: Record<keyof typeof id, string> = {
  title: 'Integrity services',
  heading: 'What is straight is seen; what bends is put right',
  lead: 'Integrity services of {government}. Check a letter you were given, or sign in to settle findings and ask for a clearance certificate.',
  staffTitle: 'Sign in',
  staffWho: 'Staff of {government}',
  staffText:
    'Follow up findings, ask for a clearance certificate, see what is due. Use your NIP, user name, e-mail or mobile number.',
  staffAction: 'Go to your desk',
  activateTitle: 'Activate an account',
  activateWho: 'Staff who have received an activation letter',
  activateText: 'Have the letter with the one-time code at hand. You will choose a password of your own.',
  activateAction: 'Activate with a code',
};
export const texts = { id, en };
