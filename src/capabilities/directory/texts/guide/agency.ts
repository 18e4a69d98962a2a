import type { Steps } from '../guide.ts';

/** What the guide says to the roles of agencies. */
const id = {
  staff: [
    {
      title: 'Periksa data diri',
      body: 'Buka profil. Pastikan nama, NIP, dan instansi Anda benar; bila keliru, kabari pejabat akun instansi.',
    },
    {
      title: 'Lihat meja Anda',
      body: 'Meja menampilkan hal yang menunggu Anda, urut tenggat. Buka satu dan baca apa yang diminta.',
    },
    {
      title: 'Ajukan surat bebas temuan',
      body: 'Ajukan ESKBT dengan tujuan Anda. Bila ditolak, baca alasannya dan cara menutupnya.',
    },
  ],
  'follow-up-officer': [
    {
      title: 'Buka temuan instansi',
      body: 'Di meja, buka rekomendasi yang tenggatnya paling dekat untuk instansi Anda.',
    },
    {
      title: 'Kirim tindak lanjut',
      body: 'Isi apa yang sudah dilakukan, unggah buktinya, lalu kirim ke Inspektorat.',
    },
    {
      title: 'Perbaiki yang dikembalikan',
      body: 'Cari tindak lanjut berstatus dikembalikan, baca catatannya, dan kirim lagi.',
    },
  ],
  'agency-head': [
    {
      title: 'Lihat keadaan instansi',
      body: 'Di meja, baca temuan terbuka dan tenggat instansi Anda serta unit di bawahnya.',
    },
    {
      title: 'Tanggapi temuan',
      body: 'Buka temuan yang belum final, nyatakan setuju atau tidak, dan tulis alasannya.',
    },
    {
      title: 'Ajak pegawai masuk',
      body: 'Lihat siapa yang belum mengaktifkan akun dan mintalah mereka memakai surat aktivasinya.',
    },
  ],
  'account-officer': [
    {
      title: 'Rapikan data pegawai',
      body: 'Di direktori, periksa pegawai instansi Anda: yang pindah dimutasi, yang pensiun diberhentikan.',
    },
    {
      title: 'Bagikan surat aktivasi',
      body: 'Cetak surat aktivasi untuk yang belum masuk dan serahkan langsung kepada orangnya.',
    },
    {
      title: 'Pantau yang belum masuk',
      body: 'Di halaman peluncuran, saring pegawai yang belum masuk dan ingatkan mereka.',
    },
  ],
  'technical-administrator': [
    {
      title: 'Siapkan instansi dan pegawai',
      body: 'Impor instansi, lalu pegawai; periksa laporan barisnya sebelum disimpan.',
    },
    { title: 'Usulkan peran', body: 'Beri peran dengan nomor SK; peran penting disetujui rekan lain.' },
    {
      title: 'Atur peluncuran',
      body: 'Tentukan layanan mana yang berlatih, uji coba, atau berlaku per instansi.',
    },
  ],
  receptionist: [
    {
      title: 'Buka halaman kios',
      body: 'Pasang halaman tamu di tablet pintu masuk, lalu coba satu kunjungan.',
    },
    {
      title: 'Sambut satu tamu',
      body: 'Lihat tamu yang masuk, cetak kartunya, dan pastikan yang dituju sudah diberi tahu.',
    },
    {
      title: 'Tutup kunjungan',
      body: 'Catat tamu yang pulang; sisanya ditutup sendiri pada jam tutup.',
    },
  ],
  'travel-officer': [
    {
      title: 'Lihat meja Anda',
      body: 'Baca perjalanan dinas yang menunggu Anda.',
    },
    {
      title: 'Susun satu perjalanan',
      body: 'Isi maksud, tujuan, hari, dan pelaksana, lalu ajukan kepada kepala instansi.',
    },
    {
      title: 'Bantu pertanggungjawaban',
      body: 'Lihat siapa yang sudah kembali dan sampai kapan pertanggungjawabannya ditunggu.',
    },
  ],
} satisfies Record<string, Steps>;

const en: Record<keyof typeof id, Steps> = {
  staff: [
    {
      title: 'Check your own data',
      body: 'Open your profile. See that name, NIP and agency are right; if not, tell your account officer.',
    },
    {
      title: 'Look at your desk',
      body: 'The desk shows what waits for you, by due date. Open one and read what is asked.',
    },
    {
      title: 'Ask for the certificate',
      body: 'Ask for the clearance certificate with your purpose. If refused, read why and how to close it.',
    },
  ],
  'follow-up-officer': [
    {
      title: 'Open your agency’s findings',
      body: 'On the desk, open the recommendation of your agency that is due next.',
    },
    {
      title: 'Send a follow-up',
      body: 'Write what has been done, upload the evidence, and send it to the inspectorate.',
    },
    {
      title: 'Mend what came back',
      body: 'Find a follow-up that was returned, read the note, and send it again.',
    },
  ],
  'agency-head': [
    {
      title: 'See how your agency stands',
      body: 'On the desk, read the open findings and due dates of your agency and its units.',
    },
    {
      title: 'Respond to a finding',
      body: 'Open a finding that is not final, agree or disagree, and write why.',
    },
    {
      title: 'Bring your people in',
      body: 'See who has not activated an account and ask them to use their letter.',
    },
  ],
  'account-officer': [
    {
      title: 'Tidy the data of people',
      body: 'In the directory, check the people of your agency: transfer who moved, end who retired.',
    },
    {
      title: 'Hand out activation letters',
      body: 'Print letters for those who are not in yet and hand each to its person.',
    },
    {
      title: 'Watch who is missing',
      body: 'On the roll-out page, filter those who have not logged in and remind them.',
    },
  ],
  'technical-administrator': [
    {
      title: 'Prepare agencies and people',
      body: 'Import agencies, then people; read the report on the rows before saving.',
    },
    {
      title: 'Propose roles',
      body: 'Give roles with the number of the decree; a colleague confirms the weighty ones.',
    },
    { title: 'Steer the roll-out', body: 'Decide which service each agency practises, pilots or uses.' },
  ],
  receptionist: [
    {
      title: 'Open the kiosk page',
      body: 'Put the visitors’ page on the tablet at the door and try one visit.',
    },
    {
      title: 'Welcome a visitor',
      body: 'See who came in, print the badge, and see that the host was told.',
    },
    {
      title: 'Close a visit',
      body: 'Note who left; the rest close by themselves at closing time.',
    },
  ],
  'travel-officer': [
    {
      title: 'Look at your desk',
      body: 'Read the official trips that wait for you.',
    },
    {
      title: 'Plan a trip',
      body: 'Enter purpose, destinations, days and travellers, then propose it to the head of the agency.',
    },
    {
      title: 'Help to account',
      body: 'See who has returned and until when the account is expected.',
    },
  ],
};

export const agency = { id, en };
