import type { Steps } from '../guide.ts';

/** What the guide says to the roles of the sealed channel. */
const id = {
  'super-admin': [
    {
      title: 'Buka situs WBS',
      body: 'Saluran tersegel ada di alamat wbs. Masuk di sana dengan akun yang sama; kunci Anda hanya ada di perangkat Anda.',
    },
    {
      title: 'Jalankan upacara kunci',
      body: 'Buat kunci, cetak kunci akar dan lima bagian pemulihan, lalu cantumkan sidik kunci di SK.',
    },
    {
      title: 'Uji satu laporan',
      body: 'Kirim laporan contoh, buka identitasnya dengan alasan, dan baca catatan yang tertinggal.',
    },
  ],
  'wbs-intake': [
    {
      title: 'Buka situs WBS',
      body: 'Laporan tersegel hanya dapat dibaca di alamat wbs dengan kunci Anda.',
    },
    {
      title: 'Baca satu laporan',
      body: 'Buka laporan yang belum dibaca, tetapkan golongannya, dan jawab pelapor paling lambat tiga hari kerja.',
    },
    {
      title: 'Teruskan kepada penyelidik',
      body: 'Beri akses kepada penyelidik dengan nomor surat tugas dan batas waktunya.',
    },
  ],
  investigator: [
    {
      title: 'Buka situs WBS',
      body: 'Laporan yang ditugaskan kepada Anda ada di alamat wbs.',
    },
    {
      title: 'Baca bukti',
      body: 'Buka bukti salinan bersih; aslinya tetap tersegel dengan sidik digitalnya.',
    },
    {
      title: 'Tulis hasil',
      body: 'Catat langkah dan kesimpulan; tanyakan yang kurang kepada pelapor melalui kotak surat.',
    },
  ],
  'wbs-alternate': [
    {
      title: 'Buka situs WBS',
      body: 'Laporan tentang pimpinan sampai hanya kepada Anda, di alamat wbs; pejabat lain tidak melihatnya.',
    },
    {
      title: 'Buat kunci Anda',
      body: 'Kunci dibuat di peramban Anda dan ditandatangani dalam upacara kunci; simpan salinannya di tempat aman.',
    },
    {
      title: 'Baca dan teruskan',
      body: 'Baca laporan, jawab pelapor, dan teruskan kepada lembaga yang berwenang.',
    },
  ],
} satisfies Record<string, Steps>;

const en: Record<keyof typeof id, Steps> = {
  'super-admin': [
    {
      title: 'Open the WBS site',
      body: 'The sealed channel has an address of its own, beginning with wbs. Log in there; your key exists on your device only.',
    },
    {
      title: 'Hold the key ceremony',
      body: 'Make the keys, print the root key and the five recovery shares, and put the fingerprint into the decree.',
    },
    {
      title: 'Try one report',
      body: 'Send a report, open its identity with a reason, and read the entry that stays behind.',
    },
  ],
  'wbs-intake': [
    {
      title: 'Open the WBS site',
      body: 'Sealed reports can be read at the address beginning with wbs only, with your key.',
    },
    {
      title: 'Read one report',
      body: 'Open an unread report, set its class, and answer the reporter within three working days.',
    },
    {
      title: 'Pass it on',
      body: 'Give an investigator access, with the number of his assignment and an end date.',
    },
  ],
  investigator: [
    {
      title: 'Open the WBS site',
      body: 'The reports assigned to you are at the address beginning with wbs.',
    },
    {
      title: 'Read the evidence',
      body: 'Open the cleaned copies; the originals stay sealed with their hashes.',
    },
    {
      title: 'Write down the result',
      body: 'Note steps and conclusion; ask the reporter through the mailbox for what is missing.',
    },
  ],
  'wbs-alternate': [
    {
      title: 'Open the WBS site',
      body: 'Reports about those who lead reach you alone, at the address beginning with wbs; no other official sees them.',
    },
    {
      title: 'Make your key',
      body: 'It is made in your browser and signed in the key ceremony; keep a copy in a safe place.',
    },
    {
      title: 'Read and refer',
      body: 'Read the report, answer the reporter, and refer it to the authority that is competent.',
    },
  ],
};

export const sealed = { id, en };
