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
  bendahara: {
    form: 'phone',
    guide: 'bendahara',
    title: { id: 'Bendahara', en: 'Treasurer' },
    shows: {
      id: 'paket SPJ, dari foto sampai lembar verifikasi',
      en: 'an accountability package, from photograph to verification sheet',
    },
    steps: {
      begin: {
        id: 'Isi uraian dan nilai belanja, lalu Mulai paket.',
        en: 'Fill in what was bought and its value, then Mulai paket.',
      },
      missing: {
        id: 'Masih kurang menyebut bukti yang belum ada. Potret atau unggah.',
        en: 'What is still missing is named. Photograph or upload it.',
      },
      read: {
        id: 'Mesin membaca kertasnya; Anda mencocokkan isiannya.',
        en: 'The machine reads the papers; you compare what it has read.',
      },
      found: {
        id: 'Yang ditemukan disebut dengan rumus, aturan, dan cara memperbaiki.',
        en: 'What is found comes with its sum, its rule and the way to mend it.',
      },
      submit: {
        id: 'Tidak ada lagi yang menghalangi: Ajukan.',
        en: 'Nothing stands in the way any more: hand it in.',
      },
      sheet: {
        id: 'Lulus: lembar verifikasi terbit, dan siapa pun dapat memeriksanya.',
        en: 'Passed: the verification sheet is issued, and anybody can check it.',
      },
    },
  },
  'kepala-instansi': {
    form: 'phone',
    guide: 'kepala-instansi',
    title: { id: 'Kepala instansi', en: 'Head of an agency' },
    shows: {
      id: 'surat tugas, penjelasan, dan staf keuangan',
      en: 'letters, explanations and finance staff',
    },
    steps: {
      sign: {
        id: 'Baca rancangan perjalanan, lalu Tandatangani surat tugas.',
        en: 'Read the draft of the trip, then sign the letter of assignment.',
      },
      explain: {
        id: 'Kepala daerah bertanya: tulis sebab dan langkah berikutnya.',
        en: 'The head of government asks: write the cause and the next step.',
      },
      answered: {
        id: 'Jawaban terkirim dengan waktunya dan tidak dapat diubah.',
        en: 'The answer is sent with its time and cannot be changed.',
      },
      staff: {
        id: 'Staf keuangan: hanya Anda dan orangnya yang melihat halaman ini.',
        en: 'Finance staff: only you and the person concerned see this page.',
      },
    },
  },
  'ppkom-pptk': {
    form: 'phone',
    guide: 'ppkom-pptk',
    title: { id: 'PPKOM', en: 'Commitment officer (PPKOM)' },
    shows: { id: 'menjaga satu kontrak dari lapangan', en: 'watching over a contract from the site' },
    steps: {
      begin: {
        id: 'Belum ada laporan: belum dapat dihitung. Lapor kemajuan.',
        en: 'No report yet, so nothing can be computed. Report progress.',
      },
      report: {
        id: 'Isi persen, hari, dan foto, lalu Kirim laporan.',
        en: 'Enter per cent, day and photograph, then send.',
      },
      offline: {
        id: 'Tanpa sinyal laporan menunggu di ponsel dan terkirim sendiri.',
        en: 'Without a signal it waits on the phone and goes by itself.',
      },
      critical: {
        id: 'Menyimpang dari rencananya sendiri: kontrak kritis.',
        en: 'Far from its own plan: the contract is critical.',
      },
      meeting: {
        id: 'Undang rapat pembuktian dan catat hasilnya.',
        en: 'Invite to a show-cause meeting and record what came of it.',
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
  sekda: {
    form: 'phone',
    guide: 'sekda',
    title: { id: 'Sekretaris daerah', en: 'Regional secretary' },
    shows: { id: 'meminta penjelasan dari satu instansi', en: 'asking one agency for an explanation' },
    steps: {
      agencies: {
        id: 'Di /m, instansi menurut selisih ke rencananya sendiri.',
        en: 'On /m, agencies by their distance to their own plan.',
      },
      ask: {
        id: 'Pertanyaannya sudah tertulis; ubah bila perlu, lalu Minta penjelasan.',
        en: 'The question stands there already; change it if need be, and ask.',
      },
      asked: {
        id: 'Terkirim, dengan batas jawaban dalam hari kerja.',
        en: 'Sent, with a term for the answer in working days.',
      },
      alarms: {
        id: 'Peringatan yang naik kepada Anda: Tanggapi berarti Anda tahu.',
        en: 'Alarms that came up to you: answering means that you know.',
      },
    },
  },
} as const satisfies Record<string, Clip>;
