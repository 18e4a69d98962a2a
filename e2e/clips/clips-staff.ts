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
  'pegawai-perjalanan': {
    form: 'phone',
    guide: 'pegawai',
    title: { id: 'Pegawai', en: 'Employee' },
    shows: { id: 'perjalanan dinas dengan ponsel', en: 'an official trip with a phone' },
    steps: {
      notice: {
        id: 'Baca dulu apa yang dicatat. Lurus tidak dapat melacak Anda.',
        en: 'Read first what is recorded. Lurus cannot track you.',
      },
      'check-in': {
        id: 'Lapor hadir saat Anda menekannya; tanpa jaringan pun tersimpan.',
        en: 'Check in when you press it; without a network it is kept.',
      },
      visum: {
        id: 'Ketik kode dari layar kantor tujuan: visum tercatat.',
        en: 'Type the code on the screen of the host office: the visum is recorded.',
      },
      pass: {
        id: 'Potret boarding pass; mesin membaca, Anda memeriksa.',
        en: 'Photograph the boarding pass; the machine reads it, you check it.',
      },
      account: {
        id: 'Sesudah kembali, isi biaya dan Ajukan.',
        en: 'Back home, enter the costs and hand them in.',
      },
      answer: {
        id: 'Hasilnya dapat Anda jawab sebelum ada keputusan.',
        en: 'You can answer the result before anything is decided.',
      },
    },
  },
} as const satisfies Record<string, Clip>;
