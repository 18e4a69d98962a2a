import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Filters, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { BenfordView } from '../../contract/population/runs.ts';
import { BenfordChart } from './benford-chart.tsx';
import { DIGITS, populationSearch } from './search.ts';
import { texts } from './texts.ts';

/** Digits of a year's amounts beside Benford's, with the verdict in a sentence. */
export function BenfordPart({ year }: { year: number }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [{ digits, agency }, setSearch] = useScreenSearch(populationSearch);
  const benford = useApi<BenfordView>('/audit/population/benford', {
    year,
    digits,
    ...(agency === '' ? {} : { agencyId: agency }),
  });
  return (
    <Section title={t('benford')}>
      <p>{t('benfordLead')}</p>
      <Filters>
        <SelectFilter
          label={t('digits')}
          value={digits}
          onChange={(next) => setSearch({ digits: next })}
          options={DIGITS.map((value) => ({ value, label: t(`digits-${value}`) }))}
        />
      </Filters>
      <Loaded query={benford}>
        {(view) => (
          <>
            <BenfordChart view={view} />
            {view.leftOut > 0 && <p>{t('leftOut', { n: f.count(view.leftOut) })}</p>}
          </>
        )}
      </Loaded>
    </Section>
  );
}
