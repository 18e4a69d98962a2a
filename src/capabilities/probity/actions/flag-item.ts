import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, isRefusal, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { keepFlags, type FlagSubject, type FoundFlag } from '../../audit/index.ts';
import { mayAssess } from '../policy.ts';
import { ruleOf } from '../rules/checklist.ts';
import { updateItem } from '../store/stages.ts';
import type { Engagement, Item } from '../store/tables.ts';
import { runningItem } from './engagement.ts';

/** An item that failed goes to the auditor's desk as a flag, with what was seen frozen: there it becomes a finding. */
export async function flagItem(tx: Tx, act: Act, id: string): Promise<Outcome<Item>> {
  const found = await runningItem(tx, act, id);
  if (isRefusal(found)) return found;
  const { engagement, item } = found;
  if (!mayAssess(act.actor)) return notAllowed();
  if (item.result !== 'fails' || item.flagged_at !== null)
    return conflict(
      'item-not-failed',
      'Hanya butir yang tidak sesuai yang dapat diteruskan ke meja auditor, dan hanya sekali.',
      'Only an item that fails goes to the auditor’s desk, and only once.',
    );
  const flag = flagOf(engagement, item);
  await keepFlags(tx, act, {
    scope: 'probity',
    rules: [flag.verdict.code],
    over: { subjects: [flag.subject] },
    found: [flag],
    runId: null,
  });
  await updateItem(tx, id, { flagged_at: act.now });
  await recordRow(tx, act, 'probity.item-flag', 'probity_item', id);
  return { ...item, flagged_at: act.now };
}

function flagOf(engagement: Engagement, item: Item): FoundFlag {
  const { content, note } = item;
  const subject: FlagSubject =
    engagement.contract_id === null
      ? { kind: 'agency', id: engagement.agency_id }
      : { kind: 'contract', id: engagement.contract_id };
  const says = (locale: 'id' | 'en') => `${content.text[locale]} ${note ?? ''}`.trim();
  return {
    subject,
    key: item.id,
    agencyId: engagement.agency_id,
    year: engagement.year,
    vendorId: null,
    verdict: {
      code: ruleOf(item.code),
      version: 1,
      state: 'found',
      severity: item.risk,
      formula: {
        id: `${engagement.number} · ${item.code}: ${content.criterion.id}`,
        en: `${engagement.number} · ${item.code}: ${content.criterion.en}`,
      },
      reason: { id: says('id'), en: says('en') },
      mend: null,
      missing: [],
      moneyAtRisk: null,
      evidence: [],
      unconfirmed: [],
    },
    data: {
      engagement: engagement.number,
      item: item.code,
      text: { ...content.text },
      criterion: { ...content.criterion },
      basis: content.basis,
      result: item.result,
      note,
      answer: item.answer,
      assessedAt: item.assessed_at,
    },
    thresholds: {},
  };
}
