import { useState } from 'react';
import type { TimelineReply } from '../../contract-evidence.ts';
import { useApi } from '../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import css from './phone.module.css';
import { texts } from './texts/timeline.ts';
import { linesOf, type TimelineDay } from './timeline-lines.ts';
import { TripPage } from './trip-page.tsx';

/** All that is recorded of one traveller, for his own eyes, and who looked at it. */
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
  const f = useFormat();
  const both = useBoth();
  const timeline = useApi<TimelineReply>(`/travel/members/${memberId}/timeline`);
  return (
    <Loaded query={timeline}>
      {(data) => (
        <>
          <Section title={t('looks')}>
            {data.looks.length === 0 ? (
              <p>{t('noLooks')}</p>
            ) : (
              <ul className={css.rows}>
                {data.looks.map((look) => (
                  <li key={look.id} className={css.row}>
                    <b>{t('look', { by: look.by, at: f.time(look.at) })}</b>
                    <span>{look.reason}</span>
                  </li>
                ))}
              </ul>
            )}
            {!data.positionsKept && <p>{t('gone')}</p>}
          </Section>
          {data.days.map((day) => (
            <Day key={day.day} memberId={memberId} day={day} />
          ))}
          {data.documents.length > 0 && (
            <Section title={t('papers')}>
              <ul className={css.rows}>
                {data.documents.map((each) => (
                  <li key={each.id} className={css.row}>
                    {both(each.title)}
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      )}
    </Loaded>
  );
}

function Day({ memberId, day }: { memberId: string; day: TimelineDay }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const [isWhole, setWhole] = useState(false);
  const whole = useApi<TimelineReply>(isWhole ? `/travel/members/${memberId}/timeline` : null, {
    day: day.day,
  });
  const shown = (isWhole && whole.data?.days.find((each) => each.day === day.day)) || day;
  const lines = linesOf(shown, t, f, both);
  return (
    <Section
      title={f.day(day.day)}
      actions={
        day.fixCount > day.fixes.length && (
          <Button small onClick={() => setWhole((now) => !now)}>
            {t(isWhole ? 'fewer' : 'all')}
          </Button>
        )
      }
    >
      {day.fixCount > 0 && <p className={css.meta}>{t('fixes', { n: f.count(day.fixCount) })}</p>}
      {lines.length === 0 && <p>{t('nothing')}</p>}
      <ul className={css.rows}>
        {lines.map((line) => (
          <li key={line.key} className={css.row}>
            <span>
              {line.at !== null && <b>{f.shortTime(line.at).slice(-5)}</b>} {line.words}
            </span>
            {line.note !== '' && <span className={css.meta}>{line.note}</span>}
            {line.fault !== null && <StatusMark tone="bent" label={line.fault} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
