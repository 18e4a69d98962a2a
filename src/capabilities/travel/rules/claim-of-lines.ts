// What was paid, line by line, in the terms of the engine.
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Pass, Stay } from './case.ts';
import type { Claim, DailyLine, NightClaim, TransportClaim } from './claim.ts';
import type { EnteredLine } from './claim-lines.ts';

export interface PaidLine extends Pick<EnteredLine, 'component' | 'day' | 'legId' | 'paid'> {
  id: string;
  actual: number | null;
  ceiling: number | null;
  /** rupiah of the tariff that priced the line; null: none did */
  tariffAmount: number | null;
}

export interface ClaimContext {
  tariffVersion: string;
  shareWithoutHotel: number;
  /** a trip within one city has no nights */
  withinCity: boolean;
  from: PlainDate;
  legs: ReadonlyMap<string, { day: PlainDate; mode: 'air' | 'rail' | 'sea' | 'road' }>;
  stays: readonly Stay[];
  passes: readonly Pass[];
}

/** A claim of nothing but the lines that were paid. Stated expenses are no part of it: rule PD-D12 looks at their share. */
export function claimOfLines(lines: readonly PaidLine[], context: ClaimContext): Claim {
  return {
    tariffVersion: context.tariffVersion,
    daily: { allowance: 0, representation: 0, days: null, lines: lines.flatMap(dailyLine) },
    nights: lines.flatMap((line) => nightLine(line, context)),
    transport: lines.flatMap((line) => transportLine(line, context)),
  };
}

/** Rupiah stated without a receipt, and of all lines. */
export function statedOf(lines: readonly PaidLine[]): { stated: number; total: number } {
  const sum = (some: readonly PaidLine[]) => some.reduce((total, each) => total + each.paid, 0);
  return { stated: sum(lines.filter((each) => each.component === 'stated')), total: sum(lines) };
}

function dailyLine({ component, day, paid, ceiling }: PaidLine): DailyLine[] {
  if (day === null || (component !== 'daily' && component !== 'representation')) return [];
  return [{ code: component === 'daily' ? 'U01' : 'U04', day, paid, ceiling: ceiling ?? paid }];
}

/** The bill that was handed in counts before what somebody typed of it; with neither, what was paid stands until the bill is shown. */
function nightLine(line: PaidLine, { stays, shareWithoutHotel, withinCity }: ClaimContext): NightClaim[] {
  const { component, day, paid } = line;
  if (day === null) return [];
  if (component === 'without-hotel')
    return [
      {
        night: day,
        paid,
        billed: null,
        ceiling: line.tariffAmount ?? 0,
        shareWithoutHotel,
        lawfulWithoutHotel: !withinCity,
      },
    ];
  if (component !== 'hotel') return [];
  const bills = stays.filter((each) => each.nights.includes(day));
  const bill = bills[0]?.rate ?? line.actual;
  return [
    {
      night: day,
      paid,
      billed: bill ?? paid,
      billShown: bill !== null,
      bills: bills.map((each) => each.id),
      ceiling: line.ceiling ?? paid,
      shareWithoutHotel,
      lawfulWithoutHotel: !withinCity,
    },
  ];
}

function transportLine(line: PaidLine, { legs, passes, from }: ClaimContext): TransportClaim[] {
  if (line.component !== 'transport') return [];
  const leg = line.legId === null ? undefined : legs.get(line.legId);
  const day = line.day ?? leg?.day ?? from;
  const own = leg?.mode === 'air' ? passes.filter((each) => each.day === leg.day).map((each) => each.id) : [];
  return [
    {
      id: line.id,
      day,
      paid: line.paid,
      actual: line.actual,
      ceiling: line.ceiling,
      contradicted: false,
      hasEvidence: line.actual !== null || own.length > 0,
      passes: own,
    },
  ];
}
