import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Garis, type GarisStep } from '../../../../../web/ui/garis.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { VerdictView } from '../../contract-verdict.ts';
import { DAY_STEPS, DayMark, NightMark } from './marks.tsx';
import { names } from './texts/names.ts';
import { texts } from './texts/verdict.ts';
import type { VerdictDay } from './types.ts';
import { useSaid, useWeekday } from './use-said.ts';
import css from './verification.module.css';

/** The trip day by day: straight where it is shown, aside where evidence contradicts, dashed where nothing is known. */
export function DaysSection({ verdict }: { verdict: VerdictView }) {
  const t = useTexts(texts);
  const said = useSaid();
  const weekday = useWeekday();
  const nights = new Map(verdict.nights.map((each) => [each.night, each]));
  const steps = verdict.days.map((day): GarisStep => {
    const night = nights.get(day.day);
    return {
      id: day.day,
      label: weekday(day.day),
      state: DAY_STEPS[day.class],
      children: (
        <>
          <div>
            <DayMark kind={day.class} label={said(day.label)} />
          </div>
          <p className={css.text}>{said(day.summary)}</p>
          <Evidence day={day} />
          {night && (
            <div className={css.night}>
              <NightMark state={night.state} label={said(night.label)} />
            </div>
          )}
        </>
      ),
    };
  });
  return (
    <Section title={t('days')}>
      <p className={css.hint}>{t('daysHint')}</p>
      <Garis steps={steps} label={t('days')} />
    </Section>
  );
}

/** What a class rests on: kind, area and moment; never a point. */
function Evidence({ day: { evidence } }: { day: VerdictDay }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  if (evidence.length === 0) return null;
  const line = ({ kind, at, regency }: VerdictDay['evidence'][number]) => {
    const what = n(`evidence-${kind}`);
    if (at === null) return regency === null ? what : t('where', { what, where: regency });
    const when = f.shortTime(at);
    return regency === null ? t('atPlain', { what, when }) : t('at', { what, where: regency, when });
  };
  return (
    <ul className={css.evidence}>
      {[...new Set(evidence.map(line))].map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
