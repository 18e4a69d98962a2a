import type { GanttRow } from '../ui/chart-gantt.tsx';
import type { LineBand, LineSeries } from '../ui/chart-line.tsx';

// Invented numbers for the charts of the gallery.

const ends = (month: number) => `2026-${String(month).padStart(2, '0')}-28`;
const PLANNED = [2, 6, 12, 20, 29, 39, 48, 56, 64, 70, 84, 98];
const SPENT = [1, 4, 11, 21, 27, 33, 42, 49, 55, 61];

export const CURVE = {
  series: [
    {
      id: 'plan',
      label: 'Rencana',
      look: 'plan',
      points: PLANNED.map((value, at) => ({ day: ends(at + 1), value })),
    },
    {
      id: 'real',
      label: 'Realisasi',
      look: 'real',
      points: SPENT.map((value, at) => ({ day: ends(at + 1), value })),
    },
    {
      id: 'forecast',
      label: 'Perkiraan',
      look: 'forecast',
      points: [
        { day: ends(10), value: 61 },
        { day: ends(12), value: 84 },
      ],
    },
  ] satisfies LineSeries[],
  band: {
    label: 'Rentang 80 %',
    points: [
      { day: ends(10), low: 61, high: 61 },
      { day: ends(12), low: 79, high: 88 },
    ],
  } satisfies LineBand,
  bound: {
    label: 'Batas 5 poin di bawah rencana',
    points: PLANNED.map((value, at) => ({ day: ends(at + 1), value: value - 5 })),
  },
  markers: [
    { day: '2026-06-12', label: 'Rapat evaluasi I' },
    { day: '2026-09-03', label: 'Perubahan anggaran' },
  ],
  today: '2026-11-12',
  from: '2026-01-01',
  to: '2026-12-31',
};

export const CURVE_SAYS =
  'Serapan 61 % per 28 Oktober 2026, 9 poin di bawah rencana; perkiraan akhir tahun 84 % (79 sampai 88).';

export const GANTT: GanttRow[] = [
  {
    id: '1',
    label: 'Peningkatan Jalan Poros Hulu',
    start: '2026-03-02',
    plannedEnd: '2026-09-30',
    end: '2026-11-20',
    percent: 72,
  },
  {
    id: '2',
    label: 'Pembangunan Gedung Puskesmas Ilir',
    start: '2026-04-10',
    plannedEnd: '2026-12-10',
    end: '2026-12-04',
    percent: 81,
  },
  {
    id: '3',
    label: 'Pengadaan Meja Belajar',
    start: '2026-08-01',
    plannedEnd: '2026-10-15',
    end: null,
    percent: null,
  },
];
export const GANTT_SAYS = 'Satu dari tiga kontrak diperkirakan selesai lewat rencana, paling lama 51 hari.';
