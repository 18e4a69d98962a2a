import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import { DecideForm } from './decide-form.tsx';
import { texts } from './texts/acts.ts';
import type { Decision, Judged } from './types.ts';
import { useSaid } from './use-said.ts';
import css from './verification.module.css';

/** What was decided, or the form to decide, or why not yet. */
export function DecisionPart({ account }: { account: Judged }) {
  const t = useTexts(texts);
  const f = useFormat();
  if (account.decision !== null) return <Decided decision={account.decision} />;
  if (account.may.includes('decide'))
    return (
      <Section title={t('decision')}>
        <DecideForm account={account} />
      </Section>
    );
  const { state, dueDay, assigned } = account;
  if (state === 'clean' || state === 'settled') return <p className={css.hint}>{t('decideUnneeded')}</p>;
  return (
    <Notice tone="info" title={t('decideNotYet')}>
      <p>{assigned?.mine && dueDay !== null ? t('decideWait', { day: f.day(dueDay) }) : t('decideOther')}</p>
    </Notice>
  );
}

function Decided({ decision }: { decision: Decision }) {
  const t = useTexts(texts);
  const f = useFormat();
  const said = useSaid();
  const { finding, lines } = decision;
  return (
    <Section title={t('decision')}>
      <p className={css.quiet}>{t('decidedBy', { by: decision.by, when: f.time(decision.at) })}</p>
      <p className={css.text}>{decision.reason}</p>
      <Facts
        rows={[
          { term: t('decidedAmount'), value: f.rupiah(decision.amount) },
          { term: t('decidedNoteAmount'), value: f.rupiah(decision.note) },
          ...(finding === null
            ? []
            : [
                {
                  term: t('decidedFinding'),
                  value: (
                    <span className={css.head}>
                      <Link to={`/temuan/${finding.id}`}>{t('findingNumber', { n: finding.number })}</Link>
                      <StatusMark
                        tone={finding.paid ? 'ok' : 'danger'}
                        label={t(finding.paid ? 'findingPaid' : 'findingOpen')}
                      />
                    </span>
                  ),
                },
              ]),
        ]}
      />
      <ul className={css.rows}>
        {lines.map((line) => (
          <li key={`${line.code} ${line.about}`}>
            <div className={css.head}>
              <b>{said(line.label)}</b>
              <StatusMark
                tone={line.accepted ? 'bent' : 'ok'}
                label={t(line.accepted ? 'lineStands' : 'lineDropped')}
              />
              <span className={css.amount}>{f.rupiah(line.amount)}</span>
            </div>
            {line.reason !== '' && <p className={css.text}>{line.reason}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
