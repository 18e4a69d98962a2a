const id = {
  letterTitle: 'Surat aktivasi akun',
  letterHead: 'Aktivasi akun Lurus',
  userName: 'Nama pengguna',
  code: 'Kode sekali pakai',
  howTo: 'Pindai kode QR, atau buka {url} dan isi nama pengguna serta kode ini. Lalu buat kata sandi.',
  secret: 'Berlaku sampai {day}. Rahasia: jangan difoto.',
};
const en: Record<keyof typeof id, string> = {
  letterTitle: 'Account activation letters',
  letterHead: 'Lurus account activation',
  userName: 'User name',
  code: 'One-time code',
  howTo: 'Scan the QR code, or open {url} and enter user name and code. Then choose a password.',
  secret: 'Valid until {day}. Secret: take no picture.',
};
export const texts = { id, en };
