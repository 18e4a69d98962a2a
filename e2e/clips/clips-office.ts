import type { Clip } from './clip.ts';

export const officeClips = {
  pengaduan: {
    form: 'desk',
    guide: 'pengaduan',
    title: { id: 'Petugas pengaduan', en: 'Complaint officers' },
    shows: { id: 'satu aduan lewat tiga meja', en: 'one complaint over three desks' },
    steps: {
      enter: {
        id: 'Loket atau telepon: catat aduan dengan kata pelapor sendiri.',
        en: 'At the counter or by telephone: enter it in the reporter’s own words.',
      },
      slip: {
        id: 'Serahkan nomor dan kodenya saat itu juga; kode tampil sekali.',
        en: 'Hand over number and code at once; the code is shown once.',
      },
      verify: {
        id: 'Verifikasi, pilih kelas dan instansi, lalu teruskan.',
        en: 'Verify, choose class and agency, then pass on.',
      },
      answer: {
        id: 'Instansi menjawab tanpa tahu siapa pelapornya.',
        en: 'The agency answers without knowing who reported.',
      },
      approve: {
        id: 'Penelaah memeriksa: setujui, atau kembalikan dengan catatan.',
        en: 'The reviewer checks: approve, or send back with a note.',
      },
      told: {
        id: 'Pelapor membaca jawabannya dan masih dapat berkeberatan.',
        en: 'The reporter reads the answer and can still object.',
      },
    },
  },
  konsultan: {
    form: 'desk',
    guide: 'konsultan',
    title: { id: 'Konsultan inspektorat', en: 'Consultant of the inspectorate' },
    shows: { id: 'dari pertanyaan sampai tanya jawab publik', en: 'from a question to the public answers' },
    steps: {
      list: {
        id: 'Pertanyaan yang menunggu, tenggat terdekat di atas.',
        en: 'Questions that wait, the nearest term on top.',
      },
      insert: {
        id: 'Ambil jawaban siap pakai, sisipkan, lengkapi menurut faktanya.',
        en: 'Take a ready-made answer, insert it, complete it by the facts.',
      },
      send: {
        id: 'Tulis dasar hukumnya, lalu Kirim jawaban.',
        en: 'Name the legal basis, then send the answer.',
      },
      publish: {
        id: 'Terbitkan hanya bila tidak seorang pun dapat dikenali.',
        en: 'Publish only where nobody can be recognised.',
      },
    },
  },
} as const satisfies Record<string, Clip>;
