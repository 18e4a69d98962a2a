import type { Lesson } from './lesson.ts';

export const evidence: Lesson = {
  key: 'bukti',
  version: 1,
  occasion: 'evidence',
  source: 'Peraturan BPK 2/2017; PP 12/2017',
  title: { id: 'Bukti yang diterima sekali kirim', en: 'Evidence that passes the first time' },
  body: [
    {
      id: 'Tindak lanjut dikembalikan paling sering karena buktinya tidak menjawab rekomendasinya: yang diminta penyetoran, yang dikirim surat perintah menyetor.',
      en: 'A follow-up comes back mostly because its evidence does not answer the recommendation: a deposit was asked for, an order to deposit was sent.',
    },
    {
      id: 'Baca rekomendasinya kata demi kata. Untuk setiap kata kerja di dalamnya, lampirkan satu bukti: menyetor, bukti setor; menegur, surat teguran; memperbaiki prosedur, prosedur yang sudah ditandatangani.',
      en: 'Read the recommendation word by word. For each verb attach one piece of evidence: pay, the deposit slip; reprimand, the letter; mend the procedure, the signed procedure.',
    },
    {
      id: 'Periksa nomor, tanggal, nilai, dan nama sebelum mengirim. Foto dokumen harus terbaca seluruhnya.',
      en: 'Check number, day, amount and name before you send. A picture of a paper must be legible all over.',
    },
  ],
  questions: [
    {
      ask: {
        id: 'Rekomendasi: "menyetorkan kelebihan bayar". Bukti yang tepat?',
        en: 'Recommendation: "pay back the overpayment". The right evidence?',
      },
      options: [
        { id: 'Surat perintah kepada bendahara', en: 'An order to the treasurer' },
        { id: 'Bukti setor ke kas daerah', en: 'The deposit slip of the regional treasury' },
        { id: 'Surat pernyataan akan menyetor', en: 'A promise to pay' },
      ],
      right: 1,
      why: {
        id: 'Yang membuktikan penyetoran hanyalah bukti setor. Surat perintah dan janji belum mengembalikan uang.',
        en: 'Only the deposit slip proves a deposit. An order or a promise has returned no money yet.',
      },
    },
    {
      ask: {
        id: 'Dua rekomendasi, satu surat yang memuat keduanya. Bagaimana mengirimnya?',
        en: 'Two recommendations, one letter that covers both. How do you send it?',
      },
      options: [
        { id: 'Sekali saja, pada salah satu', en: 'Once, with either' },
        { id: 'Sebagai lampiran pada masing-masing rekomendasi', en: 'Attached to each of them' },
        { id: 'Lewat surat biasa', en: 'By ordinary mail' },
      ],
      right: 1,
      why: {
        id: 'Setiap rekomendasi dinilai sendiri-sendiri, jadi buktinya melekat pada masing-masing.',
        en: 'Each recommendation is judged by itself, so the evidence belongs to each.',
      },
    },
    {
      ask: {
        id: 'Nilai pada bukti setor berbeda Rp1.000 dari rekomendasi. Apa yang Anda lakukan?',
        en: 'The slip differs by Rp1,000 from the recommendation. What do you do?',
      },
      options: [
        { id: 'Mengirimnya tanpa catatan', en: 'Send it without a note' },
        { id: 'Mengubah angka di salinannya', en: 'Change the figure on the copy' },
        {
          id: 'Menjelaskan selisihnya dan melengkapi sisanya',
          en: 'Explain the difference and pay the rest',
        },
      ],
      right: 2,
      why: {
        id: 'Selisih yang dijelaskan selesai; selisih yang disembunyikan menjadi temuan baru.',
        en: 'A difference that is explained is settled; one that is hidden becomes a new finding.',
      },
    },
  ],
};
