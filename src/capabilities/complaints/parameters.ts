import { plainDate } from '../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../platform/parameters/index.ts';
import type { ComplaintClass } from './rules/kinds.ts';

// Times and thresholds of complaints. `verified`: somebody has held the number against the law's own text.

const SP4N = 'PermenPANRB 62/2018 (pedoman SP4N); Perpres 76/2013';
const CHOICE = 'Pilihan pemerintah daerah; tetapkan dengan SOP pengelolaan pengaduan';

function days(
  key: string,
  value: number,
  source: string,
  title: { id: string; en: string },
): ParameterDefault<number> {
  return {
    key: `complaints.${key}`,
    value,
    unit: 'hari kerja',
    validFrom: plainDate('2018-12-28'),
    source,
    verified: false,
    title,
    accepts: (each) => Number.isInteger(each) && each >= 1 && each <= 250,
  };
}

export const VERIFY_DAYS = days('verify-days', 3, SP4N, {
  id: 'Batas memverifikasi aduan sejak diterima',
  en: 'Time to verify a complaint, from its receipt',
});

export const ANSWER_DAYS: Record<ComplaintClass, ParameterDefault<number>> = {
  normative: days('answer-days-normative', 5, SP4N, {
    id: 'Batas menjawab aduan normatif sejak diterima',
    en: 'Time to answer a normative complaint, from its receipt',
  }),
  ordinary: days('answer-days-ordinary', 14, SP4N, {
    id: 'Batas menjawab aduan tidak berkadar pengawasan sejak diterima',
    en: 'Time to answer a complaint that is not of a supervisory nature, from its receipt',
  }),
  supervision: days('answer-days-supervision', 60, SP4N, {
    id: 'Batas menjawab aduan berkadar pengawasan sejak diterima',
    en: 'Time to answer a complaint of a supervisory nature, from its receipt',
  }),
};

export const AGAIN_DAYS = days('answer-again-days', 5, CHOICE, {
  id: 'Batas menjawab lagi setelah keberatan diterima',
  en: 'Time to answer again after an objection was upheld',
});

export const REVIEW_DAYS = days('review-days', 2, CHOICE, {
  id: 'Batas memeriksa jawaban instansi',
  en: "Time to review an agency's answer",
});

export const OBJECT_DAYS = days('object-days', 10, SP4N, {
  id: 'Waktu pelapor menyatakan keberatan sebelum aduan ditutup',
  en: 'Time for the reporter to object before a complaint is closed',
});

export const SECOND_REVIEW_DAYS = days('second-review-days', 5, CHOICE, {
  id: 'Batas memutus keberatan pelapor',
  en: "Time to decide about a reporter's objection",
});

export const REPLY_DAYS = days('reply-days', 10, SP4N, {
  id: 'Waktu pelapor melengkapi keterangan',
  en: 'Time for the reporter to give what was asked',
});

export const ESCALATE_AFTER = days('escalate-after-days', 2, CHOICE, {
  id: 'Jarak antara dua langkah pengingat bila aduan terlambat',
  en: 'Time between the two reminders when a complaint is late',
});

export const SIMILAR_DAYS: ParameterDefault<number> = {
  ...days('similar-days', 90, CHOICE, {
    id: 'Umur aduan yang ditawarkan sebagai aduan serupa',
    en: 'Age of complaints that are offered as similar',
  }),
  unit: 'hari',
};

export const SMALLEST_CELL: ParameterDefault<number> = {
  ...days('smallest-cell', 5, 'UU 27/2022 pasal 16 ayat (2); kebiasaan statistik resmi', {
    id: 'Jumlah terkecil yang ditampilkan dalam statistik',
    en: 'Smallest number that statistics show',
  }),
  unit: null,
  accepts: (each) => Number.isInteger(each) && each >= 2 && each <= 50,
};

/** How long contact and name are kept once the matter has ended. */
export const CONTACT_MONTHS: ParameterDefault<number> = {
  key: 'complaints.contact-months',
  value: 12,
  unit: 'bulan',
  validFrom: plainDate('2022-10-17'),
  source:
    'UU 27/2022 pasal 16 ayat (2) dan pasal 43: disimpan seperlunya lalu dimusnahkan; lamanya pilihan pemerintah daerah',
  verified: false,
  title: {
    id: 'Lama kontak dan nama pelapor disimpan setelah aduan selesai',
    en: 'How long contact and name of a reporter are kept after the complaint ended',
  },
  accepts: (value) => Number.isInteger(value) && value >= 1 && value <= 120,
};

/** Every parameter of this capability, for the page that lists and overrides them. */
export const complaintParameters: readonly ParameterDefault[] = [
  VERIFY_DAYS,
  ...Object.values(ANSWER_DAYS),
  AGAIN_DAYS,
  REVIEW_DAYS,
  OBJECT_DAYS,
  SECOND_REVIEW_DAYS,
  REPLY_DAYS,
  ESCALATE_AFTER,
  SIMILAR_DAYS,
  SMALLEST_CELL,
  CONTACT_MONTHS,
];
