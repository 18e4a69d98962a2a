import { useState } from 'react';
import type { InboxPage, InboxRow } from '../../src/platform/inbox/contract.ts';
import { useApi } from '../api.ts';
import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { useHolds } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { Code } from '../ui/code.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/page.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { byAgency, daysLate, type LateAgency } from './by-agency.ts';
import { inWorkingDays } from './due.tsx';
import { useSeesInside, type Queue } from './inbox-filters.tsx';
import css from './inbox.module.css';

/** Late matters that are looked at; more than these stand in the list. */
const MOST = 200;
/** Agencies shown at first; the longest waits come first. */
const FIRST = 6;
/** Matters told for each agency. */
const TOLD = 3;

/**
 * Late matters that went up to the reader: which agencies keep people waiting, how long, and in whose hands it is. Whoever answers for
 * all is told also that there is nothing.
 */
export function Escalated({ queues }: { queues: readonly Queue[] }) {
  const t = useTexts(texts);
  const [all, setAll] = useState(false);
  const answersForAll = useHolds('inspektur', 'government-head');
  const inside = useSeesInside();
  const told = new Set(queues.filter(inside).map((each) => each.kind));
  const late = useApi<InboxPage>('/inbox', { escalated: true, late: true, sort: 'due', size: MOST });
  if (!answersForAll && (late.data === undefined || late.data.rows.length === 0)) return null;
  return (
    <Section title={t('escalated')}>
      <Loaded query={late}>
        {(page) => {
          const agencies = byAgency(page.rows);
          if (agencies.length === 0) return <StatusMark tone="ok" label={t('noneEscalated')} />;
          return (
            <>
              <p>{t('escalatedLead')}</p>
              <ol className={css.ups}>
                {agencies.slice(0, all ? undefined : FIRST).map((each) => (
                  <Agency key={each.id ?? ''} agency={each} inside={told} />
                ))}
              </ol>
              {agencies.length > FIRST && !all && (
                <Button onClick={() => setAll(true)}>
                  {t('moreAgencies', { n: agencies.length - FIRST })}
                </Button>
              )}
              {page.total > page.rows.length && <p>{t('moreEscalated')}</p>}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

interface AgencyProps {
  agency: LateAgency;
  /** kinds of which it may be told who is in charge */
  inside: ReadonlySet<string>;
}

function Agency({ agency: { id, name, rows, worst }, inside }: AgencyProps) {
  const t = useTexts(texts);
  const more = rows.length - TOLD;
  return (
    <li className={css.up}>
      <h3>{name ?? t('agencyUnknown')}</h3>
      <p>
        {rows.length === 1
          ? t('agencyLateOne', { days: inWorkingDays(worst, t) })
          : t('agencyLate', { n: rows.length, days: inWorkingDays(worst, t) })}
      </p>
      <ul className={css.upItems}>
        {rows.slice(0, TOLD).map((row) => (
          <Told key={row.id} row={row} inside={inside.has(row.kind)} />
        ))}
      </ul>
      {more > 0 && (
        <p>
          {t('moreLate', { n: more })}
          {id !== null && (
            <>
              {'. '}
              <Link to={`/kotak?escalated=1&late=1&agency=${id}`}>
                {t('seeAll')}
                <span className="hidden"> {name}</span>
              </Link>
            </>
          )}
        </p>
      )}
    </li>
  );
}

/** One matter in a sentence: what, how long, in whose hands. */
function Told({ row, inside }: { row: InboxRow; inside: boolean }) {
  const t = useTexts(texts);
  const both = useBoth();
  const held = row.assignee === null ? t('standsNobody') : t('standsWith', { name: row.assignee.name });
  const late = t('stands', {
    clock: row.dueClock ? both(row.dueClock) : t('due'),
    late: t('lateBy', { days: inWorkingDays(daysLate(row), t) }),
  });
  return (
    <li>
      <Link to={row.link}>{row.title}</Link> <Code>{row.number}</Code>
      <br />
      <StatusMark tone="bent" label={late} />
      {inside && ` ${held}`}
    </li>
  );
}
