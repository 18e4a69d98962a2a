import type { ImportColumns } from '../../../platform/imports/kind.ts';

export const tariffColumns = {
  instrument: {
    header: 'dasar',
    type: 'text',
    max: 200,
    required: true,
    synonyms: ['peraturan', 'dasar hukum'],
    example: 'Perwali 12/2026',
    explanation: { id: 'Peraturan yang menetapkan tarif.', en: 'The instrument that sets the tariff.' },
  },
  validFrom: {
    header: 'berlaku_mulai',
    type: 'date',
    required: true,
    synonyms: ['mulai berlaku', 'tmt'],
    example: '2026-01-01',
    explanation: { id: 'Hari pertama tarif berlaku.', en: 'First day of the tariff.' },
  },
  validTo: {
    header: 'berlaku_sampai',
    type: 'date',
    synonyms: ['sampai'],
    example: '2026-12-31',
    explanation: {
      id: 'Hari terakhir tarif berlaku. Kosongkan bila belum ditentukan.',
      en: 'Last day of the tariff. Empty while none is set.',
    },
  },
  region: {
    header: 'daerah',
    type: 'text',
    max: 5,
    synonyms: ['kode daerah', 'provinsi', 'kode provinsi'],
    example: '64',
    explanation: {
      id: 'Kode provinsi (64) atau kabupaten/kota (64.71). Kosongkan bila berlaku di mana pun.',
      en: 'Code of a province (64) or of a regency (64.71). Empty where it holds everywhere.',
    },
  },
  component: {
    header: 'komponen',
    type: 'choice',
    required: true,
    choices: {
      daily: ['uang harian', 'harian'],
      representation: ['representasi', 'uang representasi'],
      hotel: ['hotel', 'penginapan'],
      flight: ['tiket pesawat', 'pesawat'],
      taxi: ['taksi'],
      'local-transport': ['transport lokal', 'transport daerah'],
    },
    example: 'uang harian',
    explanation: {
      id: 'uang harian, representasi, hotel, tiket pesawat, taksi, atau transport lokal.',
      en: 'Daily allowance, representation, hotel, flight, taxi or local transport, in the Indonesian words.',
    },
  },
  grade: {
    header: 'golongan',
    type: 'text',
    max: 40,
    synonyms: ['tingkat', 'tingkat biaya', 'gol'],
    example: 'C',
    explanation: {
      id: 'Golongan, jabatan, atau tingkat biaya seperti di SPD. Kosongkan bila sama untuk semua.',
      en: 'Grade, post or cost level as on the SPD. Empty where it is the same for all.',
    },
  },
  amount: {
    header: 'besaran',
    type: 'rupiah',
    required: true,
    synonyms: ['tarif', 'jumlah', 'rupiah'],
    example: '430000',
    explanation: { id: 'Besaran dalam rupiah.', en: 'Amount in rupiah.' },
  },
} as const satisfies ImportColumns;
