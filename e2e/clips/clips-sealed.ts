import type { Clip } from './clip.ts';

export const sealedClips = {
  'petugas-wbs': {
    form: 'desk',
    guide: 'petugas-wbs',
    title: { id: 'Petugas WBS', en: 'Officers of the sealed channel (WBS)' },
    shows: {
      id: 'laporan tersegel, dari kunci sampai bukti',
      en: 'sealed reports, from the key to the evidence',
    },
    steps: {
      locked: {
        id: 'Tanpa kunci Anda semuanya tersegel, juga bagi server.',
        en: 'Without your key everything is sealed, for the server too.',
      },
      case: {
        id: 'Kunci terbuka: isi laporan hanya terbaca di peramban ini.',
        en: 'With the key: the report is readable in this browser only.',
      },
      grant: {
        id: 'Beri akses kepada penyelidik, dengan surat tugas dan hari terakhir.',
        en: 'Grant access to an investigator, by letter and with a last day.',
      },
      evidence: {
        id: 'Penyelidik membuka bukti; kedua hash cocok.',
        en: 'The investigator opens evidence; both hashes agree.',
      },
    },
  },
} as const satisfies Record<string, Clip>;
