import type { ImportColumns } from '../../../platform/imports/kind.ts';

/** Spellings of the kinds of employment in a file; the first is the one that we write. */
const EMPLOYMENTS = {
  pns: ['pns', 'cpns'],
  pppk: ['pppk', 'p3k'],
  'non-asn': ['non-asn', 'non asn', 'honorer', 'tkd', 'thl', 'ptt', 'kontrak'],
  'kepala-daerah': ['kepala daerah', 'wali kota', 'bupati', 'wakil wali kota', 'wakil bupati'],
  dprd: ['dprd', 'anggota dprd'],
  'perangkat-desa': ['perangkat desa', 'kepala desa'],
  other: ['lain', 'lainnya'],
} as const;

export const personColumns = {
  personnelCode: {
    header: 'kode_pegawai',
    type: 'text',
    max: 40,
    required: true,
    synonyms: ['id pegawai', 'nomor pegawai', 'kode'],
    example: 'P-00123',
    explanation: {
      id: 'Kode pegawai, unik dan tetap. Baris dengan kode yang sudah ada memperbarui pegawai itu.',
      en: 'Personnel code, unique and lasting. A row whose code exists already changes that person.',
    },
  },
  nip: {
    header: 'nip',
    type: 'number-id',
    synonyms: ['nip baru', 'ni pppk', 'nipppk'],
    example: '198503152010011007',
    explanation: {
      id: '18 angka untuk PNS dan PPPK; simpan kolomnya sebagai teks. Kosong untuk yang tidak punya.',
      en: '18 digits for PNS and PPPK; keep the column as text. Empty for who has none.',
    },
  },
  name: {
    header: 'nama',
    type: 'text',
    max: 150,
    required: true,
    synonyms: ['nama pegawai', 'nama lengkap'],
    example: 'Siti Aminah, S.E.',
    explanation: { id: 'Nama lengkap dengan gelar.', en: 'Full name with titles.' },
  },
  employment: {
    header: 'jenis_pegawai',
    type: 'choice',
    choices: EMPLOYMENTS,
    required: true,
    synonyms: ['status pegawai', 'status kepegawaian', 'jenis'],
    example: 'pns',
    explanation: { id: 'Jenis kepegawaian.', en: 'Kind of employment.' },
  },
  agencyCode: {
    header: 'kode_opd',
    type: 'text',
    max: 40,
    required: true,
    synonyms: ['kode instansi', 'kode unit', 'kode skpd', 'unit kerja'],
    example: '1.01.02',
    explanation: {
      id: 'Kode instansi tempat bekerja; impor instansi lebih dulu.',
      en: 'Code of the agency where the person serves; import agencies first.',
    },
  },
  title: {
    header: 'jabatan',
    type: 'text',
    max: 150,
    required: true,
    synonyms: ['nama jabatan'],
    example: 'Auditor Ahli Muda',
    explanation: {
      id: 'Jabatan definitif. Plt, Plh, dan pimpinan instansi diatur di halaman Direktori dengan nomor SK.',
      en: 'Definitive position. Plt, Plh and heads of agencies are entered on the directory page with their decree.',
    },
  },
  since: {
    header: 'tmt',
    type: 'date',
    required: true,
    synonyms: ['tmt jabatan', 'tanggal mulai', 'mulai'],
    example: '2023-02-01',
    explanation: {
      id: 'Mulai menjabat. Bila instansi atau jabatan berubah, jabatan lama berakhir sehari sebelumnya.',
      en: 'First day in the position. If agency or position changes, the old one ends the day before.',
    },
  },
  email: {
    header: 'email',
    type: 'text',
    max: 254,
    synonyms: ['e-mail', 'surel', 'alamat email'],
    example: 'siti.aminah@contoh.go.id',
    explanation: { id: 'Alamat surel, bila ada.', en: 'E-mail address, if there is one.' },
  },
  phone: {
    header: 'hp',
    type: 'text',
    max: 40,
    synonyms: ['no hp', 'telepon', 'nomor telepon', 'wa', 'whatsapp'],
    example: '0812-3456-7890',
    explanation: { id: 'Nomor ponsel, bila ada.', en: 'Mobile number, if there is one.' },
  },
} as const satisfies ImportColumns;
