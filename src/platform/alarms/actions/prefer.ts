import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { isHours } from '../../notifications/quiet-hours.ts';
import { badField, notAllowed, type Outcome } from '../../outcome.ts';
import { savePreference, type Preference } from '../store/preferences.ts';

/** Longest quiet time that somebody may choose, in hours: the rest of the day he can be told. */
const LONGEST_QUIET = 14;
const FEWEST_DAYS = 4;

/** Lays when the actor may be told of what is not urgent. Refused: quiet for too long, too few days of a week (422). */
export async function prefer(tx: Tx, act: Act, input: Preference): Promise<Outcome<{ done: true }>> {
  const { accountId } = act.actor;
  if (accountId === null) return notAllowed();
  const { quiet, weekdays } = input;
  if (quiet !== null && (!isHours(quiet) || hoursOf(quiet) > LONGEST_QUIET))
    return badField(
      'quiet',
      `Isi jam tenang seperti 20:00 sampai 06:30, paling lama ${LONGEST_QUIET} jam.`,
      `Enter quiet hours like 20:00 to 06:30, at most ${LONGEST_QUIET} hours.`,
    );
  if (weekdays !== null && new Set(weekdays).size < FEWEST_DAYS)
    return badField(
      'weekdays',
      `Pilih sedikitnya ${FEWEST_DAYS} hari dalam seminggu.`,
      `Choose at least ${FEWEST_DAYS} days of the week.`,
    );
  const days = weekdays === null ? null : [...new Set(weekdays)].sort((a, b) => a - b);
  await savePreference(tx, act, accountId, { quiet, weekdays: days });
  return { done: true };
}

function hoursOf({ from, to }: { from: string; to: string }): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return ((minutes(to) - minutes(from) + 1_440) % 1_440) / 60;
}
