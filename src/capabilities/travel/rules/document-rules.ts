// PD-D: boarding passes, hotel bills, pictures and statements. What a paper says is consistent with the trip or not; none of them is proof.
import { paperRule, type DocumentInput } from './paper-rule.ts';
import { passRules } from './pass-rules.ts';
import type { RuleVerdict } from './rule-verdict.ts';
import { stayRules } from './stay-rules.ts';

export { NO_OTHER_PAPERS, type PaperSurroundings } from './paper-rule.ts';

/** Rules in the order of their codes. */
export function documentRules(input: DocumentInput): RuleVerdict[] {
  return [...passRules(input), ...stayRules(input), ...samePictures(input), ...statedExpenses(input)];
}

/** PD-D11 */
function samePictures({ around }: DocumentInput): RuleVerdict[] {
  return around.samePictures.map((each) =>
    paperRule(
      'PD-D11',
      'review',
      [each.document, each.other],
      [
        'Gambar ini sama atau hampir sama dengan gambar pada perjalanan lain.',
        'This picture is the same as, or close to, one of another trip.',
      ],
      { distance: each.distance },
    ),
  );
}

/** PD-D12 */
function statedExpenses({ around: { stated, total, statedShare } }: DocumentInput): RuleVerdict[] {
  if (total <= 0 || stated <= statedShare * total) return [];
  const percent = Math.round((stated / total) * 100);
  return [
    paperRule(
      'PD-D12',
      'review',
      [],
      [
        `Pengeluaran tanpa bukti (daftar pengeluaran riil) ${percent}% dari biaya perjalanan.`,
        `Expenses without receipts are ${percent}% of the trip.`,
      ],
      { percent },
    ),
  ];
}
