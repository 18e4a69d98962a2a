import { plainDate } from '../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../platform/parameters/index.ts';

// The law's numbers of this capability. `verified`: somebody has held it against the law's own text.

export const FOLLOW_UP_DAYS: ParameterDefault<number> = {
  key: 'findings.follow-up-days',
  value: 60,
  unit: 'hari',
  validFrom: plainDate('2017-01-01'),
  source: 'Peraturan BPK 2/2017 pasal 3 ayat (3)',
  verified: true,
  title: {
    id: 'Batas tindak lanjut sejak laporan diterima',
    en: 'Time to follow up, from receipt of the report',
  },
};

export const OWN_FOLLOW_UP_DAYS: ParameterDefault<number> = {
  key: 'findings.own-follow-up-days',
  value: 60,
  unit: 'hari',
  validFrom: plainDate('2017-01-01'),
  source: 'Disamakan dengan Peraturan BPK 2/2017; PP 12/2017 belum dicocokkan',
  verified: false,
  title: {
    id: 'Batas tindak lanjut laporan inspektorat sendiri',
    en: 'Time to follow up a report of the inspectorate itself',
  },
};

export const REVIEW_DAYS: ParameterDefault<number> = {
  key: 'findings.review-days',
  value: 30,
  unit: 'hari',
  validFrom: plainDate('2017-01-01'),
  source: 'Peraturan BPK 2/2017 pasal 6',
  verified: true,
  title: { id: 'Batas telaah oleh pemeriksa', en: 'Time for the issuer to review a follow-up' },
};

export const RESPONSE_DAYS: ParameterDefault<number> = {
  key: 'findings.response-days',
  value: 7,
  unit: 'hari',
  validFrom: plainDate('2017-01-01'),
  source: 'Kebiasaan kerja; atur menurut pedoman inspektorat',
  verified: false,
  title: { id: 'Waktu menanggapi naskah hasil pemeriksaan', en: 'Time to respond to the draft report' },
};

export const PMH_DAYS: ParameterDefault<number> = {
  key: 'findings.loss-unlawful-days',
  value: 90,
  unit: 'hari',
  validFrom: plainDate('2016-01-01'),
  source: 'PP 38/2016; PermenPAN-RB 16/2024 pasal 25',
  verified: true,
  title: {
    id: 'Batas bayar kerugian karena perbuatan melawan hukum',
    en: 'Time to repay after an unlawful act',
  },
};

export const NEGLIGENCE_MONTHS: ParameterDefault<number> = {
  key: 'findings.loss-negligence-months',
  value: 24,
  unit: 'bulan',
  validFrom: plainDate('2016-01-01'),
  source: 'PP 38/2016; PermenPAN-RB 16/2024 pasal 25',
  verified: true,
  title: { id: 'Batas bayar kerugian karena kelalaian', en: 'Time to repay after negligence' },
};

export const TREASURER_DAYS: ParameterDefault<number> = {
  key: 'findings.loss-treasurer-days',
  value: 40,
  unit: 'hari',
  validFrom: plainDate('2007-01-01'),
  source: 'Peraturan BPK 3/2007; Perda Kota Surakarta 3/2016 pasal 15',
  verified: true,
  title: { id: 'Batas bayar kerugian bendahara', en: 'Time for a treasurer to repay' },
};

export const EXPIRY_SINCE_KNOWN: ParameterDefault<number> = {
  key: 'findings.loss-expiry-known-years',
  value: 5,
  unit: 'tahun',
  validFrom: plainDate('2016-01-01'),
  source: 'PP 38/2016 pasal 48',
  verified: true,
  title: {
    id: 'Kedaluwarsa tuntutan sejak kerugian diketahui',
    en: 'Claim lapses, since the loss was known',
  },
};

export const EXPIRY_SINCE_EVENT: ParameterDefault<number> = {
  key: 'findings.loss-expiry-event-years',
  value: 8,
  unit: 'tahun',
  validFrom: plainDate('2016-01-01'),
  source: 'PP 38/2016 pasal 48',
  verified: true,
  title: { id: 'Kedaluwarsa tuntutan sejak kejadian', en: 'Claim lapses, since the event' },
};

export const AWAITING_REVIEW_CLEARS: ParameterDefault<boolean> = {
  key: 'findings.awaiting-review-clears',
  value: false,
  unit: null,
  validFrom: plainDate('2016-01-01'),
  source: 'Pilihan pemerintah daerah',
  verified: false,
  title: {
    id: 'Bagian sendiri selesai dan tinggal menunggu telaah: dianggap bebas temuan',
    en: 'Own part done and only the review is out: counts as free of findings',
  },
};

export const CURRENT_INSTALMENTS_PASS: ParameterDefault<boolean> = {
  key: 'findings.current-instalments-pass',
  value: true,
  unit: null,
  validFrom: plainDate('2016-01-01'),
  source: 'Pilihan pemerintah daerah',
  verified: false,
  title: {
    id: 'Angsuran SKTJM lancar dan berjaminan: boleh bersyarat',
    en: 'Instalments current and guaranteed: may pass with a condition',
  },
};

/** Every parameter of this capability, for the page that lists and overrides them. */
export const findingsParameters: readonly ParameterDefault[] = [
  FOLLOW_UP_DAYS,
  OWN_FOLLOW_UP_DAYS,
  REVIEW_DAYS,
  RESPONSE_DAYS,
  PMH_DAYS,
  NEGLIGENCE_MONTHS,
  TREASURER_DAYS,
  EXPIRY_SINCE_KNOWN,
  EXPIRY_SINCE_EVENT,
  AWAITING_REVIEW_CLEARS,
  CURRENT_INSTALMENTS_PASS,
];
