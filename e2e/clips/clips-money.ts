import type { Clip } from './clip.ts';

export const moneyClips = {
  'kepala-daerah': {
    form: 'phone',
    guide: 'kepala-daerah',
    title: { id: 'Kepala daerah', en: 'Head of government' },
    shows: { id: 'siapa yang lambat, dalam tiga sentuhan', en: 'who is slow, in three taps' },
    steps: {
      glance: {
        id: 'Buka /m sekali sehari: tiga angka dan yang perlu perhatian.',
        en: 'Open /m once a day: three figures, and what needs attention.',
      },
      slow: {
        id: 'Di bawahnya: di kantor mana berkas menunggu. Sentuh satu.',
        en: 'Below: in whose office papers wait. Tap one.',
      },
      agency: {
        id: 'Pilih instansinya. Yang dibandingkan kantor, bukan orang.',
        en: 'Choose the agency. Offices are compared, never persons.',
      },
      ask: {
        id: 'Baca rantai sebabnya, lalu Minta penjelasan.',
        en: 'Read the chain of causes, then ask for an explanation.',
      },
      answer: {
        id: 'Jawaban kepala instansi tampil di halaman yang sama.',
        en: 'The answer of the head of the agency comes to the same page.',
      },
      offline: {
        id: 'Tanpa jaringan pun angka terakhir tetap terbaca, dengan waktunya.',
        en: 'Without a network the last figures stay readable, with their time.',
      },
    },
  },
  'ppk-skpd': {
    form: 'desk',
    guide: 'ppk-skpd',
    title: { id: 'PPK-SKPD', en: 'Finance verifier (PPK-SKPD)' },
    shows: { id: 'memeriksa SPP sekali dan seluruhnya', en: 'verifying a payment request once and whole' },
    steps: {
      turn: {
        id: 'Giliran Anda disebut di atas, dengan batas jam kerjanya.',
        en: 'It says above that it is your turn, with the limit in working hours.',
      },
      reason: {
        id: 'Ada yang kurang: pilih alasan dan sebut semuanya sekaligus, lalu Kembalikan.',
        en: 'Something is missing: choose the reason, name everything at once, send back.',
      },
      bent: {
        id: 'Garisnya menyimpang di tahap itu, dan bola pindah ke bendahara.',
        en: 'The line bends at that stage, and the ball goes to the treasurer.',
      },
    },
  },
  bud: {
    form: 'desk',
    guide: 'bud',
    title: { id: 'Bendahara umum daerah (BUD)', en: 'Regional treasury (BUD)' },
    shows: { id: 'dari SPM sampai uang tiba', en: 'from payment order to money received' },
    steps: {
      order: {
        id: 'SPM sudah diserahkan: Terbitkan SP2D dengan nomornya.',
        en: 'The payment order is here: issue the SP2D with its number.',
      },
      arrive: {
        id: 'Catat uang tiba pada hari uang sampai; itulah realisasinya.',
        en: 'Record the day on which the money arrived; that is what counts.',
      },
      arrived: {
        id: 'Jalan pembayaran lengkap, dari tagihan sampai uang tiba.',
        en: 'The way of the payment is complete, from invoice to money.',
      },
      list: {
        id: 'Semua pembayaran daerah; yang melewati batas di atas.',
        en: 'All payments of the region; those past their limit on top.',
      },
    },
  },
  penyedia: {
    form: 'phone',
    guide: 'penyedia',
    title: { id: 'Penyedia', en: 'Vendor' },
    shows: {
      id: 'melihat tagihan lewat tautan, tanpa akun',
      en: 'seeing an invoice by a link, without an account',
    },
    steps: {
      list: {
        id: 'Buka tautan dari SMS: tagihan kontrak Anda saja.',
        en: 'Open the link from the message: only the invoices of your contract.',
      },
      returned: { id: 'Dikembalikan? Alasannya tertulis di sini.', en: 'Sent back? The reason stands here.' },
      contest: {
        id: 'Catatan waktunya keliru: pilih bagiannya, tulis sebabnya, kirim.',
        en: 'A recorded time is wrong: choose the part, say why, send.',
      },
      again: {
        id: 'Sudah diperbaiki: catat hari Anda menyerahkannya lagi.',
        en: 'Mended: record the day on which you handed it in again.',
      },
      after: {
        id: 'Sanggahan menunggu keputusan; bagian itu tidak dihitung dulu.',
        en: 'The objection waits for a decision; that part is not counted meanwhile.',
      },
    },
  },
  desa: {
    form: 'desk',
    guide: 'desa',
    title: { id: 'Dana desa', en: 'Village fund' },
    shows: { id: 'dokumen tahap dan penyaluran', en: 'papers of a stage, and its payment' },
    steps: {
      list: {
        id: 'Semua desa: yang menyimpang diberi tanda dan sebabnya.',
        en: 'All villages: what deviates has a mark and its reason.',
      },
      paper: {
        id: 'Catat dokumen tahap: nomor dan tanggal seperti tertulis.',
        en: 'Record the paper of the stage: number and date as written.',
      },
      pay: {
        id: 'Dokumen lengkap: DPMD mencatat penyaluran pada hari uang masuk.',
        en: 'Papers complete: the supervisor records the day the money arrived.',
      },
      done: {
        id: 'Tahap tersalurkan; penggunaannya diperiksa terpisah.',
        en: 'The stage is paid out; what it is used for is checked apart.',
      },
    },
  },
} as const satisfies Record<string, Clip>;
