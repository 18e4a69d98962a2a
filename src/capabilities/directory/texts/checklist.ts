import type { Locale } from '../../../platform/texts.ts';
import type { CheckName } from '../rules/checklist.ts';

/** What has to be there, and what to do where it is not. */
export interface CheckText {
  what: string;
  cure: string;
}

const id: Record<CheckName, CheckText> = {
  hosts: { what: 'Nama host', cure: 'jalankan lagi dengan --host, lalu arahkan DNS dan TLS ke peladen.' },
  arms: {
    what: 'Lambang daerah untuk kop surat',
    cure: 'jalankan lagi dengan --arms BERKAS (PNG atau JPEG).',
  },
  agencies: {
    what: 'Instansi',
    cure: 'impor di halaman Impor, atau jalankan lagi dengan --agencies BERKAS.',
  },
  people: { what: 'Pegawai', cure: 'impor di halaman Impor, atau jalankan lagi dengan --people BERKAS.' },
  inspektur: { what: 'Inspektur', cure: 'tunjuk dengan --holder inspektur=NOMOR=SK.' },
  'technical-administrator': {
    what: 'Administrator teknis',
    cure: 'tunjuk dengan --holder technical-administrator=NOMOR=SK.',
  },
  'second-role-keeper': {
    what: 'Dua orang untuk mengusulkan dan menyetujui peran',
    cure: 'Inspektur dan administrator teknis harus dua orang yang berbeda.',
  },
  'certificate-officer': { what: 'Petugas surat bebas temuan', cure: 'tunjuk di Direktori, Peran.' },
  'loss-officer': { what: 'Petugas kerugian daerah', cure: 'tunjuk di Direktori, Peran.' },
  'loss-verifier': { what: 'Pemeriksa kerugian daerah', cure: 'tunjuk di Direktori, Peran.' },
  'loss-distinct': {
    what: 'Petugas dan pemeriksa kerugian daerah dua orang berbeda',
    cure: 'satu orang tidak boleh memegang keduanya.',
  },
  'account-officer': { what: 'Pejabat akun', cure: 'tanpa dia tidak ada yang mencetak surat aktivasi.' },
  activation: { what: 'Pemegang peran sudah masuk', cure: 'serahkan surat aktivasinya.' },
  'holidays-this-year': {
    what: 'Hari libur tahun ini',
    cure: 'isi di Hari libur; sampai itu tenggat bertanda sementara.',
  },
  'holidays-next-year': {
    what: 'Hari libur tahun depan',
    cure: 'isi di Hari libur; tenggat yang melewatinya bertanda sementara.',
  },
  rollout: { what: 'Layanan diluncurkan', cure: 'putuskan di Direktori, Peluncuran.' },
  twin: { what: 'Ruang latihan', cure: 'jalankan lagi perintah ini tanpa --no-twin.' },
  mail: { what: 'Surel keluar', cure: 'isi LURUS_SMTP_URL; sampai itu surel menunggu di kotak keluar.' },
  server: { what: 'Peladen PostgreSQL', cure: 'isi DATABASE_URL; basis data tertanam hanya untuk mencoba.' },
  'trail-key': {
    what: 'Kunci jejak disimpan',
    cure: 'cetak kunci publik di atas; simpan salinan kunci privat di luar peladen ini, terpisah dari cadangan basis data.',
  },
};

const en: Record<CheckName, CheckText> = {
  hosts: { what: 'Host name', cure: 'run this again with --host, then point DNS and TLS at the server.' },
  arms: { what: 'Coat of arms for letterheads', cure: 'run this again with --arms FILE (PNG or JPEG).' },
  agencies: {
    what: 'Agencies',
    cure: 'import them on the Import page, or run this again with --agencies FILE.',
  },
  people: { what: 'People', cure: 'import them on the Import page, or run this again with --people FILE.' },
  inspektur: { what: 'Inspektur', cure: 'appoint with --holder inspektur=NUMBER=DECREE.' },
  'technical-administrator': {
    what: 'Technical administrator',
    cure: 'appoint with --holder technical-administrator=NUMBER=DECREE.',
  },
  'second-role-keeper': {
    what: 'Two people to propose and confirm roles',
    cure: 'Inspektur and technical administrator must be two different people.',
  },
  'certificate-officer': { what: 'Certificate officer', cure: 'appoint in Directory, Roles.' },
  'loss-officer': { what: 'Loss officer', cure: 'appoint in Directory, Roles.' },
  'loss-verifier': { what: 'Loss verifier', cure: 'appoint in Directory, Roles.' },
  'loss-distinct': {
    what: 'Loss officer and loss verifier are two people',
    cure: 'one person must not hold both.',
  },
  'account-officer': { what: 'Account officer', cure: 'without one nobody can print activation letters.' },
  activation: { what: 'Holders of roles have logged in', cure: 'hand them their activation letters.' },
  'holidays-this-year': {
    what: 'Holidays of this year',
    cure: 'enter them under Holidays; until then deadlines are marked as provisional.',
  },
  'holidays-next-year': {
    what: 'Holidays of next year',
    cure: 'enter them under Holidays; deadlines that reach into it are marked as provisional.',
  },
  rollout: { what: 'Services rolled out', cure: 'decide it in Directory, Roll-out.' },
  twin: { what: 'Practice twin', cure: 'run this command again without --no-twin.' },
  mail: { what: 'Outgoing mail', cure: 'set LURUS_SMTP_URL; until then mail waits in the outbox.' },
  server: {
    what: 'PostgreSQL server',
    cure: 'set DATABASE_URL; the embedded database is for trying out only.',
  },
  'trail-key': {
    what: 'Key of the trail is kept',
    cure: 'print the public key above; keep a copy of the private key off this server, apart from backups of the database.',
  },
};

export const checklistTexts: Readonly<Record<Locale, Readonly<Record<CheckName, CheckText>>>> = { id, en };
