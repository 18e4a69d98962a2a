import type { Act } from '../../../platform/act.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import { keepAgreement } from '../actions/prosecutor/keep-agreement.ts';
import { actAs, must } from './acting.ts';

/** Days since the agreement began, and days for which it holds. */
const BEGAN = 120;
const HOLDS = 365;

/** The head of government lets the prosecutor's office follow the contracts of the agencies that build. */
export async function seedAgreement(tx: Tx, act: Act, cast: DemoCast): Promise<void> {
  const head = cast.holders.get('government-head');
  const builders = cast.agencies.filter((each) => /Pekerjaan Umum|Perumahan|Kesehatan/.test(each.name));
  if (head === undefined || !cast.holders.has('prosecutor') || builders.length === 0) return;
  const from = addDays(act.today, -BEGAN);
  must(
    await keepAgreement(tx, await actAs(tx, act, head.accountId, from), {
      number: '07/NK/2026',
      partner: 'Kejaksaan Negeri Teladan',
      purpose: 'Pendampingan hukum kontrak strategis sejak rencana sampai serah terima.',
      validFrom: from,
      validTo: addDays(from, HOLDS),
      agencyIds: builders.map((each) => each.id),
    }),
  );
}
