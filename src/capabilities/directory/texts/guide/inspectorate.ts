import type { Steps } from '../guide.ts';

/** What the guide says to the roles of the inspectorate. */
const id = {
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
  'survey-manager': [
    {
      title: 'Susun gelombang',
      body: 'Pilih model dan hari, unggah kerangka, lalu undi sampel. Inspektur yang membukanya.',
    },
    {
      title: 'Kirim undangan',
      body: 'Kirim undangan dengan kode cek, agar setiap orang dapat memastikan bahwa undangan itu asli.',
    },
    {
      title: 'Pantau tanggapan',
      body: 'Lihat tanggapan per kelompok dan ingatkan yang belum mengambil kode. Tidak ada yang tahu siapa menjawab apa.',
    },
  ],
} satisfies Record<string, Steps>;

const en: Record<keyof typeof id, Steps> = {
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
  'survey-manager': [
    {
      title: 'Prepare a wave',
      body: 'Choose model and days, upload the frame, then draw the sample. The Inspektur opens it.',
    },
    {
      title: 'Send invitations',
      body: 'Send invitations with a check code, so that everybody can make sure that an invitation is genuine.',
    },
    {
      title: 'Watch the response',
      body: 'See the response of each group and remind who has not fetched a token. Nobody knows who answered what.',
    },
  ],
};

export const inspectorate = { id, en };
