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
  'penerima-tamu': {
    form: 'desk',
    guide: 'penerima-tamu',
    title: { id: 'Penerima tamu', en: 'Receptionist' },
    shows: { id: 'dari tablet di pintu sampai pulang', en: 'from the tablet at the door to leaving' },
    steps: {
      kiosk: {
        id: 'Tamu mengisi sendiri di tablet, juga tanpa jaringan.',
        en: 'Guests sign in themselves on the tablet, without a network too.',
      },
      badge: {
        id: 'Cetak kartu tamu; tablet tidak menyimpan apa pun.',
        en: 'Print the badge; the tablet keeps nothing.',
      },
      today: {
        id: 'Buku tamu: siapa di dalam. Catat pulang bila ia pergi.',
        en: 'The guest book: who is inside. Record when they leave.',
      },
      visit: {
        id: 'Satu kunjungan, dan hari datanya dihapus.',
        en: 'One visit, and the day on which its data is deleted.',
      },
    },
  },
  upg: {
    form: 'desk',
    guide: 'upg',
    title: { id: 'Petugas UPG', en: 'Gratification officer (UPG)' },
    shows: { id: 'satu laporan sampai ke KPK', en: 'one report on its way to KPK' },
    steps: {
      list: { id: 'Semua laporan dengan batas lapor KPK-nya.', en: 'All reports with their term for KPK.' },
      ask: {
        id: 'Ada yang kurang: tulis apa yang perlu dilengkapi.',
        en: 'Something is missing: write what has to be completed.',
      },
      complete: {
        id: 'Sudah dilengkapi pelapor: Nyatakan lengkap.',
        en: 'The reporter has completed it: accept it.',
      },
      send: {
        id: 'Unduh berkas KPK, kirim lewat saluran KPK, catat nomornya.',
        en: 'Download the file for KPK, send it their way, record the number.',
      },
      sent: {
        id: 'Pelapor melihat nomor itu; atasannya tidak diberi tahu.',
        en: 'The reporter sees that number; his superior is not told.',
      },
    },
  },
  'petugas-perjalanan': {
    form: 'desk',
    guide: 'petugas-perjalanan',
    title: { id: 'Petugas perjalanan dinas', en: 'Travel officer' },
    shows: { id: 'menyusun perjalanan sampai rincian biaya', en: 'from planning a trip to its costs' },
    steps: {
      who: { id: 'Siapa dan kapan. Tiap langkah tersimpan.', en: 'Who and when. Every step is saved.' },
      where: {
        id: 'Ke mana; perjalanan lain pada hari yang sama disebut.',
        en: 'Where to; another trip on the same days is named.',
      },
      legs: {
        id: 'Rute pulang-pergi terisi sendiri, lengkapi jamnya.',
        en: 'The way there and back fills itself, complete the hours.',
      },
      propose: {
        id: 'Periksa, lalu Ajukan untuk ditandatangani.',
        en: 'Check, then propose it for signature.',
      },
      claim: {
        id: 'Sesudah kembali: rincian biaya di samping batas tarifnya.',
        en: 'Afterwards: the costs beside their ceilings.',
      },
    },
  },
  'administrator-teknis': {
    form: 'desk',
    guide: 'administrator-teknis',
    title: { id: 'Administrator teknis', en: 'Technical administrator' },
    shows: { id: 'mengimpor instansi dari berkas', en: 'importing agencies from a file' },
    steps: {
      columns: {
        id: 'Unggah berkas; kolomnya dipasangkan sendiri, Anda memeriksa.',
        en: 'Upload the file; columns are matched, you check them.',
      },
      refused: {
        id: 'Baris yang keliru disebut dengan sebabnya. Belum ada yang tersimpan.',
        en: 'Wrong rows are named with their reason. Nothing is stored yet.',
      },
      mended: {
        id: 'Berkas diperbaiki: semua baris, atau tidak satu pun.',
        en: 'The file is mended: all rows, or none.',
      },
      saved: { id: 'Tersimpan, dan masih dapat dibatalkan.', en: 'Saved, and it can still be undone.' },
    },
  },
  'pejabat-akun': {
    form: 'desk',
    guide: 'pejabat-akun',
    title: { id: 'Pejabat akun', en: 'Account officer' },
    shows: { id: 'mengatur ulang akun, berdua', en: 'resetting an account, with four eyes' },
    steps: {
      account: {
        id: 'Pegawai datang dengan kartunya: cari akunnya, Minta atur ulang.',
        en: 'Somebody comes with his card: find his account, ask for a reset.',
      },
      reason: {
        id: 'Tulis alasannya. Kata sandi lama berlaku sampai disetujui.',
        en: 'Write the reason. The old password holds until it is granted.',
      },
      waiting: {
        id: 'Permintaannya menunggu pejabat akun lain.',
        en: 'The request waits for another account officer.',
      },
      other: {
        id: 'Permintaan sendiri tidak dapat Anda setujui: rekan yang memutuskan.',
        en: 'You cannot grant your own request: a colleague decides.',
      },
    },
  },
} as const satisfies Record<string, Clip>;
