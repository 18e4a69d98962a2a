import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Bars } from '../../../../web/ui/bars.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import { Stat, Stats } from '../../../../web/ui/stat.tsx';
import type { GiftStatistics } from '../contract.ts';
import { names } from '../texts/names.ts';
import { texts } from './texts.ts';

/** This year's reports in figures, for the UPG and the Inspektur. */
export function Statistics() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const figures = useApi<GiftStatistics>('/gratification/statistics');
  return (
    <Loaded query={figures}>
      {(data) => (
        <Section title={t('statistics', { year: data.year })}>
          <Stats>
            <Stat label={n('kind-received')} value={f.count(data.received)} />
            <Stat label={n('kind-refused')} value={f.count(data.refused)} />
            <Stat label={t('value')} value={f.shortRupiah(data.value)} />
            <Stat label={t('late')} value={f.count(data.late)} tone={data.late > 0 ? 'danger' : 'ok'} />
          </Stats>
          {data.byAgency.length > 0 && (
            <Bars
              label={t('byAgency')}
              rows={data.byAgency.map(({ agency, count }) => ({
                label: agency,
                value: count,
                shown: f.count(count),
              }))}
            />
          )}
        </Section>
      )}
    </Loaded>
  );
}
