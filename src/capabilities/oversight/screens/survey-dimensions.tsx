import { useBoth, useTexts } from '../../../../web/language.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import { useHolds } from '../../../../web/session.ts';
import type { IntegrityMap } from '../contract.ts';
import { SURVEY_READERS } from './rows-of.ts';
import { texts } from './texts.ts';
import { useWords } from './use-words.ts';

/** Dimensions over the whole government, as the survey published them; it never tells them by agency. */
export function SurveyDimensions({ survey }: { survey: IntegrityMap['survey'] }) {
  const t = useTexts(texts);
  const both = useBoth();
  const { number } = useWords();
  const opens = useHolds(...SURVEY_READERS);
  if (survey === null)
    return (
      <Section title={t('survey')}>
        <p>{t('surveyNone')}</p>
      </Section>
    );
  return (
    <Section title={t('survey')}>
      <p>{t('surveyLead', { wave: survey.wave })}</p>
      <Facts
        columns={2}
        rows={survey.dimensions.map((each) => ({
          term: `${both(each.name)} · ${t(`source-${each.source}`)}`,
          value:
            each.value === null
              ? t('hidden')
              : each.low === null || each.high === null
                ? number(each.value)
                : `${number(each.value)} (${number(each.low)}–${number(each.high)})`,
        }))}
      />
      {opens && (
        <p>
          <Link to={`/survei/${survey.waveId}?tab=results`}>{t('openSurvey')}</Link>
        </p>
      )}
    </Section>
  );
}
