import type { Lesson } from './lesson.ts';

export const interest: Lesson = {
  key: 'benturan-kepentingan',
  version: 1,
  occasion: null,
  source: 'UU 30/2014 pasal 42 sampai 45',
  title: { id: 'Benturan kepentingan', en: 'Conflict of interest' },
  body: [
    {
      id: 'Benturan kepentingan bukan kejahatan. Menyembunyikannya yang merusak kepercayaan.',
      en: 'A conflict of interest is no crime. Hiding it is what destroys trust.',
    },
    {
      id: 'Anda dilarang memutuskan hal yang menyangkut diri sendiri, keluarga, usaha Anda, atau pihak yang pernah bekerja dengan Anda. Beri tahu atasan secara tertulis, dan biarkan orang lain memutuskan.',
      en: 'You may not decide about yourself, your family, your business, or somebody you work with. Tell your superior in writing and let somebody else decide.',
    },
    {
      id: 'Tanyakan pada diri sendiri: bila keputusan ini dimuat di koran besok dengan nama saya, bisakah saya menjelaskannya dengan tenang?',
      en: 'Ask yourself: if this decision were in the paper tomorrow with my name, could I explain it calmly?',
    },
  ],
  questions: [
    {
      ask: {
        id: 'Sepupu Anda mengajukan penawaran pada paket yang Anda nilai.',
        en: 'Your cousin bids for a package that you evaluate.',
      },
      options: [
        { id: 'Menilai seketat mungkin', en: 'Judge as strictly as you can' },
        { id: 'Memberi tahu secara tertulis dan tidak ikut menilai', en: 'Tell in writing and step back' },
        { id: 'Meminta sepupu mundur diam-diam', en: 'Ask the cousin to withdraw quietly' },
      ],
      right: 1,
      why: {
        id: 'Seadil apa pun Anda, keputusan itu dapat dibatalkan (UU 30/2014 pasal 45).',
        en: 'However fair you are, the decision may be voided (UU 30/2014 article 45).',
      },
    },
    {
      ask: { id: 'Siapa yang memutuskan setelah Anda mundur?', en: 'Who decides once you step back?' },
      options: [
        { id: 'Atasan, atau pejabat yang ditunjuknya', en: 'Your superior, or whom he appoints' },
        { id: 'Teman yang Anda pilih', en: 'A friend whom you choose' },
        { id: 'Tidak ada', en: 'Nobody' },
      ],
      right: 0,
      why: {
        id: 'Penggantinya bukan pilihan Anda: itu pun benturan.',
        en: 'To choose your replacement would be a conflict too.',
      },
    },
    {
      ask: {
        id: 'Apakah benturan kepentingan selalu soal uang?',
        en: 'Is a conflict of interest always about money?',
      },
      options: [
        { id: 'Ya', en: 'Yes' },
        { id: 'Hanya bila di atas batas tertentu', en: 'Only above a limit' },
        {
          id: 'Tidak: hubungan dan masa lalu pun dapat membuatnya',
          en: 'No: relations and the past make one too',
        },
      ],
      right: 2,
      why: {
        id: 'Hubungan keluarga, kerja, dan gugatan disebut dalam pasal 43.',
        en: 'Article 43 names family, work and lawsuits.',
      },
    },
  ],
};
