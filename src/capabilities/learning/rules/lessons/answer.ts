import type { Lesson } from './lesson.ts';

export const answer: Lesson = {
  key: 'jawaban-aduan',
  version: 1,
  occasion: 'answer',
  source: 'UU 25/2009; PermenPANRB 62/2018',
  title: { id: 'Jawaban yang menyelesaikan aduan', en: 'An answer that settles a complaint' },
  body: [
    {
      id: 'Pelapor ingin tahu tiga hal: apa yang Anda temukan, apa yang Anda lakukan, dan apa yang berubah baginya. Jawaban tanpa salah satunya akan dikembalikan atau diperselisihkan.',
      en: 'A reporter wants to know three things: what you found, what you did, and what changes for him. An answer without one of them comes back or is contested.',
    },
    {
      id: 'Datangi tempatnya sebelum menjawab. Sebut tanggal dan siapa yang memeriksa. Bila aduan benar, katakan benar; bila tidak, tunjukkan apa yang Anda lihat.',
      en: 'Go there before you answer. Name the day and who looked. If the complaint is right, say so; if not, show what you saw.',
    },
    {
      id: 'Jangan mencari tahu siapa pelapornya. Aduan adalah tentang layanan, bukan tentang orang yang mengadu.',
      en: 'Do not try to find out who reported. A complaint is about the service, not about who complains.',
    },
  ],
  questions: [
    {
      ask: { id: 'Mana jawaban yang menyelesaikan?', en: 'Which answer settles it?' },
      options: [
        { id: '"Akan kami tindak lanjuti."', en: '"We shall follow this up."' },
        { id: '"Sudah sesuai prosedur."', en: '"It was according to procedure."' },
        {
          id: '"Diperiksa 3 Maret; antrean memang dilompati; loket kini memakai nomor; Anda tidak perlu kembali."',
          en: '"Checked on 3 March; the queue was indeed jumped; the counter now uses numbers; you need not come back."',
        },
      ],
      right: 2,
      why: {
        id: 'Ada yang ditemukan, yang dilakukan, dan yang berubah.',
        en: 'It says what was found, done and changed.',
      },
    },
    {
      ask: {
        id: 'Aduan meminta kontaknya disembunyikan. Bolehkah menebak orangnya dari ceritanya?',
        en: 'The reporter asked to stay hidden. May you guess who it is?',
      },
      options: [
        { id: 'Boleh, asal tidak disebut', en: 'Yes, if you do not say it' },
        { id: 'Tidak', en: 'No' },
        { id: 'Boleh, bila aduannya salah', en: 'Yes, if the complaint is wrong' },
      ],
      right: 1,
      why: {
        id: 'Pelapor beriktikad baik dilindungi (UU 31/2014 pasal 10). Mencari pelapor adalah awal pembalasan.',
        en: 'Who reports in good faith is protected (UU 31/2014 article 10). Looking for him is how retaliation begins.',
      },
    },
    {
      ask: {
        id: 'Anda tidak dapat selesai sebelum tenggat. Apa yang Anda lakukan?',
        en: 'You cannot be done in time. What do you do?',
      },
      options: [
        {
          id: 'Mengatakannya sebelum tenggat, dengan hal yang masih ditunggu',
          en: 'Say so before the day, and what is still awaited',
        },
        { id: 'Menunggu ditegur', en: 'Wait until somebody asks' },
        { id: 'Menutup aduan, lalu membukanya lagi', en: 'Close it and open it again' },
      ],
      right: 0,
      why: {
        id: 'Keterlambatan yang dikatakan dapat dibantu; yang didiamkan naik ke atasan.',
        en: 'A delay that is told can be helped; one that is not goes up.',
      },
    },
  ],
};
