import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { RulesAsked } from '../../audit/index.ts';
import { CHECKLIST } from '../parameters.ts';
import { ruleOf } from '../rules/checklist.ts';
import { catalogueTexts } from '../texts/catalogue.ts';

/** Items of today's checklist stand in the catalogue of rules: a flag of theirs can be read up like any other. */
export async function nameRules(tx: Tx, act: Act, asked: RulesAsked): Promise<void> {
  const both = (name: keyof typeof catalogueTexts.id) => ({
    id: catalogueTexts.id[name],
    en: catalogueTexts.en[name],
  });
  for (const item of await getParameter(tx, CHECKLIST, act.today)) {
    asked.add({
      code: ruleOf(item.code),
      version: 1,
      scope: 'probity',
      title: item.text,
      detects: item.criterion,
      formula: both('formula'),
      falsePositives: both('falsePositives'),
      basis: [{ source: item.basis, verified: item.verified }],
      validFrom: CHECKLIST.validFrom,
      validTo: null,
      severity: item.risk,
      findingCode: null,
      needs: [],
    });
  }
}
