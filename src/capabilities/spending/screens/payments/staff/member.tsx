import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { DataTable } from '../../../../../../web/ui/data-table.tsx';
import { Facts } from '../../../../../../web/ui/facts.tsx';
import { Link } from '../../../../../../web/ui/link.tsx';
import { Section } from '../../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import type { FinanceStaff, StaffMember } from '../../../contract/slow.ts';
import { paymentNames } from '../../../texts/payment-names.ts';
import { Held } from '../../parts/held.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import { HeldClock } from '../marks.tsx';
import { useStageName } from '../slow/words.ts';
import { texts } from '../texts/staff.ts';
import { Replies } from './replies.tsx';
import css from './staff.module.css';

/** One person's desk: what lies there now, what went through it this year, and what he says about it. */
export function Member({ member, staff }: { member: StaffMember; staff: FinanceStaff }) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const f = useFormat();
  const { number: one } = useChartNumbers();
  const own = staff.view === 'own';
  return (
    <Section title={own ? t('you', { name: member.name }) : member.name}>
      <p className={css.parties}>{member.parties.map((each) => n(`party-${each}`)).join(', ')}</p>
      <Facts
        columns={2}
        rows={[
          { term: t('steps', { year: staff.year }), value: f.count(member.steps) },
          { term: t('held'), value: t('hours', { n: one(member.heldHours) }) },
          { term: t('over'), value: t('hours', { n: one(member.overHours) }) },
        ]}
      />
      <h3 className={css.heading}>{t(own ? 'openOwn' : 'open')}</h3>
      <OpenItems member={member} />
      {member.timeline.length > 0 && (
        <details className={css.timeline}>
          <summary>{t('timeline', { n: member.timeline.length })}</summary>
          <Timeline member={member} />
        </details>
      )}
      <h3 className={css.heading}>{t(own ? 'repliesOwn' : 'replies')}</h3>
      <Replies member={member} agencyId={staff.agencyId} own={own} />
    </Section>
  );
}

function OpenItems({ member }: { member: StaffMember }) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const f = useFormat();
  if (member.open.length === 0) return <p className={css.parties}>{t('nothingOpen')}</p>;
  return (
    <ul className={css.rows}>
      {member.open.map((each) => (
        <li key={each.paymentId}>
          <span className={css.what}>
            <Link to={`/pembayaran/${each.paymentId}`}>{each.number}</Link>
            <span>{each.purpose}</span>
            <span className={css.parties}>
              {n(`state-${each.state}`)}, {f.rupiah(each.amount)}
              {each.shared && ` · ${t('shared')}`}
            </span>
          </span>
          <HeldClock clock={each.clock} />
        </li>
      ))}
    </ul>
  );
}

function Timeline({ member }: { member: StaffMember }) {
  const t = useTexts(texts);
  const f = useFormat();
  const stageName = useStageName();
  return (
    <DataTable
      name="staff-timeline"
      label={t('timeline', { n: member.timeline.length })}
      rows={member.timeline}
      rowId={(row) => `${row.paymentId} ${row.from}`}
      rowLink={(row) => `/pembayaran/${row.paymentId}`}
      columns={[
        { id: 'number', header: t('number'), cell: (row) => row.number },
        { id: 'stage', header: t('stage'), cell: (row) => stageName(row.stage) },
        { id: 'from', header: t('from'), cell: (row) => f.shortTime(row.from) },
        { id: 'until', header: t('until'), cell: (row) => f.shortTime(row.until) },
        {
          id: 'time',
          header: t('time'),
          width: 220,
          cell: (row) => (
            <>
              {row.hours === null ? '–' : <Held held={row.hours} limit={row.limitHours} />}
              {row.disputed && <StatusMark tone="warn" label={t('disputed')} />}
            </>
          ),
        },
      ]}
    />
  );
}
