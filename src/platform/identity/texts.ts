const id = {
  letterTitle: 'Surat aktivasi akun',
  letterHead: 'Aktivasi akun Lurus',
  userName: 'Nama pengguna',
  code: 'Kode sekali pakai',
  howTo: 'Pindai kode QR atau buka {url}, isi nama pengguna dan kode, lalu buat kata sandi Anda sendiri.',
  secret: 'Berlaku sampai {day}. Hanya untuk Anda: jangan difoto, jangan dititipkan.',
};
const en: Record<keyof typeof id, string> = {
  letterTitle: 'Account activation letters',
  letterHead: 'Lurus account activation',
  userName: 'User name',
  code: 'One-time code',
  howTo: 'Scan the QR code or open {url}, enter user name and code, then choose your own password.',
  secret: 'Valid until {day}. For you only: take no picture, give it to nobody.',
};
export const texts = { id, en };
