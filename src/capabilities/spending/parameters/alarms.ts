import { ROLES, type Role } from '../../../platform/act.ts';
import {
  planFault,
  type AlarmPlan,
  type PlanBounds,
  type PlanStep,
  type PlanUnit,
} from '../../../platform/alarms/plan.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../../platform/parameters/index.ts';
import type { Locale } from '../../../platform/texts.ts';
import type { PlanKey } from '../rules/alarms/codes.ts';

// Steps and ladders of the alarms: the government’s own choice, within bounds. What law gives (50 days, bounds of a critical contract, limits of stages)
// stands in its own parameters.

const DESK: readonly Role[] = ['commitment-officer', 'technical-officer'];
const HEAD: readonly Role[] = ['agency-head', 'budget-user'];
const SEKDA: Role = 'regional-secretary';
const MAYOR: Role = 'government-head';

const warning = (at: number, ...receivers: Role[]): PlanStep => ({ at, severity: 'warning', receivers });
const info = (at: number, ...receivers: Role[]): PlanStep => ({ at, severity: 'info', receivers });
const critical = (at: number, ...receivers: Role[]): PlanStep => ({ at, severity: 'critical', receivers });
/** Reaches the top of the house at any hour. */
const urgent = (at: number, ...receivers: Role[]): PlanStep => ({
  ...critical(at, ...receivers),
  urgent: true,
});
const rung = (after: number, ...receivers: Role[]) => ({ after, receivers });

interface Laid {
  title: Record<Locale, string>;
  unit: PlanUnit;
  plan: AlarmPlan;
  bounds: PlanBounds;
}

const plan = (
  steps: PlanStep[],
  ladder: AlarmPlan['ladder'] = [],
  numbers: AlarmPlan['numbers'] = {},
): AlarmPlan => ({
  steps,
  ladder,
  numbers,
});

/** Before a day; after it. */
const BEFORE = { at: [-120, 0] as const, numbers: {} };
const AFTER = { at: [1, 200] as const, numbers: {} };

export const PLANS: Readonly<Record<PlanKey, Laid>> = {
  'k-end': {
    title: { id: 'Kontrak segera berakhir', en: 'Contract ends soon' },
    unit: 'days',
    plan: plan([
      warning(-30, ...DESK),
      warning(-14, ...DESK),
      warning(-7, ...DESK, ...HEAD),
      critical(-1, ...DESK, ...HEAD, SEKDA),
    ]),
    bounds: BEFORE,
  },
  'k-over': {
    title: { id: 'Kontrak lewat waktu', en: 'Contract past its end' },
    unit: 'days',
    plan: plan([
      critical(1, ...DESK, ...HEAD),
      critical(7, ...DESK, ...HEAD, SEKDA),
      urgent(21, ...HEAD, SEKDA, MAYOR),
      urgent(40, ...DESK, ...HEAD, SEKDA, MAYOR),
      urgent(50, ...HEAD, SEKDA, MAYOR, 'inspektur'),
    ]),
    bounds: { at: [1, 60], numbers: {} },
  },
  'k-fine': {
    title: { id: 'Denda keterlambatan berjalan', en: 'Late fine runs' },
    unit: 'days',
    plan: plan([info(1, ...DESK), info(7, ...DESK), info(14, ...DESK), info(30, ...DESK), info(50, ...DESK)]),
    bounds: { at: [1, 60], numbers: {} },
  },
  'k-crit': {
    title: { id: 'Kontrak kritis', en: 'Critical contract' },
    unit: 'meetings',
    plan: plan(
      [
        critical(0, ...DESK, ...HEAD),
        critical(2, ...DESK, ...HEAD),
        critical(3, ...DESK, ...HEAD, SEKDA),
        urgent(4, ...DESK, ...HEAD, SEKDA, MAYOR),
      ],
      [rung(5, SEKDA)],
    ),
    bounds: { at: [0, 4], numbers: {} },
  },
  'k-stall': {
    title: { id: 'Pekerjaan tidak bergerak', en: 'Work does not move' },
    unit: 'days',
    plan: plan([warning(14, 'commitment-officer'), warning(21, 'commitment-officer', ...HEAD)], [], {
      points: 3,
    }),
    bounds: { at: [3, 120], numbers: { points: [1, 20] } },
  },
  'k-norep': {
    title: { id: 'Laporan kemajuan belum masuk', en: 'No progress report' },
    unit: 'days',
    plan: plan([warning(7, 'technical-officer')], [rung(3, 'commitment-officer'), rung(7, ...HEAD)]),
    bounds: { at: [3, 60], numbers: {} },
  },
  'k-jump': {
    title: { id: 'Laporan yang perlu dilihat lagi', en: 'Report worth a second look' },
    unit: 'none',
    plan: plan([info(0, 'commitment-officer', 'inspektur')]),
    bounds: { at: [0, 0], numbers: {} },
  },
  'k-cross': {
    title: { id: 'Pekerjaan diperkirakan selesai lewat tahun', en: 'Work forecast to end after the year' },
    unit: 'days',
    plan: plan([warning(-60, 'commitment-officer', ...HEAD)], [], { decemberDay: 15 }),
    bounds: { at: [-330, 0], numbers: { decemberDay: [1, 31] } },
  },
  'g-end': {
    title: { id: 'Jaminan segera habis', en: 'Guarantee about to expire' },
    unit: 'days',
    plan: plan([
      warning(-30, 'commitment-officer'),
      warning(-14, 'commitment-officer'),
      warning(-7, 'commitment-officer', ...HEAD),
      critical(1, 'commitment-officer', ...HEAD, SEKDA),
    ]),
    bounds: { at: [-120, 60], numbers: {} },
  },
  'a-spmk': {
    title: { id: 'Kontrak belum ber-SPMK', en: 'Contract without order to start' },
    unit: 'days',
    plan: plan([warning(7, 'commitment-officer'), warning(14, 'commitment-officer', ...HEAD)]),
    bounds: AFTER,
  },
  'a-package': {
    title: { id: 'Paket belum diumumkan atau belum dipilih', en: 'Package not announced or not opened' },
    unit: 'days',
    plan: plan([warning(14, 'commitment-officer')], [rung(5, ...HEAD)]),
    bounds: AFTER,
  },
  'p-bill': {
    title: { id: 'Termin belum ditagih', en: 'Instalment not billed' },
    unit: 'working-days',
    plan: plan([info(5, 'technical-officer'), warning(10, 'technical-officer', 'commitment-officer')]),
    bounds: AFTER,
  },
  'p-stage': {
    title: { id: 'Pembayaran tertahan di satu meja', en: 'Payment held at one desk' },
    unit: 'percent-of-limit',
    plan: plan([
      info(80),
      warning(100, 'commitment-officer'),
      critical(200, 'commitment-officer', ...HEAD),
      critical(300, ...HEAD, SEKDA),
      critical(500, ...HEAD, SEKDA, MAYOR),
    ]),
    bounds: { at: [50, 1_000], numbers: {}, holder: true },
  },
  'p-rej': {
    title: { id: 'Pembayaran berulang kali dikembalikan', en: 'Payment sent back again and again' },
    unit: 'times',
    plan: plan([warning(2, 'commitment-officer', ...HEAD), critical(4, 'commitment-officer', ...HEAD)]),
    bounds: { at: [1, 20], numbers: {} },
  },
  'p-overpaid': {
    title: { id: 'Dibayar melebihi pekerjaan', en: 'Paid beyond the work' },
    unit: 'none',
    plan: plan([critical(0, ...HEAD, 'inspektur')], [], { points: 2 }),
    bounds: { at: [0, 0], numbers: { points: [0, 10] } },
  },
  'p-unbilled': {
    title: { id: 'Pekerjaan jauh melebihi tagihan', en: 'Work far beyond what was billed' },
    unit: 'none',
    plan: plan([info(0, 'commitment-officer')], [], { points: 25 }),
    bounds: { at: [0, 0], numbers: { points: [5, 60] } },
  },
  'p-cal': {
    title: { id: 'Hari libur belum diisi', en: 'Holidays are not entered' },
    unit: 'times',
    plan: plan([warning(1, 'technical-administrator', 'inspektur')]),
    bounds: { at: [1, 1_000], numbers: {} },
  },
  'b-pho': {
    title: { id: 'Serah terima belum diperiksa', en: 'Handover not inspected' },
    unit: 'days',
    plan: plan([warning(7, 'commitment-officer'), warning(14, 'commitment-officer', ...HEAD)]),
    bounds: AFTER,
  },
  'b-fho': {
    title: { id: 'Masa pemeliharaan segera berakhir', en: 'Maintenance ends soon' },
    unit: 'days',
    plan: plan([warning(-30, ...DESK), warning(-7, ...DESK, ...HEAD)]),
    bounds: BEFORE,
  },
  'b-fho-end': {
    title: { id: 'Retensi belum dilepas', en: 'Retention not released' },
    unit: 'days',
    plan: plan([warning(1, 'commitment-officer'), warning(14, 'commitment-officer', ...HEAD)]),
    bounds: AFTER,
  },
  's-cash': {
    title: { id: 'Realisasi di bawah anggaran kas', en: 'Spending below the cash plan' },
    unit: 'months',
    plan: plan(
      [
        info(0, ...HEAD),
        warning(1, ...HEAD),
        critical(2, ...HEAD, SEKDA),
        critical(3, ...HEAD, SEKDA, MAYOR),
      ],
      [],
      { yellow: 5, red: 10 },
    ),
    bounds: { at: [0, 12], numbers: { yellow: [1, 20], red: [2, 40] } },
  },
  's-fc': {
    title: { id: 'Perkiraan akhir tahun di bawah target', en: 'Year-end forecast below the target' },
    unit: 'months',
    plan: plan([warning(3, ...HEAD, SEKDA)]),
    bounds: { at: [1, 12], numbers: {} },
  },
  's-rush': {
    title: { id: 'Rencana menumpuk di akhir tahun', en: 'Plan piles up at the year’s end' },
    unit: 'months',
    plan: plan([info(7, ...HEAD)], [], { lastQuarter: 45, december: 20 }),
    bounds: { at: [4, 9], numbers: { lastQuarter: [30, 90], december: [10, 80] } },
  },
  's-zero': {
    title: { id: 'Belum ada realisasi', en: 'Nothing spent yet' },
    unit: 'months',
    plan: plan([warning(6, ...HEAD), warning(8, ...HEAD, SEKDA)]),
    bounds: { at: [3, 11], numbers: {} },
  },
  'u-tu': {
    title: { id: 'TU belum dipertanggungjawabkan', en: 'Additional advance not accounted for' },
    unit: 'days',
    plan: plan([warning(-7, 'treasurer'), warning(1, 'treasurer', ...HEAD)]),
    bounds: { at: [-30, 60], numbers: {} },
  },
  'u-gu': {
    title: { id: 'UP/GU belum dipertanggungjawabkan', en: 'Petty cash not accounted for' },
    unit: 'days',
    plan: plan([warning(1, 'treasurer'), warning(7, 'treasurer', ...HEAD)]),
    bounds: { at: [-10, 60], numbers: {} },
  },
  'y-last': {
    title: {
      id: 'Batas akhir tahun untuk SPP, SPM, dan SP2D',
      en: 'Last days of the year for SPP, SPM and SP2D',
    },
    unit: 'days',
    plan: plan(
      [info(-30), warning(-14), warning(-7, ...HEAD), critical(-3, ...HEAD), critical(-1, ...HEAD)],
      [],
      { sppDay: 15, spmDay: 20, sp2dDay: 31 },
    ),
    bounds: { at: [-60, 0], numbers: { sppDay: [1, 31], spmDay: [1, 31], sp2dDay: [1, 31] }, holder: true },
  },
  'd-stage': {
    title: { id: 'Tahap dana desa', en: 'Stage of the village fund' },
    unit: 'days',
    plan: plan(
      [
        info(-30, 'village-supervisor'),
        warning(-14, 'village-supervisor'),
        warning(-7, 'village-supervisor', 'agency-head'),
      ],
      [rung(5, 'agency-head')],
    ),
    bounds: { at: [-120, 60], numbers: {} },
  },
  'x-backdate': {
    title: { id: 'Tanggal surat yang patut dilihat', en: 'Paper dates worth a look' },
    unit: 'times',
    plan: plan([info(1, 'inspektur', 'auditor')]),
    bounds: { at: [1, 100], numbers: {} },
  },
};

const HEARERS: readonly Role[] = ROLES.filter((role) => role !== 'staff' && role !== 'prosecutor');

function parameterOf(key: PlanKey): ParameterDefault<AlarmPlan> {
  const { title, plan: value, bounds } = PLANS[key];
  return {
    key: `spending.alarm-${key}`,
    value,
    unit: null,
    validFrom: plainDate('2008-08-28'),
    source: 'Pilihan pemerintah daerah; tetapkan dengan SOP pengendalian intern (PP 60/2008)',
    verified: false,
    title: { id: `Peringatan: ${title.id}`, en: `Alarm: ${title.en}` },
    accepts: (each) => planFault(each, bounds, HEARERS) === null,
  };
}

const KEYS = Object.keys(PLANS) as PlanKey[];

/** The plan of each family, as a dated parameter. */
export const ALARM_PLANS = Object.fromEntries(KEYS.map((key) => [key, parameterOf(key)])) as Record<
  PlanKey,
  ParameterDefault<AlarmPlan>
>;

export const alarmPlanParameters: readonly ParameterDefault[] = Object.values(ALARM_PLANS);
