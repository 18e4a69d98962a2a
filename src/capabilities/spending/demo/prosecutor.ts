import type { Act } from '../../../platform/act.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { keepAgreement } from '../actions/prosecutor/keep-agreement.ts';

/** Days since the agreement began, and days for which it holds. */
const BEGAN = 120;
const HOLDS = 365;

/** The head of government lets the prosecutor's office follow the contracts of the agencies that build. */
export async function seedAgreement(tx: Tx, act: Act, cast: DemoCast): Promise<void> {
  const head = cast.holders.get('government-head');
  const builders = cast.agencies.filter((each) => /Pekerjaan Umum|Perumahan|Kesehatan/.test(each.name));
  if (head === undefined || !cast.holders.has('prosecutor') || builders.length === 0) return;
  const from = addDays(act.today, -BEGAN);
  const kept = await keepAgreement(
    tx,
    {
      ...act,
      now: `${from}T02:00:00Z`,
      today: from,
      actor: {
        ...act.actor,
        id: head.accountId,
        accountId: head.accountId,
        personId: head.personId,
        agencyId: head.agencyId,
        grants: [{ role: 'government-head', agencyIds: null }],
      },
    },
    {
      number: '07/NK/2026',
      partner: 'Kejaksaan Negeri Teladan',
      purpose: 'Pendampingan hukum kontrak strategis sejak rencana sampai serah terima.',
      validFrom: from,
      validTo: addDays(from, HOLDS),
      agencyIds: builders.map((each) => each.id),
    },
  );
  if (isRefusal(kept)) throw new Error(`demo agreement: ${kept.code}`);
}
