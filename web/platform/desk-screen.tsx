import { useApi } from '../api.ts';
import { daysBetween, todayIn } from '../days.ts';
import { useBoth, useFormat, useTexts, type Words } from '../language.tsx';
import { texts } from '../locales/desk.ts';
import { useScreenSearch } from '../search.ts';
import { useSession } from '../session.ts';
import { LinkButton } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { EmptyDesk } from './desk-empty.tsx';
import { ClearanceLine, Figures } from './desk-head.tsx';
import { groupRows, isLate, type DeskReply, type DeskRow } from './desk-rows.ts';
import css from './desk-screen.module.css';
import { deskSearch } from './desk-search.ts';
import { useSourceName } from './desk-source.ts';

/** Up to so many rows are seen at a glance and need no groups. */
const AT_A_GLANCE = 15;

/** "Meja saya": what bends, one line for each thing to do, each with one action, the line bending where a deadline has passed. */
export function Screen() {
  const t = useTexts(texts);
  const desk = useApi<DeskReply>('/desk');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={desk}>{(data) => <Desk desk={data} />}</Loaded>
    </Page>
  );
}

function Desk({ desk: { rows, clearance } }: { desk: DeskReply }) {
  const t = useTexts(texts);
  const { government } = useSession();
  const [{ by }, setSearch] = useScreenSearch(deskSearch);
  const today = todayIn(government.zone);
  const list = by === 'work' ? <Groups rows={rows} today={today} /> : <Rows rows={rows} today={today} />;
  return (
    <div className={css.whole}>
      {rows.length > 0 && <Figures rows={rows} today={today} />}
      {clearance !== null && <ClearanceLine of={clearance} />}
      {rows.length === 0 ? (
        <EmptyDesk />
      ) : rows.length > AT_A_GLANCE ? (
        <Tabs
          label={t('order')}
          tabs={[
            { id: 'day', label: t('byDay') },
            { id: 'work', label: t('byWork') },
          ]}
          value={by}
          onChange={(id) => setSearch({ by: id === 'work' ? 'work' : 'day' })}
        >
          {list}
        </Tabs>
      ) : (
        <Rows rows={rows} today={today} />
      )}
    </div>
  );
}

function Groups({ rows, today }: { rows: readonly DeskRow[]; today: string }) {
  const nameOf = useSourceName();
  const f = useFormat();
  return groupRows(rows).map(([from, own]) => (
    <section key={from} className={css.group}>
      <h2>
        {nameOf(from)} <span className={css.count}>{f.count(own.length)}</span>
      </h2>
      <Rows rows={own} today={today} />
    </section>
  ));
}

function Rows({ rows, today }: { rows: readonly DeskRow[]; today: string }) {
  return (
    <ol className={css.desk}>
      {rows.map((row) => (
        <DeskLine key={row.id} row={row} today={today} />
      ))}
    </ol>
  );
}

function DeskLine({ row, today }: { row: DeskRow; today: string }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const days = row.due === null ? null : daysBetween(today, row.due);
  const late = isLate(row, today);
  return (
    <li className={cx(css.row, late && css.overdue)}>
      <div className={css.due}>
        {days === null ? (
          late ? (
            <StatusMark tone="bent" label={t('late')} />
          ) : (
            <span className={css.none}>{t('noDue')}</span>
          )
        ) : (
          <>
            <StatusMark tone={late ? 'bent' : days <= 7 ? 'warn' : 'plain'} label={inWords(days, t)} />
            <span>{f.day(row.due)}</span>
          </>
        )}
      </div>
      <div className={css.what}>
        <Link to={row.link} className={css.title}>
          {both(row.title)}
        </Link>
        <span className={css.about}>{both(row.about)}</span>
      </div>
      <LinkButton to={row.link} small>
        {both(row.action)}
        <span className="hidden">: {both(row.title)}</span>
      </LinkButton>
    </li>
  );
}

function inWords(days: number, t: Words<keyof typeof texts.id>): string {
  if (days < 0) return t('overdue', { n: -days });
  if (days === 0) return t('today');
  return days === 1 ? t('tomorrow') : t('inDays', { n: days });
}
