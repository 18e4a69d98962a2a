import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { SheetAsked } from '../../audit/index.ts';
import { findPurchases } from '../../spending/index.ts';
import { withholding } from '../rules/gates.ts';
import { paymentStage } from '../rules/stages.ts';
import { engagementsOf } from '../store/engagements.ts';
import { gatesOf } from '../store/stages.ts';
import { texts } from '../texts/names.ts';

/** A red gate of an earlier stage holds the verification sheet of a payment back, unless the budget user has overridden it. */
export async function withholdSheet(tx: Tx, act: Act, asked: SheetAsked): Promise<void> {
  const planIds = asked.planId === null ? [] : [asked.planId];
  const contractIds = asked.contractId === null ? [] : [asked.contractId];
  if (planIds.length + contractIds.length === 0) return;
  // A closed engagement's opinions still hold: closing it is no way to be paid.
  const engagements = await engagementsOf(tx, { planIds, contractIds });
  if (engagements.length === 0) return;
  const [purchase] =
    asked.contractId === null ? [] : await findPurchases(tx, { contractId: asked.contractId });
  const stage = paymentStage(purchase?.handedOverOn ?? null, act.today);
  for (const engagement of engagements) {
    for (const gate of withholding(await gatesOf(tx, [engagement.id]), stage))
      asked.hold({
        id: `Audit probity ${engagement.number}: tahap ${texts.id[`stage-${gate.stage}`].toLowerCase()} dinilai tidak sesuai. Perbaiki butirnya bersama tim audit, atau pengguna anggaran meneruskan secara tertulis di halaman audit probity.`,
        en: `Probity audit ${engagement.number}: the stage “${texts.en[`stage-${gate.stage}`].toLowerCase()}” does not conform. Mend its items with the audit team, or the budget user overrides in writing on the page of the probity audit.`,
      });
  }
}
