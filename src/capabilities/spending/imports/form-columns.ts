import type { ImportColumns } from '../../../platform/imports/kind.ts';
import { lineColumns } from './line-columns.ts';
import { MONTH_NAMES } from './month-names.ts';

/** The month that a title names: `KEADAAN S.D. BULAN MEI 2026`. */
function monthOfTitle(line: string): string | null {
  const place = MONTH_NAMES.findIndex((name) => new RegExp(`\\b${name}\\b`, 'i').test(line));
  return place === -1 ? null : String(place + 1);
}

/** The monthly form (RFK): money and work of each sub-activity to the end of a month. Office, month and year often stand in its title. */
export const formColumns = {
  year: { ...lineColumns.year, fromTitle: (line: string) => /\b20\d\d\b/.exec(line)?.[0] ?? null },
  month: {
    header: 'bulan',
    type: 'integer',
    required: true,
    fromTitle: monthOfTitle,
    example: '5',
    explanation: {
      id: 'Bulan, 1 sampai 12; boleh hanya di judul lembar.',
      en: 'Month, 1 to 12; it may stand in the title of the sheet alone.',
    },
  },
  agencyCode: { ...lineColumns.agencyCode, required: false },
  agencyName: {
    ...lineColumns.agencyName,
    fromTitle: (line: string) =>
      /\b(?:skpd|opd|perangkat daerah|instansi|dinas\/badan)\s*:\s*(.+)/i.exec(line)?.[1]?.trim() ?? null,
  },
  activityCode: lineColumns.activityCode,
  realised: {
    header: 'realisasi_keuangan',
    synonyms: ['realisasi_anggaran', 'realisasi_rp', 'keuangan_realisasi'],
    type: 'rupiah',
    rounds: true,
    total: true,
    example: '300000000',
    explanation: {
      id: 'Realisasi keuangan dari Januari sampai akhir bulan itu.',
      en: 'Money spent from January to the end of that month.',
    },
  },
  planned: {
    header: 'rencana_fisik',
    synonyms: ['target_fisik', 'fisik_rencana'],
    type: 'percent',
    example: '40',
    explanation: { id: 'Rencana fisik kumulatif, dalam persen.', en: 'Planned work to date, per cent.' },
  },
  percent: {
    header: 'realisasi_fisik',
    synonyms: ['fisik_realisasi'],
    type: 'percent',
    example: '35,5',
    explanation: { id: 'Realisasi fisik kumulatif, dalam persen.', en: 'Work done to date, per cent.' },
  },
  problem: {
    header: 'permasalahan',
    synonyms: ['masalah', 'kendala', 'keterangan'],
    type: 'text',
    max: 2000,
    example: '',
    explanation: { id: 'Permasalahan, bila ada.', en: 'What stands in the way, if anything.' },
  },
} as const satisfies ImportColumns;
