import type { Fix, Seconds } from './case.ts';
import type { IntegrityFlag } from './integrity.ts';

const PROMPT = 60;
const WRONG = 5 * 60;
const STEP = 10 * 60;
const AHEAD = 2 * 60;

/** Server's clock less device's clock, of uploads that came at once, in the order given. */
function differences(fixes: readonly Fix[]): { fix: Fix; seconds: Seconds }[] {
  return fixes
    .filter((each) => each.sent !== null && each.received - each.at < PROMPT)
    .map((fix) => ({ fix, seconds: fix.received - fix.sent! }));
}

/** Seconds to add to what a device's clock says: median over uploads that came at once; 0 where there are none. */
export function clockOffset(fixes: readonly Fix[]): Seconds {
  const sorted = differences(fixes)
    .map((each) => each.seconds)
    .sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? 0 : (low + high) / 2;
}

/** When a fix really was: satellite time as it is, a device's time with its clock put right. */
export function trueTime(fix: Fix, offset: Seconds): Seconds {
  return fix.satelliteTime ? fix.at : fix.at + offset;
}

/** PD-I07: a clock that is wrong, that was set within the trip, or that lies in the future. @param own fixes of one device, by time */
export function clockFlags(own: readonly Fix[]): IntegrityFlag[] {
  const told = differences(own);
  const offset = clockOffset(own);
  const flags: IntegrityFlag[] = [];
  const stepped = told.filter(
    ({ seconds }, index) => index > 0 && Math.abs(seconds - told[index - 1]!.seconds) > STEP,
  );
  const future = own.filter((each) => each.at > each.received + AHEAD);
  const medium = [...new Set([...stepped.map(({ fix }) => fix.id), ...future.map((each) => each.id)])];
  if (medium.length > 0)
    flags.push({ code: 'PD-I07', strength: 'medium', fixes: medium, numbers: { offsetSeconds: offset } });
  if (Math.abs(offset) > WRONG) {
    flags.push({
      code: 'PD-I07',
      strength: 'weak',
      fixes: told.map(({ fix }) => fix.id),
      numbers: { offsetSeconds: offset },
    });
  }
  return flags;
}
