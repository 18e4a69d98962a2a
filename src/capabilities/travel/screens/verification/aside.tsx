import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { DownloadLink } from '../../../../../web/ui/button.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { MemberVerdict } from '../../contract-verdict.ts';
import { MemberMark } from '../office/marks.tsx';
import { AnswerBy } from './marks.tsx';
import { texts } from './texts/verdict.ts';
import { memberAt } from './types.ts';

/** Where the account stands and who is in charge, beside every part. */
export function Aside({ account }: { account: MemberVerdict }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { state, assigned, advance, advanceRepaid, settledDay } = account;
  const open = state === 'indicated' || state === 'evidence-requested';
  const money = (term: string, value: number | null) =>
    value === null || value === 0 ? [] : [{ term, value: f.rupiah(value) }];
  return (
    <Section title={t('facts')}>
      <Facts
        rows={[
          { term: t('state'), value: <MemberMark state={state} /> },
          {
            term: t('auditor'),
            value:
              assigned === null
                ? t('auditorNone')
                : assigned.mine
                  ? t('auditorMine', { name: assigned.name })
                  : assigned.name,
          },
          { term: t('submitted'), value: f.time(account.submittedAt) },
          ...(account.dueDay === null
            ? []
            : [{ term: t('due'), value: <AnswerBy day={account.dueDay} open={open} /> }]),
          ...money(t('advance'), advance),
          ...money(t('advanceRepaid'), advanceRepaid),
          ...money(t('advanceLeft'), account.advanceLeft),
          ...(settledDay === null ? [] : [{ term: t('settled'), value: f.day(settledDay) }]),
          {
            term: t('trip'),
            value: <Link to={`/perjalanan/${account.tripId}`}>{account.tripNumber}</Link>,
          },
        ]}
      />
      <div>
        <DownloadLink href={`/api${memberAt(account.memberId)}/papers/sheet`} small>
          {t('sheet')}
        </DownloadLink>
      </div>
    </Section>
  );
}
