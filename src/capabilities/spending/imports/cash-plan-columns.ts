import type { ImportColumns } from '../../../platform/imports/kind.ts';
import { lineColumns } from './line-columns.ts';
import { MONTH_NAMES } from './month-names.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'] as const;
function month(place: number) {
  return {
    header: `bulan_${place}`,
    synonyms: [MONTH_NAMES[place - 1]!, MONTHS[place - 1]!, `rak_${place}`],
    type: 'rupiah',
    rounds: true,
    total: true,
    example: '100000000',
    explanation: { id: `Rencana bulan ${MONTH_NAMES[place - 1]}.`, en: `Planned for month ${place}.` },
  } as const;
}

/** Anggaran kas of SIPD: twelve months a row. */
export const cashPlanColumns = {
  ...lineColumns,
  month1: month(1),
  month2: month(2),
  month3: month(3),
  month4: month(4),
  month5: month(5),
  month6: month(6),
  month7: month(7),
  month8: month(8),
  month9: month(9),
  month10: month(10),
  month11: month(11),
  month12: month(12),
} as const satisfies ImportColumns;
