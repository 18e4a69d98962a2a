import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { accountsWithRole } from '../../directory/index.ts';
import { answerExplanation } from '../actions/dashboard/answer-explanation.ts';
import { askExplanation } from '../actions/dashboard/ask-explanation.ts';
import { readScope } from '../actions/dashboard/read-scope.ts';
import { takeSnapshot } from '../actions/dashboard/take-snapshot.ts';
import { actAs, must } from './acting.ts';

/** Of the agency with the widest gap; the second one has not answered yet. */
const ANSWER =
  'Dua paket jalan terlambat dimulai karena pembebasan lahan. Tagihan termin II masuk pekan ini, SPM paling lambat Jumat.';

/** After everything else of the year: a snapshot of it, and two questions of the mayor. */
export async function seedDashboard(tx: Tx, act: Act, cast: DemoCast): Promise<void> {
  await takeSnapshot(tx, act);
  const mayor = cast.holders.get('government-head');
  if (mayor === undefined) return;
  const asking = await actAs(tx, act, mayor.accountId);
  const read = await readScope(tx, asking, null, '');
  if (isRefusal(read) || read === null || read.body === null) return;
  for (const [place, row] of read.body.agencies.slice(0, 2).entries()) {
    const [head] = await accountsWithRole(tx, 'agency-head', row.agencyId, act.today);
    if (head === undefined) continue;
    const asked = must(
      await askExplanation(tx, asking, {
        agencyId: row.agencyId,
        subject: { kind: 'agency' },
        text: 'Mengapa serapan tertinggal dari rencana sendiri? Sebutkan sebabnya dan langkah berikutnya.',
        workingDays: 3,
      }),
    );
    if (place > 0) continue;
    must(await answerExplanation(tx, await actAs(tx, act, head), asked.id, ANSWER));
  }
}
