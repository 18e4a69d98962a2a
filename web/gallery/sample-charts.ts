import type { BulletRow } from '../ui/chart-bullets.tsx';
import type { FunnelRow } from '../ui/chart-funnel.tsx';
import type { GanttRow } from '../ui/chart-gantt.tsx';
import type { HeatmapRow } from '../ui/chart-heatmap.tsx';
import type { HistogramBin } from '../ui/chart-histogram.tsx';
import type { LineBand, LineSeries } from '../ui/chart-line.tsx';
import type { StackedRow } from '../ui/chart-stacked.tsx';

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

export const BULLETS: BulletRow[] = [
  {
    id: '1',
    label: 'Dinas Pekerjaan Umum dan Penataan Ruang',
    to: '/serapan',
    value: 41.2,
    tick: 63,
    low: 66,
    high: 81,
    mark: { tone: 'bent', label: '−21,8 poin' },
  },
  {
    id: '2',
    label: 'Dinas Kesehatan',
    value: 66,
    tick: 68.4,
    low: 84,
    high: 93,
    mark: { tone: 'plain', label: '−2,4 poin' },
  },
  {
    id: '3',
    label: 'Kecamatan Ilir',
    value: 74,
    tick: 70,
    low: 90,
    high: 96,
    mark: { tone: 'ok', label: '+4 poin' },
  },
  {
    id: '4',
    label: 'Kelurahan Baru',
    value: 12,
    tick: null,
    mark: { tone: 'broken', label: 'tanpa rencana' },
  },
];
export const LIMITS: BulletRow[] = [
  { id: '1', label: 'PPK-SKPD', value: 3.4, tick: 2, high: 9, mark: { tone: 'bent', label: '18 lewat' } },
  { id: '2', label: 'BUD', value: 1.1, tick: 2, high: 1.9, mark: { tone: 'ok', label: '0 lewat' } },
];
export const HEAT_MONTHS = Array.from(
  { length: 12 },
  (_, at) => `2026-${String(at + 1).padStart(2, '0')}-01`,
);
export const HEAT: HeatmapRow[] = [
  'Dinas Pekerjaan Umum dan Penataan Ruang',
  'Dinas Kesehatan',
  'Kecamatan Ilir',
].map((label, row) => ({
  id: label,
  label,
  cells: HEAT_MONTHS.map((_, at) =>
    at > 9 ? null : { gap: ((row * 7 + at * 5) % 23) - 15 + row * 3, real: 30 + at, plan: 40 + at },
  ),
}));
export const PARTS = [
  { id: 'a', label: 'PPKOM' },
  { id: 'b', label: 'Bendahara' },
  { id: 'c', label: 'PPK-SKPD' },
  { id: 'd', label: 'BUD' },
];
export const STACKS: StackedRow[] = [
  { id: '1', label: 'Dinas Kesehatan', values: [1, 2, 3.5, 1], limit: 6 },
  { id: '2', label: 'Kecamatan Ilir', values: [0.5, 1, 1, 0.2], limit: 6 },
];
export const BINS: HistogramBin[] = [
  { from: 0, to: 1, count: 14 },
  { from: 1, to: 2, count: 31 },
  { from: 2, to: 3, count: 12 },
  { from: 3, to: 5, count: 6 },
  { from: 5, to: 10, count: 3 },
  { from: 10, to: null, count: 1 },
];
export const STEPS_OF_MONEY: FunnelRow[] = [
  { id: '1', label: 'Pagu', value: 120_000_000_000 },
  { id: '2', label: 'Kontrak', value: 96_000_000_000 },
  { id: '3', label: 'Fisik', value: 71_000_000_000 },
  { id: '4', label: 'SPM', value: 58_000_000_000 },
  { id: '5', label: 'SP2D', value: 57_500_000_000 },
];
