// The first page of the survey, as the server writes it: who asks, why, what stays unknown, and where that ends.
const id = {
  'title-internal': 'Survei integritas untuk pegawai',
  'title-external': 'Survei integritas untuk pengguna layanan',
  'title-expert': 'Survei integritas untuk narasumber',
  lead: '{government} ingin tahu di mana pekerjaannya jujur dan di mana tidak. Jawablah sebagaimana adanya, tanpa nama.',
  who: 'Yang bertanya',
  whoIs: 'Inspektorat {government}. Ini survei pemerintah daerah sendiri, bukan survei KPK.',
  why: 'Untuk apa',
  whyIs: 'Bagian yang lemah menjadi rekomendasi yang ditindaklanjuti. Tidak ada orang yang dinilai.',
  time: 'Waktu Anda',
  timeIs:
    'Paling lama 7 menit, paling banyak {n} pertanyaan, sampai {day}. Pertanyaan mana pun boleh dilewati.',
  stays: 'Mengapa jawaban Anda anonim',
  stays1:
    'Kode undangan Anda ditukar dengan satu token, bukti boleh menjawab, dalam bungkus: pemberinya mengesahkan tanpa melihat isinya.',
  stays2:
    'Jawaban dikirim terpisah, hanya bersama token itu: tanpa nama, nomor, kode undangan, ataupun kuki.',
  stays3:
    'Jawaban disimpan tanpa jam dan tanpa alamat jaringan, lalu setiap malam dipindahkan dengan urutan acak.',
  stays4:
    'Kami tahu siapa yang sudah mengambil token, supaya tidak diingatkan lagi; kami tidak tahu jawabannya.',
  limits: 'Sampai di mana itu berlaku',
  limit1:
    'Siapa yang mengamati jaringan dapat mencocokkan waktu bila token diambil dan jawaban dikirim berdekatan. Karena itu ada pilihan jeda acak.',
  limit2:
    'Sampai dipindahkan malam nanti, urutan jawaban hari ini masih terbaca oleh pengelola server, juga di cadangannya.',
  limit3:
    'Di kelompok kecil jawaban lebih mudah diduga, dan isian bebas dapat mengenali penulisnya. Angka dari kurang dari 10 jawaban tidak ditampilkan.',
  limit4: 'Ponsel atau komputer kantor dapat diawasi. Pakai perangkat Anda sendiri.',
  genuine: 'Undangan ini asli?',
  genuineHow: 'Ketik kode cek dari pesan, misalnya LURUS-7K3F-92QD, di',
  genuineLink: 'halaman cek undangan',
  key: 'Sidik jari kunci survei ini',
  keyHow:
    'Cocokkan dengan yang tercetak di surat resmi. Bila sama, kunci Anda sama dengan kunci semua orang di kelompok Anda, dan ponsel Anda memeriksanya sekali lagi sebelum mengirim.',
  counts: 'Lihat berapa undangan, token, dan jawaban',
  begin: 'Mengisi',
  needs:
    'Mengisi di sini memerlukan JavaScript: kode undangan ada di bagian tautan yang hanya dibaca ponsel Anda, dan ponsel Anda sendiri yang membungkus token. Tombol mulai muncul di sini begitu halaman siap.',
  paper:
    'Tombolnya tidak muncul? Bawa undangan ke loket inspektorat dan minta lembar kertas. Cara kertas kurang anonim: petugas melihat Anda menyerahkannya.',
  help: 'Buka halaman bantuan',
  earlyTitle: 'Survei ini belum dibuka',
  early: 'Survei dapat diisi mulai {day}. Simpan undangan Anda dan buka lagi tautannya pada hari itu.',
  closedTitle: 'Survei ini sudah ditutup',
  closed:
    'Survei menerima jawaban sampai {day}. Jawaban yang sudah terkirim tetap dihitung; yang belum terkirim tidak dapat masuk lagi.',
  closedHere: 'Bila masih ada isian di ponsel ini, Anda dapat menghapusnya di bawah.',
  footer: 'Halaman ini tidak memasang kuki dan tidak memakai pelacak.',
};
const en: Record<keyof typeof id, string> = {
  'title-internal': 'Integrity survey for staff',
  'title-external': 'Integrity survey for users of services',
  'title-expert': 'Integrity survey for experts',
  lead: '{government} wants to know where its work is honest and where it is not. Answer as it is, without your name.',
  who: 'Who asks',
  whoIs:
    'The inspectorate of {government}. This is the local government’s own survey, not that of the corruption commission (KPK).',
  why: 'What for',
  whyIs: 'What is weak becomes a recommendation that is followed up. No person is judged.',
  time: 'Your time',
  timeIs: '7 minutes and {n} questions at most, until {day}. You may skip any of them.',
  stays: 'Why your answers are anonymous',
  stays1:
    'Your invitation code is exchanged for one token, a proof that you may answer, in a wrapping: whoever gives it signs without seeing what is inside.',
  stays2:
    'Your answers are sent separately, with that token alone: no name, no number, no invitation code, no cookie.',
  stays3:
    'Answers are kept without time of day and network address, and are moved in random order every night.',
  stays4: 'We know who has taken a token, so as not to remind them again; we do not know what they answered.',
  limits: 'Where that ends',
  limit1:
    'Whoever watches the network can match the times if a token is taken and answers are sent close together. That is why you may choose a random delay.',
  limit2:
    'Until they are moved tonight, those who run the server can read the order of today’s answers, in its backups too.',
  limit3:
    'In a small group answers are easier to guess, and free text can give its writer away. Figures of fewer than 10 answers are not shown.',
  limit4: 'Phones and computers of the office may be watched. Use your own device.',
  genuine: 'Is it genuine?',
  genuineHow: 'Type the check code of the message, such as LURUS-7K3F-92QD, on the',
  genuineLink: 'page that checks invitations',
  key: 'Key fingerprint of this survey',
  keyHow:
    'Compare it with the one printed on the official letter. If they are the same, your key is that of everybody in your group, and your phone checks it once more before it sends.',
  counts: 'See how many invitations, tokens and answers there are',
  begin: 'Answering',
  needs:
    'Answering here needs JavaScript: the invitation code stands in the part of the link that only your phone reads, and your phone itself wraps the token. The start button appears here as soon as the page is ready.',
  paper:
    'No button? Take your invitation to the inspectorate’s counter and ask for the paper form. Paper is less anonymous: an officer sees you hand it in.',
  help: 'Open the help page',
  earlyTitle: 'This survey is not open yet',
  early: 'It can be answered from {day}. Keep your invitation and open its link again on that day.',
  closedTitle: 'This survey has closed',
  closed:
    'The survey took answers until {day}. Answers that were sent still count; answers that were not can no longer be taken.',
  closedHere: 'If answers are still on this phone, you can delete them below.',
  footer: 'This page sets no cookie and uses no tracker.',
};
export const answeringTexts = { id, en };
