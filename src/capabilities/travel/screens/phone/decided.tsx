import type { MemberVerdict } from '../../contract-verdict.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { useSaid } from '../verification/use-said.ts';
import { texts } from './texts/result.ts';

/** What was decided, by whom and why. */
export function Decided({ decision }: { decision: NonNullable<MemberVerdict['decision']> }) {
  const t = useTexts(texts);
  const f = useFormat();
  const said = useSaid();
  return (
    <Section title={t('decision')}>
      <p>{t('decided', { by: decision.by, at: f.time(decision.at) })}</p>
      <p>{decision.reason}</p>
      <Facts
        rows={[
          { term: t('repay'), value: decision.amount === 0 ? t('nothing') : f.rupiah(decision.amount) },
          ...decision.lines.map((line) => ({
            term: said(line.label),
            value: `${f.rupiah(line.amount)}${line.reason === '' ? '' : `. ${line.reason}`}`,
          })),
          ...(decision.finding === null
            ? []
            : [
                {
                  term: t('finding', { number: decision.finding.number }),
                  value: t(decision.finding.paid ? 'paid' : 'unpaid'),
                },
              ]),
        ]}
      />
      {decision.note > 0 && <p>{t('note', { amount: f.rupiah(decision.note) })}</p>}
    </Section>
  );
}
