const id = {
  logInLead:
    'Saluran tersegel: laporan, kunci, dan identitas pelapor. Kunjungan ke alamat ini tidak dicatat.',
  noAccount: 'Belum punya akun, atau lupa kata sandi?',
  toMain: 'Buka ruang kerja utama',
  enrolTitle: 'Daftarkan aplikasi autentikator dahulu',
  enrolLead:
    'Peran Anda memerlukan kode dari ponsel. Pendaftarannya di ruang kerja utama; setelah itu masuk lagi di sini.',
  enrolLink: 'Buka profil di ruang kerja utama',
  demoBanner: 'Kota rekaan untuk mencoba. Jangan menulis laporan sungguhan di sini.',
};
const en: Record<keyof typeof id, string> = {
  logInLead:
    'The sealed channel: reports, keys and the identities of reporters. Visits to this address are not logged.',
  noAccount: 'No account yet, or password forgotten?',
  toMain: 'Open the main workspace',
  enrolTitle: 'Register an authenticator app first',
  enrolLead:
    'Your role needs a code from your phone. Register it in the main workspace; then sign in here again.',
  enrolLink: 'Open the profile in the main workspace',
  demoBanner: 'An invented city, to try out. Do not write a real report here.',
};
export const texts = { id, en };
