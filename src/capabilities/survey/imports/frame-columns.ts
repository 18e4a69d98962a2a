import type { ImportColumns } from '../../../platform/imports/kind.ts';

/** Spellings in a file; the first is the one that we write. */
const SOURCES = {
  internal: ['internal', 'pegawai'],
  external: ['eksternal', 'pengguna layanan', 'penyedia', 'external'],
  expert: ['eksper', 'ahli', 'expert'],
} as const;
const EMPLOYMENTS = {
  pns: ['pns', 'cpns'],
  pppk: ['pppk', 'p3k'],
  'non-asn': ['non-asn', 'non asn', 'honorer', 'tkd', 'thl', 'ptt', 'kontrak'],
} as const;
const YES_NO = { yes: ['ya', 'y', 'benar'], no: ['tidak', 't', 'bukan'] } as const;

export const frameColumns = {
  wave: {
    header: 'kode_gelombang',
    type: 'text',
    max: 12,
    synonyms: ['gelombang'],
    example: '',
    explanation: {
      id: 'Kode gelombang yang masih rancangan. Boleh kosong bila hanya ada satu.',
      en: 'Code of a wave in draft. May stay empty where there is only one.',
    },
  },
  source: {
    header: 'sumber',
    type: 'choice',
    choices: SOURCES,
    required: true,
    synonyms: ['jenis responden'],
    example: 'eksternal',
    explanation: {
      id: 'internal (pegawai), eksternal (pengguna layanan, penyedia), atau eksper.',
      en: 'internal (staff), eksternal (service users, suppliers), or eksper.',
    },
  },
  key: {
    header: 'nomor',
    type: 'text',
    max: 80,
    required: true,
    synonyms: ['no', 'kode pegawai', 'nomor daftar'],
    example: 'L-0001',
    explanation: {
      id: 'Nomor dalam daftar asal, unik dan tetap. Untuk pegawai: kode pegawai.',
      en: 'Number in the list that it comes from, unique and lasting. Of staff: the personnel code.',
    },
  },
  name: {
    header: 'nama',
    type: 'text',
    max: 150,
    required: true,
    synonyms: ['nama lengkap'],
    example: 'Siti Aminah',
    explanation: { id: 'Nama lengkap.', en: 'Full name.' },
  },
  phone: {
    header: 'no_hp',
    type: 'text',
    max: 40,
    synonyms: ['no hp (whatsapp)', 'nomor hp', 'telepon', 'whatsapp'],
    example: '081200001234',
    explanation: {
      id: 'Nomor ponsel. Simpan kolomnya sebagai teks.',
      en: 'Mobile number. Keep the column as text.',
    },
  },
  email: {
    header: 'email',
    type: 'text',
    max: 254,
    synonyms: ['surel', 'e-mail'],
    example: '',
    explanation: { id: 'Alamat surel.', en: 'Mail address.' },
  },
  unit: {
    header: 'unit',
    type: 'text',
    max: 150,
    required: true,
    synonyms: ['unit kerja', 'unit layanan', 'lembaga', 'instansi'],
    example: 'Dinas Penanaman Modal',
    explanation: {
      id: 'Unit kerja, unit layanan, atau lembaga eksper.',
      en: 'Unit of work, unit that served, or institution of an expert.',
    },
  },
  unitGroup: {
    header: 'kelompok_unit',
    type: 'text',
    max: 150,
    example: '',
    explanation: {
      id: 'Kelompok unit untuk strata. Kosong: sama dengan unit.',
      en: 'Group of units for strata. Empty: the unit itself.',
    },
  },
  position: {
    header: 'jabatan',
    type: 'text',
    max: 150,
    synonyms: ['nama jabatan'],
    example: '',
    explanation: { id: 'Jabatan.', en: 'Position.' },
  },
  positionGroup: {
    header: 'kelompok_jabatan',
    type: 'text',
    max: 80,
    example: '',
    explanation: {
      id: 'Kelompok jabatan untuk strata. Kosong: dibaca dari jabatan pegawai; eksternal dari layanan.',
      en: 'Group of positions for strata. Empty: read from the position of staff; of service users from the service.',
    },
  },
  headOfUnit: {
    header: 'pimpinan_eselon_2',
    type: 'choice',
    choices: YES_NO,
    example: '',
    explanation: {
      id: 'ya: kepala unit eselon II, tidak ikut diundi.',
      en: 'ya: head of the unit, echelon II, who is not drawn.',
    },
  },
  employment: {
    header: 'jenis_pegawai',
    type: 'choice',
    choices: EMPLOYMENTS,
    synonyms: ['status kepegawaian'],
    example: '',
    explanation: { id: 'Jenis kepegawaian, untuk pegawai.', en: 'Kind of employment, of staff.' },
  },
  institutionSince: {
    header: 'mulai_instansi',
    type: 'date',
    synonyms: ['mulai bekerja di instansi'],
    example: '',
    explanation: { id: 'Mulai bekerja di instansi.', en: 'First day in the institution.' },
  },
  unitSince: {
    header: 'mulai_unit',
    type: 'date',
    synonyms: ['mulai bekerja di unit'],
    example: '',
    explanation: { id: 'Mulai bekerja di unit.', en: 'First day in the unit.' },
  },
  service: {
    header: 'layanan',
    type: 'text',
    max: 150,
    synonyms: ['jenis layanan'],
    example: 'Izin usaha',
    explanation: { id: 'Layanan yang dipakai, untuk eksternal.', en: 'Service that was used.' },
  },
  serviceOn: {
    header: 'tanggal_layanan',
    type: 'date',
    example: '2026-05-04',
    explanation: { id: 'Terakhir memakai layanan.', en: 'Day of the last use.' },
  },
} as const satisfies ImportColumns;
