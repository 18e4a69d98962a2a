// What a manager and staff are told in the application; nothing here tells who answered.

const id = {
  'opened-title': 'Gelombang survei dibuka',
  'opened-body': '{wave} sudah dibuka. Kirim undangannya dan cetak surat untuk yang tidak punya kontak.',
  'closed-title': 'Gelombang survei ditutup',
  'closed-body': '{wave} sudah ditutup. Tidak ada token atau jawaban yang diterima lagi.',
  'invited-title': 'Anda terpilih untuk survei integritas',
  'invited-body':
    'Isi {wave} tanpa nama sampai {day}. Buka halaman ini untuk mengambil undangan Anda: jawaban tidak dapat dikaitkan dengan Anda, juga oleh pengelola.',
  'season-title': 'Survei integritas KPK sedang berjalan',
  'season-body':
    'KPK mengundang sebagian pegawai dan pengguna layanan sampai {day}. Bila Anda mendapat undangan, periksa keasliannya di halaman Cek undangan, lalu jawab sejujurnya.',
};
const en: Record<keyof typeof id, string> = {
  'opened-title': 'A survey wave is open',
  'opened-body': '{wave} is open. Send its invitations and print letters for who has no contact.',
  'closed-title': 'A survey wave is closed',
  'closed-body': '{wave} is closed. No token is issued and no answer taken any more.',
  'invited-title': 'You were drawn for the integrity survey',
  'invited-body':
    'Answer {wave} without your name until {day}. Open this page to fetch your invitation: nobody can link answers to you, the manager neither.',
  'season-title': 'The commission’s integrity survey is running',
  'season-body':
    'The commission invites some staff and service users until {day}. If you are invited, check the invitation on the page Check an invitation, and answer honestly.',
};

export const notices = { id, en };
