const id = {
  prefix: 'Galat',
  notFound: 'Tidak ditemukan di sini',
  signedOut: 'Anda perlu masuk lebih dahulu',
  forbidden: 'Bukan kewenangan Anda',
  tooLarge: 'Kiriman terlalu besar',
  wrongType: 'Jenis berkas tidak diterima',
  tooMany: 'Terlalu banyak percobaan',
  unexpected: 'Terjadi kesalahan di pihak kami',
  unreadable: 'Permintaan belum dapat dibaca',
  wayOut: 'Yang dapat Anda lakukan',
  toHome: 'Mulai lagi dari beranda',
  toHelp: 'Baca bantuan dan cara menghubungi kantor',
};
const en: Record<keyof typeof id, string> = {
  prefix: 'Error',
  notFound: 'Not found here',
  signedOut: 'Sign in first',
  forbidden: 'Not within your authority',
  tooLarge: 'Too large to send',
  wrongType: 'This kind of file is not accepted',
  tooMany: 'Too many attempts',
  unexpected: 'Something went wrong on our side',
  unreadable: 'The request could not be read',
  wayOut: 'What you can do',
  toHome: 'Start again from the home page',
  toHelp: 'Read the help page and how to reach the office',
};
export const texts = { id, en };
