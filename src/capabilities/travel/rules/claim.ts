import type { PlainDate } from '../../../platform/calendar/index.ts';

/** What was paid for the days, whole rupiah. */
export interface DailyClaim {
  /** uang harian and representasi of one day, by the tariff in force on the trip's days */
  allowance: number;
  representation: number;
  /** days paid; null: all days of the SPD */
  days: number | null;
  /** what was paid day by day; without it every day of the SPD counts with the rates above */
  lines?: readonly DailyLine[];
}

/** Allowance (U01) or representation (U04) of one day as it was paid, with what its tariff allows. */
export interface DailyLine {
  code: 'U01' | 'U04';
  day: PlainDate;
  paid: number;
  ceiling: number;
}

/** One night that was paid. */
export interface NightClaim {
  night: PlainDate;
  paid: number;
  /** what the bill says of this night; null for the share without a hotel */
  billed: number | null;
  /** ceiling of lodging for province, grade and day */
  ceiling: number;
  /** share of the ceiling that may be paid without a hotel, and whether this night may have it at all */
  shareWithoutHotel: number;
  lawfulWithoutHotel: boolean;
  /** false: `billed` is only what was paid, and the bill is still to be shown */
  billShown?: boolean;
  /** bills of this night; where all of them were handed in elsewhere too (PD-D08), they show nothing */
  bills?: readonly string[];
}

/** One leg that was paid. */
export interface TransportClaim {
  id: string;
  day: PlainDate;
  paid: number;
  /** what the ticket or the boarding pass shows to have been paid; null where nothing shows it */
  actual: number | null;
  ceiling: number | null;
  /** shown not to have been travelled, by a rule that says so */
  contradicted: boolean;
  hasEvidence: boolean;
  /** boarding passes that belong to it: one that PD-D05 contradicts takes the fare with it, one of PD-D02 or D04 shows nothing */
  passes?: readonly string[];
}

/** What one trip was paid, with the tariffs that applied. */
export interface Claim {
  tariffVersion: string;
  daily: DailyClaim;
  nights: readonly NightClaim[];
  transport: readonly TransportClaim[];
}
