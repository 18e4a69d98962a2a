import type { ContractKind, ContractStep, PayMode, WorkKind } from '../rules/contracts/machine.ts';

/** What happened to one contract of the demo. Days are calendar days before today, or after the work began. */
export interface ContractStory {
  /** share of the agreed time that is over today; above 1 it is past its end */
  lived: number;
  /** calendar days that were agreed */
  days: number;
  /** days of the plan that the work does a day */
  pace: number;
  /** the work stands at most here, per cent; 100 when not said */
  most?: number;
  work: WorkKind;
  /** last report so many days ago; a few days when not said */
  silent?: number;
  /** nothing moved in the last so many days */
  stalled?: number;
  /** one report rose by so many points */
  jump?: number;
  /** papers after SPMK, each so many days ago; `lag` days later it was recorded */
  papers?: readonly { step: ContractStep; ago: number; lag?: number; note?: string }[];
  /** how far it came at all: appointed or signed, so many days ago */
  only?: { step: 'appointed' | 'signed'; ago: number };
  /** the performance guarantee expires in so many days (negative: it has) */
  guarantee?: number;
  /** last day moved by so many days, value by so many per cent, so many days ago */
  addendum?: { ago: number; days: number; rise: number };
  /** show-cause meetings: level, invited so many days ago, target, trial until so many days from today, outcome */
  meetings?: readonly {
    level: 1 | 2 | 3;
    ago: number;
    held?: boolean;
    target?: number;
    until?: number;
    outcome?: 'reached' | 'failed';
  }[];
  extendedBy?: number;
}

type Papers = NonNullable<ContractStory['papers']>;

export const KIND_OF: Readonly<Record<WorkKind, { kind: ContractKind; pay: PayMode }>> = {
  works: { kind: 'unit-price', pay: 'instalments' },
  goods: { kind: 'lump-sum', pay: 'once' },
  consulting: { kind: 'time-based', pay: 'monthly' },
  services: { kind: 'lump-sum', pay: 'monthly' },
};

/** What is built and bought; taken in turn where no package of the budget is left. */
export const TITLES: Readonly<Record<WorkKind, readonly string[]>> = {
  works: [
    'Rehabilitasi ruas jalan Simpang Contoh',
    'Pembangunan gedung layanan tahap II',
    'Perbaikan drainase kawasan pasar',
    'Pembangunan jembatan Sungai Contoh',
    'Rehabilitasi ruang kelas',
    'Pembangunan puskesmas pembantu',
    'Peningkatan jaringan air bersih',
    'Penataan taman kota',
  ],
  goods: ['Pengadaan alat kesehatan', 'Pengadaan kendaraan kebersihan', 'Pengadaan meubelair sekolah'],
  consulting: ['Pengawasan teknik jalan', 'Perencanaan gedung layanan'],
  services: ['Jasa kebersihan gedung', 'Jasa pemeliharaan lampu jalan'],
};

const done = (ago: number, more: Papers = []): Papers => [{ step: 'handover-asked', ago }, ...more];
const onPlan = (lived: number, days: number, pace: number, work: WorkKind = 'works'): ContractStory => ({
  lived,
  days,
  pace,
  work,
});

/** Every state that a contract can be in, the worst ones early so that a small government has them too. */
export const STORIES: readonly ContractStory[] = [
  onPlan(0.62, 180, 1.0),
  // Critical in the first period, the second and the third.
  { lived: 0.55, days: 170, pace: 0.78, work: 'works' },
  { lived: 0.8, days: 160, pace: 0.86, work: 'works' },
  { lived: 0.86, days: 250, pace: 0.95, work: 'works' },
  // Past their end: three days, twelve, thirty with extra time, forty-five.
  { lived: 1.025, days: 120, pace: 0.9, most: 94, work: 'works', stalled: 9 },
  { lived: 1.1, days: 120, pace: 0.85, most: 88, work: 'works' },
  {
    lived: 1.25,
    days: 120,
    pace: 0.85,
    most: 96,
    work: 'works',
    extendedBy: 50,
    papers: [{ step: 'extended', ago: 28, note: 'Sisa pekerjaan finishing, sanggup selesai dengan denda' }],
  },
  { lived: 1.375, days: 120, pace: 0.8, most: 83, work: 'works' },
  // The clock stands; the clock stood for two weeks.
  {
    lived: 0.6,
    days: 150,
    pace: 1,
    work: 'works',
    papers: [{ step: 'suspended', ago: 12, note: 'Banjir menutup akses lokasi' }],
    silent: 13,
  },
  {
    lived: 0.7,
    days: 160,
    pace: 0.98,
    work: 'works',
    papers: [
      { step: 'suspended', ago: 50, note: 'Longsor di lokasi' },
      { step: 'resumed', ago: 36 },
    ],
  },
  // Show-cause meetings.
  {
    lived: 0.5,
    days: 180,
    pace: 0.74,
    work: 'works',
    meetings: [{ level: 1, ago: 16, held: true, target: 55, until: 9 }],
  },
  {
    lived: 0.78,
    days: 170,
    pace: 0.8,
    work: 'works',
    meetings: [
      { level: 1, ago: 40, held: true, target: 75, until: -12, outcome: 'failed' },
      { level: 2, ago: 4 },
    ],
  },
  // Guarantees about to expire, and one that has.
  { ...onPlan(0.7, 150, 1.01), guarantee: 9 },
  { ...onPlan(0.75, 140, 0.99), guarantee: -4 },
  {
    lived: 0.68,
    days: 150,
    pace: 0.7,
    work: 'works',
    papers: [{ step: 'terminated', ago: 6, note: 'Penyedia meninggalkan pekerjaan' }],
    silent: 20,
  },
  { lived: 0.55, days: 140, pace: 0.97, work: 'works', stalled: 21 },
  { lived: 0.5, days: 130, pace: 0.96, work: 'works', silent: 19 },
  { lived: 0.45, days: 150, pace: 0.9, work: 'works', jump: 31 },
  { ...onPlan(0.6, 150, 1), addendum: { ago: 30, days: 21, rise: 8 } },
  { ...onPlan(0.72, 160, 0.96), addendum: { ago: 45, days: 30, rise: 0 } },
  { lived: 0, days: 60, pace: 1, work: 'works', only: { step: 'signed', ago: 12 } },
  { lived: 0, days: 45, pace: 1, work: 'goods', only: { step: 'appointed', ago: 4 } },
  // Handover asked and not inspected; dated on the last day and recorded later.
  { lived: 1.0, days: 110, pace: 1.06, work: 'works', papers: done(9) },
  {
    lived: 1.18,
    days: 100,
    pace: 1.03,
    work: 'goods',
    papers: done(18, [{ step: 'handed-over', ago: 18, lag: 16 }]),
  },
  { lived: 1.5, days: 110, pace: 1.05, work: 'works', papers: done(57, [{ step: 'handed-over', ago: 50 }]) },
  { lived: 1.7, days: 110, pace: 1, work: 'works', papers: done(77, [{ step: 'handed-over', ago: 70 }]) },
  { lived: 1.9, days: 100, pace: 1.02, work: 'works', papers: done(92, [{ step: 'handed-over', ago: 85 }]) },
  { lived: 2.1, days: 90, pace: 1, work: 'services', papers: done(99, [{ step: 'handed-over', ago: 95 }]) },
  {
    lived: 2.2,
    days: 80,
    pace: 1.05,
    work: 'goods',
    papers: done(98, [
      { step: 'handed-over', ago: 96 },
      { step: 'closed', ago: 60 },
    ]),
  },
  {
    lived: 2.4,
    days: 70,
    pace: 1,
    work: 'goods',
    papers: done(99, [
      { step: 'handed-over', ago: 97 },
      { step: 'closed', ago: 70 },
    ]),
  },
  {
    lived: 1.9,
    days: 90,
    pace: 1,
    work: 'consulting',
    papers: done(82, [
      { step: 'handed-over', ago: 80 },
      { step: 'closed', ago: 50 },
    ]),
  },
  onPlan(0.35, 180, 1.03),
  onPlan(0.82, 120, 1.0, 'goods'),
  onPlan(0.9, 140, 1.02),
  onPlan(0.5, 200, 0.98, 'services'),
  onPlan(0.4, 160, 1.05),
  onPlan(0.66, 170, 0.97, 'consulting'),
  onPlan(0.75, 150, 1.08),
  onPlan(0.28, 140, 0.99),
  onPlan(0.58, 120, 0.94, 'goods'),
  onPlan(0.88, 210, 0.99),
  onPlan(0.15, 120, 1),
];
