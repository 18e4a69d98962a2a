import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { Bars } from '../../../../web/ui/bars.tsx';
import { Empty } from '../../../../web/ui/empty.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import { Stat, Stats } from '../../../../web/ui/stat.tsx';
import type { Tone } from '../../../../web/ui/status-mark.tsx';
import { overviewSearch } from './overview-search.ts';
import { AGEING } from './paths.ts';
import { SourceFilter } from './source-filter.tsx';
import { names } from './texts/names.ts';
import { texts } from './texts/overview.ts';
import type { Ageing } from './types.ts';

const TONES: Record<Ageing['bands'][number]['band'], Tone> = {
  running: 'ok',
  to30: 'info',
  to90: 'warn',
  to365: 'danger',
  beyond: 'danger',
};

/** How old what is not settled has become, in findings and in rupiah; the bars carry their figures. */
export function Screen() {
  const t = useTexts(texts);
  const [{ source }] = useScreenSearch(overviewSearch);
  const ageing = useApi<Ageing>(AGEING, { source });
  return (
    <Page title={t('ageing')} lead={t('ageingLead')} back={{ to: '/temuan', label: t('list') }}>
      <SourceFilter />
      <Loaded query={ageing}>{({ bands }) => <Bands bands={bands} />}</Loaded>
    </Page>
  );
}

function Bands({ bands }: Ageing) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const late = bands.filter((each) => each.band !== 'running');
  const count = (of: Ageing['bands']) => of.reduce((sum, each) => sum + each.findings, 0);
  const overdue = late.reduce((sum, each) => sum + each.unpaid, 0);
  if (count(bands) === 0) return <Empty title={t('emptyAgeing')} />;
  return (
    <>
      <Stats>
        <Stat
          label={t('open')}
          value={f.count(count(bands))}
          note={t('openNote', { n: f.count(count(late)) })}
          tone={count(late) > 0 ? 'bent' : 'ok'}
          to="/temuan?status=open"
        />
        <Stat label={t('overdueMoney')} value={f.rupiah(overdue)} to="/temuan?due=late&sort=unpaid" />
        <Stat
          label={t('oldest')}
          value={f.count(bands.find((each) => each.band === 'beyond')?.findings ?? 0)}
        />
      </Stats>
      <Section title={t('byCount')}>
        <Bars
          label={t('byCount')}
          rows={bands.map((each) => ({
            label: n(`band-${each.band}`),
            value: each.findings,
            shown: f.count(each.findings),
            tone: TONES[each.band],
          }))}
        />
      </Section>
      <Section title={t('byMoney')}>
        <Bars
          label={t('byMoney')}
          rows={bands.map((each) => ({
            label: n(`band-${each.band}`),
            value: each.unpaid,
            shown: f.rupiah(each.unpaid),
            tone: TONES[each.band],
          }))}
        />
      </Section>
    </>
  );
}
