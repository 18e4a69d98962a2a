import type { Locale } from '../../../platform/texts.ts';
import type { CheckName } from '../rules/checklist.ts';

const id: Record<CheckName, string> = {
  hosts: 'Nama host: jalankan lagi perintah ini dengan --host, lalu arahkan DNS dan TLS ke peladen.',
  arms: 'Lambang daerah (PNG atau JPEG) untuk kop surat: jalankan lagi dengan --arms BERKAS.',
  agencies: 'Instansi: impor berkas instansi di halaman Impor, atau jalankan lagi dengan --agencies BERKAS.',
  people: 'Pegawai: impor berkas pegawai di halaman Impor, atau jalankan lagi dengan --people BERKAS.',
  inspektur: 'Inspektur belum ditunjuk.',
  'technical-administrator': 'Administrator teknis belum ditunjuk.',
  'second-role-keeper':
    'Perlu dua orang berbeda (Inspektur dan administrator teknis) agar peran dapat diusulkan dan disetujui.',
  'certificate-officer': 'Petugas surat bebas temuan belum ditunjuk.',
  'loss-officer': 'Petugas kerugian daerah belum ditunjuk.',
  'loss-verifier': 'Pemeriksa kerugian daerah belum ditunjuk.',
  'loss-distinct': 'Petugas dan pemeriksa kerugian daerah harus dua orang yang berbeda.',
  'account-officer': 'Pejabat akun belum ditunjuk; tanpa dia tidak ada yang mencetak surat aktivasi.',
  activation: 'Masih ada pemegang peran yang belum mengaktifkan akun: serahkan surat aktivasinya.',
  'holidays-this-year': 'Hari libur tahun ini belum diisi: tenggat ditandai sementara.',
  'holidays-next-year': 'Hari libur tahun depan belum diisi: tenggat yang melewatinya ditandai sementara.',
  rollout: 'Belum ada layanan yang diluncurkan: atur di Direktori, Peluncuran.',
  twin: 'Ruang latihan belum dibuat.',
  mail: 'Surel keluar: isi LURUS_SMTP_URL. Sampai itu surel menunggu di kotak keluar.',
  server: 'Basis data tertanam hanya untuk mencoba: pakai peladen PostgreSQL (DATABASE_URL).',
  'trail-key':
    'Kunci jejak: cetak kunci publik di atas, simpan salinan kunci privat di luar peladen ini, terpisah dari cadangan basis data.',
};

const en: Record<CheckName, string> = {
  hosts: 'Host name: run this again with --host, then point DNS and TLS at the server.',
  arms: 'Coat of arms (PNG or JPEG) for letterheads: run this again with --arms FILE.',
  agencies: 'Agencies: import them on the Import page, or run this again with --agencies FILE.',
  people: 'People: import them on the Import page, or run this again with --people FILE.',
  inspektur: 'No Inspektur has been appointed.',
  'technical-administrator': 'No technical administrator has been appointed.',
  'second-role-keeper':
    'Two different people (Inspektur and technical administrator) are needed to propose and confirm roles.',
  'certificate-officer': 'No certificate officer has been appointed.',
  'loss-officer': 'No loss officer has been appointed.',
  'loss-verifier': 'No loss verifier has been appointed.',
  'loss-distinct': 'Loss officer and loss verifier must be two different people.',
  'account-officer': 'No account officer has been appointed; nobody can print activation letters.',
  activation: 'Holders of roles have not activated their accounts: hand them their letters.',
  'holidays-this-year': 'The holidays of this year are missing: deadlines are marked as provisional.',
  'holidays-next-year':
    'The holidays of next year are missing: deadlines that reach into it are marked as provisional.',
  rollout: 'No service has been rolled out: decide it in Directory, Roll-out.',
  twin: 'There is no practice twin.',
  mail: 'Outgoing mail: set LURUS_SMTP_URL. Until then mail waits in the outbox.',
  server: 'The embedded database is for trying out only: use a PostgreSQL server (DATABASE_URL).',
  'trail-key':
    'Key of the trail: print the public key above and keep a copy of the private key off this server, apart from backups of the database.',
};

export const checklistTexts: Readonly<Record<Locale, Readonly<Record<CheckName, string>>>> = { id, en };
