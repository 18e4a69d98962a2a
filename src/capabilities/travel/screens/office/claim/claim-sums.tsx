import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Facts } from '../../../../../../web/ui/facts.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import { texts } from '../texts/claim.ts';
import { excessOf, type ShownLine } from './claim-table.tsx';

/** What was paid against what was given before: who owes whom, before anybody has verified anything. */
export function ClaimSums({
  lines,
  advance,
}: {
  lines: readonly Pick<ShownLine, 'paid' | 'ceiling'>[];
  advance: number | null;
}) {
  const t = useTexts(texts);
  const f = useFormat();
  const paid = lines.reduce((sum, each) => sum + (each.paid ?? 0), 0);
  const excess = lines.reduce((sum, each) => sum + excessOf(each), 0);
  const rest = paid - (advance ?? 0);
  return (
    <Facts
      rows={[
        { term: t('sumPaid'), value: f.rupiah(paid) },
        {
          term: t('sumExcess'),
          value:
            excess === 0 ? (
              f.rupiah(0)
            ) : (
              <StatusMark tone="bent" label={t('excessAll', { amount: f.rupiah(excess) })} />
            ),
        },
        ...(advance === null
          ? []
          : [
              { term: t('advance'), value: f.rupiah(advance) },
              { term: t(rest < 0 ? 'toRepay' : 'toPay'), value: f.rupiah(Math.abs(rest)) },
            ]),
      ]}
    />
  );
}
