import { useApi } from '../api.ts';
import { daysBetween, todayIn } from '../days.ts';
import { useBoth, useFormat, useTexts, type Words } from '../language.tsx';
import { texts } from '../locales/desk.ts';
import type { Locale } from '../../src/platform/texts.ts';
import { useSession } from '../session.ts';
import { LinkButton } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import css from './desk-screen.module.css';

type Both = Record<Locale, string>;

interface DeskRow {
  id: string;
  title: Both;
  about: Both;
  /** 'YYYY-MM-DD' */
  due: string | null;
  overdue: boolean;
  action: Both;
  link: string;
}

/** "Meja saya": one line for each thing to do, each with one action, the line bending where a deadline has passed. */
export function Screen() {
  const t = useTexts(texts);
  const desk = useApi<{ rows: DeskRow[] }>('/desk');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={desk}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('emptyTitle')}>
              <p>{t('emptyBody')}</p>
            </Empty>
          ) : (
            <ol className={css.desk}>
              {rows.map((row) => (
                <DeskLine key={row.id} row={row} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Page>
  );
}

function DeskLine({ row }: { row: DeskRow }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const { government } = useSession();
  const days = row.due === null ? null : daysBetween(todayIn(government.zone), row.due);
  const late = row.overdue || (days !== null && days < 0);
  return (
    <li className={cx(css.row, late && css.overdue)}>
      <div className={css.due}>
        {days === null ? (
          <span className={css.none}>{t('noDue')}</span>
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
