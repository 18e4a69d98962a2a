import type { ReactNode } from 'react';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { StatusMark, type Tone } from '../../../../web/ui/status-mark.tsx';
import { CheckPayment, DecideSuspension, VerifyFollowUp } from './decisions.tsx';
import { fileAt } from './paths.ts';
import type { BlockProps } from './recommendation-block.tsx';
import css from './record.module.css';
import { names } from './texts/names.ts';
import { texts } from './texts/recommendation.ts';
import type { FollowUp, Payment, Recommendation, Suspension } from './types.ts';

type Of = { recommendation: Recommendation };

const VERDICTS: Record<NonNullable<FollowUp['verdict']>, Tone> = {
  accepted: 'ok',
  partly: 'warn',
  returned: 'bent',
  superseded: 'plain',
};
const PAYMENTS: Record<Payment['state'], Tone> = { recorded: 'info', verified: 'ok', rejected: 'danger' };
const SUSPENSIONS: Record<Suspension['state'], Tone> = {
  requested: 'info',
  accepted: 'ok',
  rejected: 'danger',
};

function Entries({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul className={css.entries}>{children}</ul>
    </div>
  );
}

/** Where `line` has nothing, nothing stands. */
function Meta({ line }: { line: readonly (string | null | false)[] }) {
  return <span className={css.meta}>{line.filter(Boolean).join(' · ')}</span>;
}

/** What was handed in, with its evidence and the verdict. */
export function FollowUps({ recommendation, finding }: BlockProps) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return (
    <Entries title={t('followUps')}>
      {recommendation.followUps.map((each) => (
        <li key={each.id}>
          <p className={css.head}>
            <b>{t('followUp', { n: each.sequence })}</b>
            <StatusMark
              tone={each.verdict === null ? 'info' : VERDICTS[each.verdict]}
              label={n(`verdict-${each.verdict ?? 'waiting'}`)}
            />
            <Meta line={[each.submittedBy, f.time(each.submittedAt)]} />
          </p>
          <p className={css.text}>{each.text}</p>
          <Files files={each.files} />
          {each.verdictNote !== null && <p className={css.text}>{t('note', { note: each.verdictNote })}</p>}
          {each.mayVerify && <VerifyFollowUp followUp={each} finding={finding} />}
        </li>
      ))}
    </Entries>
  );
}

/** Money, each entry by its maker and its checker. */
export function Payments({ recommendation }: Of) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const payer = new Map(recommendation.parts.map((part) => [part.id, part.party.name]));
  return (
    <Entries title={t('payments')}>
      {recommendation.payments.map((each) => (
        <li key={each.id}>
          <p className={css.head}>
            <b>{f.rupiah(each.amount)}</b>
            <StatusMark tone={PAYMENTS[each.state]} label={n(`payment-${each.state}`)} />
            {each.overpayment && <StatusMark tone="warn" label={t('overpayment')} />}
          </p>
          <Meta
            line={[
              payer.get(each.responsibleId) ?? null,
              f.day(each.paidOn),
              t('receipt', { number: each.receiptNumber }),
              each.ntpn !== null && t('ntpn', { number: each.ntpn }),
              t('madeBy', { name: each.madeBy }),
              each.checkedBy !== null && t('checkedBy', { name: each.checkedBy }),
            ]}
          />
          <Files files={each.file === null ? [] : [each.file]} />
          {each.checkNote !== null && <p className={css.text}>{t('note', { note: each.checkNote })}</p>}
          {each.mayCheck && <CheckPayment payment={each} />}
        </li>
      ))}
    </Entries>
  );
}

/** Reasons that stop the clock. */
export function Suspensions({ recommendation }: Of) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return (
    <Entries title={t('suspensions')}>
      {recommendation.suspensions.map((each) => (
        <li key={each.id}>
          <p className={css.head}>
            <b>{n(`reason-${each.reason}`)}</b>
            <StatusMark tone={SUSPENSIONS[each.state]} label={n(`suspension-${each.state}`)} />
            <Meta line={[t('period', { from: f.shortDay(each.from), to: f.shortDay(each.to) })]} />
          </p>
          <p className={css.text}>{each.note}</p>
          <Files files={each.file === null ? [] : [each.file]} />
          {each.decisionNote !== null && <p className={css.text}>{t('note', { note: each.decisionNote })}</p>}
          {each.mayDecide && <DecideSuspension suspension={each} />}
        </li>
      ))}
    </Entries>
  );
}

/** Every decision about the recommendation, with the paper that it stands on. */
export function Reviews({ recommendation }: Of) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return (
    <Entries title={t('reviews')}>
      {recommendation.reviews.map((each) => (
        <li key={each.id}>
          <p className={css.head}>
            <b>{n(`action-${each.action}`)}</b>
            <Meta
              line={[
                each.by,
                f.time(each.at),
                each.before !== each.after &&
                  t('becomes', { before: n(`status-${each.before}`), after: n(`status-${each.after}`) }),
                each.paperNumber !== null &&
                  t('paper', { number: each.paperNumber, day: f.shortDay(each.paperOn) }),
              ]}
            />
          </p>
          {each.note !== '' && <p className={css.text}>{each.note}</p>}
        </li>
      ))}
    </Entries>
  );
}

function Files({ files }: { files: FollowUp['files'] }) {
  const t = useTexts(texts);
  const f = useFormat();
  if (files.length === 0) return null;
  return (
    <ul className={css.files} aria-label={t('files')}>
      {files.map((file) => (
        <li key={file.id}>
          <a href={fileAt(file.id)} download>
            {file.name}
          </a>{' '}
          <span className={css.meta}>{f.bytes(file.size)}</span>
        </li>
      ))}
    </ul>
  );
}
