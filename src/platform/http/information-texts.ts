const id = {
  privacyTitle: 'Privasi',
  privacyLead: 'Data apa yang dicatat, untuk apa, dan apa hak Anda.',
  privacyWhoTitle: 'Siapa yang bertanggung jawab',
  privacyWho:
    '{government} menjalankan layanan ini di servernya sendiri dan menjadi pengendali data menurut Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi. Tidak ada data yang dikirim ke perusahaan iklan atau analitik.',
  privacyVisitTitle: 'Saat Anda hanya berkunjung',
  privacyVisit:
    'Halaman umum tidak memasang pelacak dan tidak mencatat alamat jaringan Anda. Satu kuki, lurus_bahasa, mengingat pilihan bahasa selama satu tahun bila Anda memilihnya. Jaringan asal permintaan hanya dihitung sesaat untuk menahan banjir kiriman, dengan kunci yang berganti setiap hari dan tidak pernah disimpan.',
  privacyFormTitle: 'Saat Anda mengadu, bertanya, atau bertamu',
  privacyForm:
    'Isian yang belum dikirim disimpan tersegel paling lama 24 jam dan hanya dapat dibuka oleh satu kuki di peramban Anda. Setelah dikirim, kontak dan nama disimpan terenkripsi; siapa yang membukanya tercatat. Lokasi dan data kamera di dalam foto dihapus. Kode tiket disimpan sebagai sidik, jadi tidak dapat kami baca atau kirim ulang.',
  privacyCheckTitle: 'Saat Anda memeriksa surat',
  privacyCheck:
    'Halaman periksa hanya menyatakan apakah surat berlaku, dengan nama yang disamarkan: huruf pertama setiap kata. Siapa yang memeriksa tidak dicatat.',
  privacyStaffTitle: 'Saat Anda masuk sebagai pegawai',
  privacyStaff:
    'Kami menyimpan data kepegawaian dan kewajiban yang diperlukan untuk pengawasan, serta setiap perubahan beserta pelaku dan waktunya. Jejak audit yang keluar dari server hanya memuat nomor acak dan sidik data, bukan nama.',
  privacyRightsTitle: 'Hak Anda',
  privacyRights:
    'Anda berhak melihat data tentang Anda, meminta perbaikan, dan meminta penghapusan sejauh undang-undang membolehkan. Pegawai membacanya di Data pribadi saya; siapa pun dapat mengajukan permintaan di halaman /privasi/permintaan dan dijawab dalam 3 x 24 jam.',
  accessibilityTitle: 'Aksesibilitas',
  accessibilityLead: 'Layanan ini dibuat agar dapat dipakai semua orang, dengan perangkat apa pun.',
  accessibilityDoneTitle: 'Yang kami upayakan',
  accessibilityDone:
    'Sasaran kami WCAG 2.2 tingkat AA, diuji otomatis pada setiap perubahan dalam dua bahasa. Halaman umum bekerja tanpa skrip, ringan untuk jaringan lambat, dan terbaca pada layar selebar 320 piksel.',
  accessibilityKeysTitle: 'Papan tombol dan pembaca layar',
  accessibilityKeys:
    'Semua tindakan dapat dilakukan dengan papan tombol. Status selalu berupa kata dan bentuk, tidak hanya warna. Pintasan satu tombol di ruang kerja pegawai dapat dimatikan di profil.',
  accessibilityLimitsTitle: 'Yang belum sempurna',
  accessibilityLimits:
    'Berkas PDF yang diunggah pihak lain mungkin berupa gambar hasil pindai. Mintalah kantor penerbit memberikan isinya dalam bentuk teks.',
  accessibilityReportTitle: 'Menemui hambatan?',
  accessibilityReport:
    'Beri tahu Inspektorat {government}: halaman mana, alat bantu apa, dan apa yang terjadi. Anda juga dapat datang langsung dan dilayani tanpa perangkat.',
  helpTitle: 'Bantuan',
  helpLead: 'Jawaban untuk hal yang paling sering ditanyakan.',
  helpReportTitle: 'Melapor atau mengadu',
  helpReport:
    'Buka Laporkan di beranda dan jawab dua atau tiga pertanyaan. Setelah mengirim, Anda menerima nomor dan kode: simpan keduanya, karena kode hanya ditampilkan sekali. Dengan nomor dan kode Anda membaca jawaban, melengkapi keterangan, dan berkeberatan bila belum puas.',
  helpCheckTitle: 'Memeriksa surat bebas temuan',
  helpCheck:
    'Pindai kode QR pada surat dengan kamera ponsel, atau ketik kode pendek di bawahnya pada beranda. Bandingkan huruf awal nama dan tanggal yang tampil dengan surat di tangan Anda. Alamat yang benar adalah alamat halaman ini.',
  helpActivateTitle: 'Pertama kali masuk',
  helpActivate:
    'Surat aktivasi dari instansi Anda memuat kode sekali pakai. Buka Aktifkan akun, ketik NIP atau kode pegawai dan kode itu, lalu buat kata sandi. Surat hilang atau kedaluwarsa: minta yang baru kepada pejabat akun di instansi Anda.',
  helpPasswordTitle: 'Lupa kata sandi atau ganti ponsel',
  helpPassword:
    'Pejabat akun di instansi Anda memulai pengaturan ulang dan seorang pejabat lain menyetujuinya. Dengan begitu tidak seorang pun dapat mengambil alih akun Anda sendirian.',
  helpFindingTitle: 'Keberatan atas temuan',
  helpFinding:
    'Tanggapan ditulis pada temuannya sebelum laporan terbit, dan tindak lanjut beserta bukti sesudahnya. Setiap temuan menunjukkan apa yang menghalangi dan cara menutupnya.',
};
const en: Record<keyof typeof id, string> = {
  privacyTitle: 'Privacy',
  privacyLead: 'Which data are kept, what for, and what your rights are.',
  privacyWhoTitle: 'Who is responsible',
  privacyWho:
    '{government} runs this service on its own server and is the data controller under Law 27 of 2022 on Personal Data Protection. No data go to advertising or analytics companies.',
  privacyVisitTitle: 'When you only visit',
  privacyVisit:
    'Public pages carry no tracker and do not log your network address. One cookie, lurus_bahasa, remembers your choice of language for a year if you make one. The network of a request is counted for a moment, to hold back floods, under a key that changes daily and is never stored.',
  privacyFormTitle: 'When you complain, ask or visit',
  privacyForm:
    'What you have not sent yet is kept sealed for at most 24 hours and opens by one cookie of your browser only. Once sent, contact and name are stored encrypted; whoever opens them is recorded. Place and camera data inside photos are removed. The code of a ticket is kept as a fingerprint, so we can neither read it nor send it again.',
  privacyCheckTitle: 'When you check a letter',
  privacyCheck:
    'The check page only says whether the letter is valid, with a masked name: the first letter of each word. Who checks is not recorded.',
  privacyStaffTitle: 'When you sign in as staff',
  privacyStaff:
    'We keep the personnel data and duties that oversight needs, and every change with its author and time. The audit trail that leaves the server holds random numbers and fingerprints of data, no names.',
  privacyRightsTitle: 'Your rights',
  privacyRights:
    'You may see the data about you, ask for correction, and ask for erasure as far as the law allows. Staff read them under My personal data; anybody may make a request at /privasi/permintaan, answered within 3 x 24 hours.',
  accessibilityTitle: 'Accessibility',
  accessibilityLead: 'This service is made to be used by everybody, with any device.',
  accessibilityDoneTitle: 'What we aim for',
  accessibilityDone:
    'Our aim is WCAG 2.2 level AA, tested by machine at every change in both languages. Public pages work without script, are light on slow networks and readable on a screen 320 pixels wide.',
  accessibilityKeysTitle: 'Keyboard and screen reader',
  accessibilityKeys:
    'Everything can be done by keyboard. A status is always a word and a shape, never a colour alone. Single-key shortcuts of the staff desk can be switched off in the profile.',
  accessibilityLimitsTitle: 'What is not perfect yet',
  accessibilityLimits:
    'PDF files uploaded by others may be scanned pictures. Ask the office that issued them for the content as text.',
  accessibilityReportTitle: 'Did you meet a barrier?',
  accessibilityReport:
    'Tell the inspectorate of {government}: which page, which aid, and what happened. You may also come in person and be served without a device.',
  helpTitle: 'Help',
  helpLead: 'Answers to what is asked most.',
  helpReportTitle: 'Reporting or complaining',
  helpReport:
    'Open Report on the home page and answer two or three questions. Once sent, you get a number and a code: keep both, for the code is shown once. With them you read the answer, tell more, and object if you are not content.',
  helpCheckTitle: 'Checking a clearance certificate',
  helpCheck:
    'Scan the QR code on the letter with the camera of a phone, or type the short code below it on the home page. Compare the initials and dates shown with the letter in your hand. The right address is the address of this page.',
  helpActivateTitle: 'Signing in for the first time',
  helpActivate:
    'The activation letter from your agency holds a one-time code. Open Activate an account, type your NIP or personnel code and that code, then choose a password. Letter lost or expired: ask the account officer of your agency for a new one.',
  helpPasswordTitle: 'Password forgotten or phone changed',
  helpPassword:
    'The account officer of your agency starts a reset and another officer approves it. So nobody can take over your account alone.',
  helpFindingTitle: 'Objecting to a finding',
  helpFinding:
    'A response is written on the finding before its report is issued, follow-up with evidence after it. Every finding shows what it blocks and how to close it.',
};
export const texts = { id, en };
