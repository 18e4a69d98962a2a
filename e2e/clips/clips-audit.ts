import type { Clip } from './clip.ts';

export const auditClips = {
  'kerugian-daerah': {
    form: 'desk',
    guide: 'kerugian-daerah',
    title: { id: 'Petugas kerugian daerah', en: 'Officers for losses of the region' },
    shows: { id: 'setoran: satu mencatat, satu memeriksa', en: 'payments: one records, another verifies' },
    steps: {
      pay: {
        id: 'Petugas mencatat setoran: jumlah, hari, dan nomor STS.',
        en: 'The officer records the payment: sum, day and number of the slip.',
      },
      waiting: {
        id: 'Belum dihitung: setoran menunggu pemeriksaan orang kedua.',
        en: 'Not counted yet: it waits for a second person.',
      },
      verify: {
        id: 'Pemeriksa membandingkan dengan rekening kas daerah.',
        en: 'The verifier compares it with the account of the region.',
      },
      done: {
        id: 'Uang sudah masuk: porsinya lunas.',
        en: 'The money is there: this share is settled.',
      },
    },
  },
  'jaksa-pendamping': {
    form: 'desk',
    guide: 'jaksa-pendamping',
    title: { id: 'Jaksa pendamping', en: 'Assisting prosecutor' },
    shows: {
      id: 'membaca kontrak selama perjanjian berlaku',
      en: 'reading contracts while an agreement holds',
    },
    steps: {
      list: {
        id: 'Hanya kontrak dalam perjanjian, dengan keadaan terhadap rencananya.',
        en: 'Only contracts under the agreement, and how they stand to their plan.',
      },
      contract: {
        id: 'Satu kontrak: jadwal, kemajuan, foto, uang, dan suratnya.',
        en: 'One contract: schedule, progress, photographs, money and papers.',
      },
      ended: {
        id: 'Perjanjian berakhir: tidak ada lagi yang terbaca.',
        en: 'The agreement has ended: nothing can be read any more.',
      },
    },
  },
} as const satisfies Record<string, Clip>;
