import type { Clip } from './clip.ts';

export const staffClips = {
  pegawai: {
    form: 'phone',
    guide: 'pegawai',
    title: { id: 'Pegawai', en: 'Employee' },
    shows: {
      id: 'meminta surat bebas temuan (ESKBT)',
      en: 'asking for the clearance certificate (ESKBT)',
    },
    steps: {
      ask: {
        id: 'Pilih keperluan surat, lalu Ajukan. Diputuskan saat itu juga.',
        en: 'Choose what the certificate is for, then Ajukan. It is decided at once.',
      },
      refused: {
        id: 'Belum dapat terbit: tiap penghalang disebut, beserta jumlahnya.',
        en: 'Not yet: everything that stands in the way is named, with its sum.',
      },
      mend: {
        id: 'Buka temuannya, setor, dan serahkan buktinya kepada petugas.',
        en: 'Open the finding, pay, and hand the receipt to the officer.',
      },
      valid: {
        id: 'Setoran sudah diperiksa: ajukan lagi, dan surat berlaku.',
        en: 'Once the payment is verified, ask again: the certificate is valid.',
      },
      check: {
        id: 'Siapa pun dapat memeriksanya di /cek; nama Anda disamarkan.',
        en: 'Anybody can check it at /cek; your name is masked.',
      },
    },
  },
} as const satisfies Record<string, Clip>;
