import type { Steps } from '../guide.ts';

/** What the guide says to the roles of complaints. */
const id = {
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
} satisfies Record<string, Steps>;

const en: Record<keyof typeof id, Steps> = {
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
};

export const complaints = { id, en };
