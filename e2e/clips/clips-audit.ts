import type { Clip } from './clip.ts';

export const auditClips = {
  'pengguna-anggaran': {
    form: 'desk',
    guide: 'pengguna-anggaran',
    title: { id: 'Pengguna anggaran (PA)', en: 'Budget user (PA)' },
    shows: { id: 'gerbang merah pada audit probity', en: 'a red gate in a probity audit' },
    steps: {
      held: {
        id: 'Tahap pemilihan tidak sesuai: lembar verifikasi ditahan.',
        en: 'The selection stage does not conform: the verification sheet is withheld.',
      },
      write: {
        id: 'Perbaiki, atau teruskan secara tertulis dengan alasan dan dokumen.',
        en: 'Have it mended, or go on in writing with reason and document.',
      },
      written: {
        id: 'Keputusan tertulis Anda tercatat, dan lembarnya terlepas.',
        en: 'Your written decision is recorded, and the sheet is released.',
      },
      list: {
        id: 'Di daftar tetap terbaca bahwa ini diteruskan tertulis.',
        en: 'The list goes on saying that this was decided in writing.',
      },
    },
  },
  'tim-pemeriksa': {
    form: 'desk',
    guide: 'tim-pemeriksa',
    title: { id: 'Tim pemeriksa', en: 'Audit team' },
    shows: { id: 'dari tanda audit sampai keputusan', en: 'from a flag to a decision' },
    steps: {
      queue: {
        id: 'Meja audit: tanda teratas dulu. Tanda adalah pertanyaan, bukan temuan.',
        en: 'The audit desk: the topmost first. A flag is a question, no finding.',
      },
      prove: {
        id: 'Rumus, angka, dan bukti di samping; Buktikan lagi menghitung ulang.',
        en: 'Formula, figures and evidence beside it; it can be computed again.',
      },
      finding: {
        id: 'Jadikan temuan: isinya sudah terisi, Anda yang melengkapi.',
        en: 'Make it a finding: it is filled in already, you complete it.',
      },
      travel: {
        id: 'Perjalanan: hari demi hari, yang dijalani di samping yang dibayar.',
        en: 'Travel: day by day, what was lived beside what was paid.',
      },
      decide: {
        id: 'Sesudah pelaksana menjawab, Anda memutuskan dan menandatangani.',
        en: 'After the traveller has answered, you decide and sign.',
      },
    },
  },
  inspektur: {
    form: 'desk',
    guide: 'inspektur',
    title: { id: 'Inspektur', en: 'Inspektur' },
    shows: { id: 'menerbitkan LHP dan memutus keberatan', en: 'issuing reports and deciding objections' },
    steps: {
      up: {
        id: 'Kotak masuk: yang naik kepada Anda karena macet, menurut instansi.',
        en: 'The inbox: what came up to you because it is stuck, by agency.',
      },
      objection: {
        id: 'Keberatan pelapor: tulis alasan, lalu putuskan.',
        en: 'An objection of a reporter: write the reason, then decide.',
      },
      issue: {
        id: 'Terbitkan LHP: yang terjadi sesudahnya disebut lebih dulu.',
        en: 'Issue the report: what follows from it is said before.',
      },
      revoked: {
        id: 'Surat bebas temuan yang terkena dicabut dengan sendirinya.',
        en: 'The certificate that it concerns is revoked by itself.',
      },
    },
  },
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
  'pengelola-survei': {
    form: 'desk',
    guide: 'pengelola-survei',
    title: { id: 'Pengelola survei', en: 'Survey manager' },
    shows: { id: 'satu gelombang, dari kerangka sampai hasil', en: 'one wave, from its frame to its result' },
    steps: {
      plan: {
        id: 'Gelombang baru: hari, model, dan siapa yang ditanyai.',
        en: 'A new wave: days, model, and who is asked.',
      },
      draw: {
        id: 'Ambil pegawai dari direktori, lalu Tarik sampel.',
        en: 'Take staff from the directory, then draw the sample.',
      },
      drawn: {
        id: 'Penarikan dapat diperiksa siapa pun dari bilangan awalnya.',
        en: 'Anybody can check the drawing by the number it started from.',
      },
      invite: {
        id: 'Kirim undangan: kode ditukar token yang tidak berjejak.',
        en: 'Send invitations: a code is swapped for a token without a trace.',
      },
      watch: {
        id: 'Pantau berapa token diambil, bukan siapa menjawab apa.',
        en: 'Watch how many tokens are taken, not who answers what.',
      },
      result: {
        id: 'Hasil: setiap angka dengan rentangnya.',
        en: 'The result: every figure with its interval.',
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
  'surat-bebas-temuan': {
    form: 'desk',
    guide: 'surat-bebas-temuan',
    title: { id: 'Petugas surat bebas temuan', en: 'Officer of clearance certificates' },
    shows: { id: 'memeriksa satu daftar sekaligus', en: 'checking a whole list at once' },
    steps: {
      queue: {
        id: 'Antrean: permohonan yang menunggu keputusan Anda.',
        en: 'The queue: requests that wait for your decision.',
      },
      paste: {
        id: 'Periksa daftar: tempel NIP dari lembar kerja, satu pegawai satu baris.',
        en: 'Check a list: paste numbers from a sheet, one employee a line.',
      },
      result: {
        id: 'Tiap baris dijawab menurut buku temuan; nomor yang terpotong disebut.',
        en: 'Every line is answered from the ledger; a number that is cut is named.',
      },
      register: {
        id: 'Register: setiap surat, juga yang dicabut. Tidak ada pengecualian.',
        en: 'The register: every certificate, revoked ones too. No exceptions.',
      },
    },
  },
} as const satisfies Record<string, Clip>;
