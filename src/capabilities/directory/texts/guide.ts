import type { Role } from '../../../platform/act.ts';
import type { Locale } from '../../../platform/texts.ts';

/** One step: what to do, and how. */
export interface StepText {
  title: string;
  body: string;
}
type Guide = Readonly<Record<Role, readonly [StepText, StepText, StepText]>>;

const id: Guide = {
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
  auditor: [
    { title: 'Buat laporan', body: 'Buka temuan, buat LHP baru dengan nomor dan tanggalnya.' },
    {
      title: 'Tulis satu temuan',
      body: 'Isi kondisi, kriteria, sebab, akibat, dan kodenya, lalu satu rekomendasi.',
    },
    {
      title: 'Tetapkan penanggung jawab',
      body: 'Pilih pegawai, instansi, atau penyedia dan bagi nilainya sampai habis.',
    },
  ],
  'team-leader': [
    { title: 'Periksa konsep tim', body: 'Buka temuan tim Anda yang masih konsep dan baca kelima unsurnya.' },
    { title: 'Minta tanggapan', body: 'Kirim temuan kepada instansi agar ditanggapi sebelum final.' },
    {
      title: 'Nilai tindak lanjut',
      body: 'Buka tindak lanjut yang masuk, cocokkan buktinya, lalu verifikasi atau kembalikan.',
    },
  ],
  'technical-controller': [
    {
      title: 'Lihat antrean Anda',
      body: 'Meja menampilkan LHP dan permohonan yang menunggu persetujuan Anda.',
    },
    {
      title: 'Kendalikan satu LHP',
      body: 'Baca temuan dan rekomendasinya; setujui atau kembalikan dengan catatan.',
    },
    { title: 'Paraf satu ESKBT', body: 'Buka permohonan ESKBT, lihat dasar keputusannya, lalu teruskan.' },
  ],
  inspektur: [
    { title: 'Lihat meja Anda', body: 'Baca hal yang hanya Anda yang dapat memutuskan, urut tenggat.' },
    {
      title: 'Putuskan ESKBT bersyarat',
      body: 'Buka permohonan bersyarat, baca syaratnya, lalu terbitkan atau tolak dengan alasan.',
    },
    { title: 'Setujui satu peran', body: 'Di halaman peran, periksa nomor SK sebuah usulan, lalu setujui.' },
  ],
  'certificate-officer': [
    { title: 'Terima permohonan', body: 'Buka daftar ESKBT dan lihat permohonan baru beserta keputusannya.' },
    {
      title: 'Jelaskan penolakan',
      body: 'Buka permohonan yang ditolak; baca tiap penghalang, nilainya, dan cara menutupnya.',
    },
    {
      title: 'Periksa daftar promosi',
      body: 'Unggah daftar NIP atau kode pegawai untuk pemeriksaan massal dan baca hasilnya.',
    },
  ],
  'loss-officer': [
    {
      title: 'Buka satu kerugian',
      body: 'Dari temuan bernilai uang, buat kasus kerugian untuk penanggung jawabnya.',
    },
    { title: 'Susun angsuran', body: 'Catat SKTJM dan jadwal angsurannya.' },
    {
      title: 'Catat setoran',
      body: 'Masukkan setoran dengan bukti; setoran berlaku setelah diverifikasi orang lain.',
    },
  ],
  'loss-verifier': [
    { title: 'Lihat setoran menunggu', body: 'Meja menampilkan setoran yang menunggu verifikasi Anda.' },
    { title: 'Cocokkan bukti', body: 'Bandingkan nilai, tanggal, dan rekening dengan bukti setor.' },
    { title: 'Setujui atau tolak', body: 'Verifikasi yang cocok; tolak yang tidak, dengan alasan.' },
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
  'intake-officer': [
    {
      title: 'Buka kotak masuk',
      body: 'Kotak masuk menampilkan aduan dan pertanyaan baru, urut tenggat. Ambil satu.',
    },
    {
      title: 'Verifikasi satu aduan',
      body: 'Baca aduannya, tentukan golongan dan instansi yang menjawab, lalu teruskan paling lambat tiga hari kerja.',
    },
    {
      title: 'Catat aduan lisan',
      body: 'Catat aduan dari loket, telepon, atau surat, dan serahkan nomor tiket serta kodenya kepada pelapor.',
    },
  ],
  'complaint-officer': [
    {
      title: 'Lihat aduan instansi',
      body: 'Meja menampilkan aduan yang diteruskan kepada instansi Anda, urut tenggat.',
    },
    {
      title: 'Jawab satu aduan',
      body: 'Tulis apa yang ditemukan dan apa yang dilakukan, lampirkan bukti, lalu kirim ke Inspektorat.',
    },
    {
      title: 'Perbaiki yang dikembalikan',
      body: 'Baca catatan penelaah, lengkapi jawabannya, lalu kirim lagi.',
    },
  ],
  'complaint-reviewer': [
    {
      title: 'Telaah satu jawaban',
      body: 'Bandingkan jawaban instansi dengan aduannya; setujui, atau kembalikan dengan catatan.',
    },
    {
      title: 'Tangani keberatan',
      body: 'Buka aduan yang penutupannya ditolak pelapor. Orang lain dari penelaah pertama yang memutuskan.',
    },
    {
      title: 'Baca statistik',
      body: 'Lihat instansi yang terlambat menjawab dan aduan yang diperselisihkan.',
    },
  ],
  consultant: [
    {
      title: 'Lihat jadwal jaga',
      body: 'Periksa hari jaga Anda dan pertanyaan yang menunggu.',
    },
    {
      title: 'Jawab satu pertanyaan',
      body: 'Jawab sebatas fakta yang diberikan dan sebut dasar hukumnya.',
    },
    {
      title: 'Terbitkan jawaban',
      body: 'Hapus hal yang mengenali orang, lalu masukkan jawaban ke bank pengetahuan.',
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
  'gratification-officer': [
    {
      title: 'Terima satu laporan',
      body: 'Buka laporan gratifikasi, periksa pemberi, nilai, dan hubungannya.',
    },
    {
      title: 'Jaga tenggat',
      body: 'Laporan kepada KPK paling lambat tiga puluh hari kerja sejak diterima; lihat sisa harinya.',
    },
    {
      title: 'Siapkan berkas KPK',
      body: 'Cetak tanda terima penyerahan dan unduh berkas untuk KPK.',
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
  'commitment-officer': [
    {
      title: 'Lihat meja Anda',
      body: 'Baca surat tugas yang sudah ditandatangani dan menunggu SPD.',
    },
    {
      title: 'Terbitkan SPD',
      body: 'Periksa pembebanan anggaran, isi uang muka, lalu terbitkan SPD tiap pelaksana.',
    },
    {
      title: 'Baca rincian biaya',
      body: 'Bandingkan yang dibayar dengan batas tarif yang berlaku pada harinya.',
    },
  ],
  'government-head': [
    {
      title: 'Lihat meja Anda',
      body: 'Baca hal yang sudah lewat tenggat dan dinaikkan kepada Anda.',
    },
    {
      title: 'Baca kotak masuk',
      body: 'Lihat aduan yang macet, di instansi mana, dan sejak kapan.',
    },
    {
      title: 'Baca statistik',
      body: 'Bandingkan instansi: waktu jawab dan kepuasan pelapor.',
    },
  ],
  'super-admin': [
    {
      title: 'Buka situs WBS',
      body: 'Saluran tersegel ada di alamat wbs. Masuk di sana dengan akun yang sama; kunci Anda hanya ada di perangkat Anda.',
    },
    {
      title: 'Jalankan upacara kunci',
      body: 'Buat kunci, cetak kunci akar dan lima bagian pemulihan, lalu cantumkan sidik kunci di SK.',
    },
    {
      title: 'Uji satu laporan',
      body: 'Kirim laporan contoh, buka identitasnya dengan alasan, dan baca catatan yang tertinggal.',
    },
  ],
  'wbs-intake': [
    {
      title: 'Buka situs WBS',
      body: 'Laporan tersegel hanya dapat dibaca di alamat wbs dengan kunci Anda.',
    },
    {
      title: 'Baca satu laporan',
      body: 'Buka laporan yang belum dibaca, tetapkan golongannya, dan jawab pelapor paling lambat tiga hari kerja.',
    },
    {
      title: 'Teruskan kepada investigator',
      body: 'Beri akses kepada investigator dengan nomor surat tugas dan batas waktunya.',
    },
  ],
  investigator: [
    {
      title: 'Buka situs WBS',
      body: 'Laporan yang ditugaskan kepada Anda ada di alamat wbs.',
    },
    {
      title: 'Baca bukti',
      body: 'Buka bukti salinan bersih; aslinya tetap tersegel dengan sidik digitalnya.',
    },
    {
      title: 'Tulis hasil',
      body: 'Catat langkah dan kesimpulan; tanyakan yang kurang kepada pelapor melalui kotak surat.',
    },
  ],
  'wbs-alternate': [
    {
      title: 'Buka situs WBS',
      body: 'Laporan tentang pimpinan sampai hanya kepada Anda, di alamat wbs; pejabat lain tidak melihatnya.',
    },
    {
      title: 'Buat kunci Anda',
      body: 'Kunci dibuat di peramban Anda dan ditandatangani dalam upacara kunci; simpan salinannya di tempat aman.',
    },
    {
      title: 'Baca dan teruskan',
      body: 'Baca laporan, jawab pelapor, dan teruskan kepada lembaga yang berwenang.',
    },
  ],
};

const en: Guide = {
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
  auditor: [
    { title: 'Make a report', body: 'Open findings and make a new report (LHP) with its number and date.' },
    {
      title: 'Write one finding',
      body: 'Enter condition, criterion, cause, effect and code, then one recommendation.',
    },
    {
      title: 'Name who is responsible',
      body: 'Choose people, agencies or vendors and divide the value until nothing is left.',
    },
  ],
  'team-leader': [
    {
      title: 'Check the team’s drafts',
      body: 'Open your team’s drafts and read the five elements of each finding.',
    },
    {
      title: 'Ask for the response',
      body: 'Send a finding to the agency, so that it responds before it becomes final.',
    },
    { title: 'Judge a follow-up', body: 'Open a follow-up, compare its evidence, then verify or return it.' },
  ],
  'technical-controller': [
    { title: 'See your queue', body: 'The desk shows reports and requests that wait for your approval.' },
    {
      title: 'Control one report',
      body: 'Read its findings and recommendations; approve it or return it with a note.',
    },
    {
      title: 'Initial one certificate',
      body: 'Open a certificate request, see what its decision rests on, and pass it on.',
    },
  ],
  inspektur: [
    { title: 'Look at your desk', body: 'Read what only you can decide, by due date.' },
    {
      title: 'Decide a conditional request',
      body: 'Open a conditional certificate, read the condition, then issue or refuse it with a reason.',
    },
    {
      title: 'Confirm one role',
      body: 'On the page of roles, check the decree of a proposal, then confirm it.',
    },
  ],
  'certificate-officer': [
    {
      title: 'Take in requests',
      body: 'Open the list of certificates and see new requests with their decisions.',
    },
    {
      title: 'Explain a refusal',
      body: 'Open a refused request; read each blocking item, its amount, and how to close it.',
    },
    {
      title: 'Check a promotion list',
      body: 'Upload a list of NIP or personnel codes for a bulk check and read the result.',
    },
  ],
  'loss-officer': [
    {
      title: 'Open one loss',
      body: 'From a finding about money, make a loss case for whoever is responsible.',
    },
    { title: 'Plan the instalments', body: 'Enter the SKTJM and its schedule of instalments.' },
    {
      title: 'Enter a payment',
      body: 'Enter a payment with its evidence; it counts once somebody else has verified it.',
    },
  ],
  'loss-verifier': [
    { title: 'See waiting payments', body: 'The desk shows payments that wait for your verification.' },
    { title: 'Compare the evidence', body: 'Compare amount, date and account with the receipt.' },
    { title: 'Verify or refuse', body: 'Verify what fits; refuse what does not, with a reason.' },
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
  'intake-officer': [
    {
      title: 'Open the inbox',
      body: 'The inbox shows new complaints and questions by due date. Take one.',
    },
    {
      title: 'Verify a complaint',
      body: 'Read it, set its class and the agency that answers, and pass it on within three working days.',
    },
    {
      title: 'Enter a spoken complaint',
      body: 'Enter a complaint from the counter, the phone or a letter, and hand over ticket number and code.',
    },
  ],
  'complaint-officer': [
    {
      title: 'See your agency’s complaints',
      body: 'The desk shows complaints passed to your agency, by due date.',
    },
    {
      title: 'Answer one',
      body: 'Write what was found and done, attach evidence, and send it to the inspectorate.',
    },
    {
      title: 'Mend what came back',
      body: 'Read the reviewer’s note, complete the answer, and send it again.',
    },
  ],
  'complaint-reviewer': [
    {
      title: 'Review an answer',
      body: 'Compare the agency’s answer with the complaint; approve it, or return it with a note.',
    },
    {
      title: 'Handle an objection',
      body: 'Open a complaint whose closing the reporter contests. Somebody other than the first reviewer decides.',
    },
    {
      title: 'Read the statistics',
      body: 'See which agencies answer late and which closings are contested.',
    },
  ],
  consultant: [
    {
      title: 'See the roster',
      body: 'Check your days on duty and the questions that wait.',
    },
    {
      title: 'Answer a question',
      body: 'Answer within the facts given and name the article of law.',
    },
    {
      title: 'Publish an answer',
      body: 'Take out what tells who asked, then add the answer to the knowledge base.',
    },
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
  'gratification-officer': [
    {
      title: 'Receive a report',
      body: 'Open a gratification report and check giver, value and relation.',
    },
    {
      title: 'Keep the clock',
      body: 'KPK is told within thirty working days of the receipt; see the days left.',
    },
    {
      title: 'Prepare the package',
      body: 'Print the hand-over receipt and download the package for KPK.',
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
  'commitment-officer': [
    {
      title: 'Look at your desk',
      body: 'Read the signed assignment letters that wait for their SPD.',
    },
    {
      title: 'Issue the SPD',
      body: 'Check the budget account, enter the advance, and issue the SPD of each traveller.',
    },
    {
      title: 'Read the cost lines',
      body: 'Compare what was paid with the ceiling of the tariff of that day.',
    },
  ],
  'government-head': [
    {
      title: 'Look at your desk',
      body: 'Read what is overdue and was raised to you.',
    },
    {
      title: 'Read the inbox',
      body: 'See which complaints are stuck, at which agency, and since when.',
    },
    {
      title: 'Read the statistics',
      body: 'Compare agencies: time to answer and satisfaction.',
    },
  ],
  'super-admin': [
    {
      title: 'Open the WBS site',
      body: 'The sealed channel has an address of its own, beginning with wbs. Log in there; your key exists on your device only.',
    },
    {
      title: 'Hold the key ceremony',
      body: 'Make the keys, print the root key and the five recovery shares, and put the fingerprint into the decree.',
    },
    {
      title: 'Try one report',
      body: 'Send a report, open its identity with a reason, and read the entry that stays behind.',
    },
  ],
  'wbs-intake': [
    {
      title: 'Open the WBS site',
      body: 'Sealed reports can be read at the address beginning with wbs only, with your key.',
    },
    {
      title: 'Read one report',
      body: 'Open an unread report, set its class, and answer the reporter within three working days.',
    },
    {
      title: 'Pass it on',
      body: 'Give an investigator access, with the number of his assignment and an end date.',
    },
  ],
  investigator: [
    {
      title: 'Open the WBS site',
      body: 'The reports assigned to you are at the address beginning with wbs.',
    },
    {
      title: 'Read the evidence',
      body: 'Open the cleaned copies; the originals stay sealed with their hashes.',
    },
    {
      title: 'Write down the result',
      body: 'Note steps and conclusion; ask the reporter through the mailbox for what is missing.',
    },
  ],
  'wbs-alternate': [
    {
      title: 'Open the WBS site',
      body: 'Reports about those who lead reach you alone, at the address beginning with wbs; no other official sees them.',
    },
    {
      title: 'Make your key',
      body: 'It is made in your browser and signed in the key ceremony; keep a copy in a safe place.',
    },
    {
      title: 'Read and refer',
      body: 'Read the report, answer the reporter, and refer it to the authority that is competent.',
    },
  ],
};

export const guideTexts: Readonly<Record<Locale, Guide>> = { id, en };
