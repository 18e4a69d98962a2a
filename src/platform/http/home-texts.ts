const id = {
  title: 'Layanan integritas',
  heading: 'Yang lurus terlihat, yang menyimpang diluruskan',
  lead: 'Laporkan, tanyakan, atau periksa layanan {government}. Setiap urusan punya nomor, tenggat, dan orang yang menjawab.',
  doors: 'Ada keperluan apa?',
  lookUp: 'Cari dan periksa',
  staffTitle: 'Ruang kerja pegawai',
  staffWho: 'Pegawai {government}',
  staffText:
    'Tindak lanjuti temuan, ajukan surat bebas temuan, dan lihat tenggat Anda. Gunakan NIP, nama pengguna, surel, atau nomor HP.',
  staffAction: 'Masuk ke ruang kerja',
  activateAction: 'Aktifkan akun dengan kode dari surat',
};
const en: Record<keyof typeof id, string> = {
  title: 'Integrity services',
  heading: 'What is straight is seen; what bends is put right',
  lead: 'Report to {government}, ask it, or check its services. Every matter has a number, a due day and somebody who answers.',
  doors: 'What brings you here?',
  lookUp: 'Look up and check',
  staffTitle: 'Staff desk',
  staffWho: 'Staff of {government}',
  staffText:
    'Follow up findings, ask for a clearance certificate, see what is due. Use your NIP, user name, e-mail or mobile number.',
  staffAction: 'Go to your desk',
  activateAction: 'Activate an account with the code of your letter',
};
export const texts = { id, en };
