import type { Steps } from '../guide.ts';

/** What the guide says to the roles of contracts and payments. */
const id = {
  'commitment-officer': [
    {
      title: 'Lihat meja Anda',
      body: 'Baca SPD, kontrak, dan tagihan yang menunggu Anda.',
    },
    {
      title: 'Jaga kontrak',
      body: 'Buka satu kontrak: bandingkan kemajuan nyata dengan rencana, catat laporan mingguan, dan lihat sisa harinya.',
    },
    {
      title: 'Periksa tagihan',
      body: 'Periksa satu tagihan penyedia, lalu teruskan atau kembalikan dengan alasan.',
    },
  ],
  'technical-officer': [
    {
      title: 'Isi satu kegiatan',
      body: 'Ketik satu kegiatan dengan kontrak, jadwal, dan termin pertamanya; setiap langkah tersimpan.',
    },
    {
      title: 'Laporkan kemajuan',
      body: 'Catat kemajuan pekerjaan minggu ini dengan foto dari lapangan.',
    },
    {
      title: 'Siapkan SPP',
      body: 'Lengkapi berkas pembayaran yang sudah diperiksa, lalu siapkan SPP-nya.',
    },
  ],
  treasurer: [
    {
      title: 'Lihat meja Anda',
      body: 'Baca pembayaran yang ada di tangan Anda dan batas waktunya.',
    },
    {
      title: 'Ajukan SPP',
      body: 'Ajukan satu SPP sebelum batas hari kerjanya lewat.',
    },
    {
      title: 'Baca siapa lambat',
      body: 'Lihat berapa jam kerja pembayaran menunggu di setiap meja instansi Anda.',
    },
  ],
  'finance-verifier': [
    {
      title: 'Lihat meja Anda',
      body: 'Baca SPP yang menunggu verifikasi.',
    },
    {
      title: 'Verifikasi satu SPP',
      body: 'Periksa kelengkapannya sekali jalan: sebut semua kekurangan dalam satu pengembalian.',
    },
    {
      title: 'Baca siapa lambat',
      body: 'Bandingkan lama tiap tahap di instansi Anda dengan batasnya.',
    },
  ],
  'budget-user': [
    {
      title: 'Lihat meja Anda',
      body: 'Baca pembayaran yang menunggu tanda tangan Anda.',
    },
    {
      title: 'Tandatangani SPM',
      body: 'Periksa dan tandatangani satu SPM, lalu serahkan kepada BUD.',
    },
    {
      title: 'Baca serapan',
      body: 'Bandingkan serapan kegiatan Anda dengan anggaran kasnya.',
    },
  ],
  treasury: [
    {
      title: 'Lihat meja Anda',
      body: 'Baca SPM yang sudah diterima dan batas waktunya.',
    },
    {
      title: 'Terbitkan SP2D',
      body: 'Terbitkan SP2D satu pembayaran dan catat hari uangnya sampai.',
    },
    {
      title: 'Impor anggaran',
      body: 'Unggah anggaran dan realisasi, periksa hasil uji cobanya, lalu simpan.',
    },
  ],
} satisfies Record<string, Steps>;

const en: Record<keyof typeof id, Steps> = {
  'commitment-officer': [
    {
      title: 'Look at your desk',
      body: 'Read the SPD, contracts and invoices that wait for you.',
    },
    {
      title: 'Watch a contract',
      body: 'Open a contract: compare real progress with its plan, enter the weekly report, and see the days left.',
    },
    {
      title: 'Inspect an invoice',
      body: 'Inspect one invoice of a vendor, then pass it on or send it back with a reason.',
    },
  ],
  'technical-officer': [
    {
      title: 'Enter an activity',
      body: 'Type one activity with its contract, schedule and first instalment; each step is saved.',
    },
    {
      title: 'Report progress',
      body: 'Enter the progress of the week with a photo from the site.',
    },
    {
      title: 'Draft the SPP',
      body: 'Complete the papers of an inspected payment and draft its SPP.',
    },
  ],
  treasurer: [
    {
      title: 'Look at your desk',
      body: 'Read the payments in your hands and their limits.',
    },
    {
      title: 'Submit an SPP',
      body: 'Submit one SPP before its working days are over.',
    },
    {
      title: 'Read who is slow',
      body: 'See for how many working hours payments wait at each desk of your agency.',
    },
  ],
  'finance-verifier': [
    {
      title: 'Look at your desk',
      body: 'Read the SPP that wait for verification.',
    },
    {
      title: 'Verify one SPP',
      body: 'Check it once and whole: name everything that is missing in one return.',
    },
    {
      title: 'Read who is slow',
      body: 'Compare the stages of your agency with their limits.',
    },
  ],
  'budget-user': [
    {
      title: 'Look at your desk',
      body: 'Read the payments that wait for your signature.',
    },
    {
      title: 'Sign an SPM',
      body: 'Check and sign one SPM, then hand it to the treasury.',
    },
    {
      title: 'Read the absorption',
      body: 'Compare what your activities spent with their cash plan.',
    },
  ],
  treasury: [
    {
      title: 'Look at your desk',
      body: 'Read the SPM received and their limits.',
    },
    {
      title: 'Issue an SP2D',
      body: 'Issue the SP2D of one payment and record the day the money arrived.',
    },
    {
      title: 'Import the budget',
      body: 'Upload budget and realisation, check the dry run, then save.',
    },
  ],
};

export const finance = { id, en };
