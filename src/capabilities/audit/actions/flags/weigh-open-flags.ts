import type { Tx } from '../../../../platform/database/index.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import { PRECISION_START } from '../../parameters/flags.ts';
import {
  flagRowsOn,
  flagsOn,
  type FlagRow,
  type FlagsStanding,
  type FlagsTime,
} from '../../store/flags/open-on.ts';

/** `flagsOn` with the precision that rules begin with on that day. */
export async function weighOpenFlags(tx: Tx, time: FlagsTime): Promise<Map<string, FlagsStanding> | null> {
  return flagsOn(tx, await getParameter(tx, PRECISION_START, time.day), time);
}

/** The rows that `weighOpenFlags` weighs at these agencies. */
export async function openFlagRows(
  tx: Tx,
  time: FlagsTime,
  agencyIds: readonly string[],
): Promise<FlagRow[]> {
  return flagRowsOn(tx, await getParameter(tx, PRECISION_START, time.day), time, agencyIds);
}
