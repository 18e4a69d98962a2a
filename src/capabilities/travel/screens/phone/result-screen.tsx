import type { MemberVerdict, VerdictView } from '../../contract-verdict.ts';
import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { Stat, Stats } from '../../../../../web/ui/stat.tsx';
import { DaysSection } from '../verification/days-line.tsx';
import { RuleMark } from '../verification/marks.tsx';
import { useSaid } from '../verification/use-said.ts';
import { Decided } from './decided.tsx';
import css from './phone.module.css';
import { Reply } from './reply.tsx';
import { texts } from './texts/result.ts';
import { TripPage } from './trip-page.tsx';

/** The verdict as its traveller reads it: what is asked first, then why, and his answer. */
export function Screen() {
  const t = useTexts(texts);
  return (
    <TripPage title={t('title')} lead={t('lead')}>
      {({ member }) => <Body memberId={member.id} />}
    </TripPage>
  );
}

function Body({ memberId }: { memberId: string }) {
  const t = useTexts(texts);
  const result = useApi<MemberVerdict>(`/travel/members/${memberId}/verdict`);
  return (
    <Loaded query={result}>
      {(account) =>
        account.verdict === null ? (
          <p>{t('notYet')}</p>
        ) : (
          <Judged account={account} verdict={account.verdict} />
        )
      }
    </Loaded>
  );
}

function Judged({ account, verdict }: { account: MemberVerdict; verdict: VerdictView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const isClean = verdict.money.high === 0 && verdict.rules.length === 0;
  const indicates = verdict.money.low > 0 || verdict.rules.some((each) => each.class === 'contradicted');
  const open = account.may.includes('reply');
  return (
    <>
      <Notice tone={isClean ? 'ok' : 'warn'} title={t(isClean ? 'clean' : indicates ? 'indicates' : 'asks')}>
        <p>{t('version', { n: verdict.version, at: f.time(verdict.at) })}</p>
        {(account.advanceLeft ?? 0) > 0 && (
          <p>{t('advanceLeft', { amount: f.rupiah(account.advanceLeft ?? 0) })}</p>
        )}
        {open && account.dueDay !== null && <p>{t('due', { day: f.day(account.dueDay) })}</p>}
      </Notice>
      {account.decision !== null && <Decided decision={account.decision} />}
      {verdict.money.high > 0 && <Money verdict={verdict} />}
      <Rules verdict={verdict} />
      <DaysSection verdict={verdict} />
      <Requests account={account} />
      <Reply account={account} />
    </>
  );
}

function Money({ verdict: { money } }: { verdict: VerdictView }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <Section title={t('money')}>
      <Stats>
        <Stat
          label={t('low')}
          value={f.rupiah(money.low)}
          note={t('lowNote')}
          tone={money.low > 0 ? 'bent' : 'ok'}
        />
        <Stat label={t('rest')} value={f.rupiah(money.high - money.low)} note={t('restNote')} tone="plain" />
      </Stats>
    </Section>
  );
}

function Rules({ verdict: { rules } }: { verdict: VerdictView }) {
  const t = useTexts(texts);
  const said = useSaid();
  if (rules.length === 0) return null;
  return (
    <Section title={t('rules')}>
      <ul className={css.rows}>
        {rules.map((rule, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- one rule may speak twice, and the order never changes
          <li key={place} className={css.row}>
            <RuleMark kind={rule.class} />
            <b>{said(rule.sentence)}</b>
            <span className={css.meta}>{t('change')}</span>
            <span>{said(rule.change)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Requests({ account: { requests } }: { account: MemberVerdict }) {
  const t = useTexts(texts);
  const f = useFormat();
  if (requests.length === 0) return null;
  return (
    <Section title={t('requests')}>
      <ul className={css.rows}>
        {requests.map((each) => (
          <li key={each.id} className={css.row}>
            <span>{each.text}</span>
            <span className={css.meta}>
              {t('requested', { by: each.by, at: f.time(each.at), due: f.day(each.dueDay) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
