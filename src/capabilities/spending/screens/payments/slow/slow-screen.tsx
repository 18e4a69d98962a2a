import { useApi } from '../../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../../web/search.ts';
import { AgencyFilter } from '../../../../../../web/ui/agency-filter.tsx';
import { LinkButton } from '../../../../../../web/ui/button.tsx';
import { Filters, SelectFilter } from '../../../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import { Page, Section } from '../../../../../../web/ui/page.tsx';
import type { SlowSummary } from '../../../contract/slow.ts';
import { SLOW } from '../paths.ts';
import { MEASURES, slowSearch } from '../searches.ts';
import { Cases } from './cases.tsx';
import { Offices } from './offices.tsx';
import { Parties } from './parties.tsx';
import css from './slow.module.css';
import { texts as caseTexts } from './texts/cases.ts';
import { texts } from './texts/slow.ts';
import { WhatIf } from './what-if.tsx';

/** Which office the money waits for: the sentence, its bar, the offices of each stage, the single cases, and what would have been. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(slowSearch);
  const slow = useApi<SlowSummary>(SLOW, { agencyId: search.agency });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Filters>
        <AgencyFilter
          value={search.agency}
          onChange={(agency) => setSearch({ agency, show: '', stage: '' })}
        />
        <SelectFilter
          label={t('measure')}
          value={search.measure}
          onChange={(measure) => setSearch({ measure })}
          options={MEASURES.map((value) => ({ value, label: t(`measure-${value}`) }))}
        />
      </Filters>
      <Loaded query={slow}>{(data) => <Body slow={data} />}</Loaded>
    </Page>
  );
}

function Body({ slow }: { slow: SlowSummary }) {
  const t = useTexts(texts);
  const c = useTexts(caseTexts);
  const both = useBoth();
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(slowSearch);
  return (
    <>
      <div>
        <p className={css.sentence}>{slow.sentence === null ? t('cannotSay') : both(slow.sentence)}</p>
        <ul className={css.looked}>
          <li>{t('looked', { n: f.count(slow.payments), year: slow.year })}</li>
          <li>{t('open', { n: f.count(slow.open) })}</li>
          <li>{t('onTime', { n: f.count(slow.onTime) })}</li>
          {slow.disputed > 0 && <li>{t('disputedOut', { n: f.count(slow.disputed) })}</li>}
        </ul>
      </div>
      {slow.missingYears.length > 0 && (
        <Notice tone="warn" title={t('missing', { years: slow.missingYears.join(', ') })} />
      )}
      <Section title={t('parties')}>
        <Parties slow={slow} measure={search.measure} />
      </Section>
      <Section title={t('offices')}>
        <Offices slow={slow} stage={search.stage} onStage={(stage) => setSearch({ stage })} />
      </Section>
      <Section title={c('title')}>
        <Cases hoursOfDay={slow.hoursOfDay} />
      </Section>
      <Section title={c('whatIf')}>
        <WhatIf agency={search.agency} />
      </Section>
      <Section title={c('disputes')}>
        <p className={css.hint}>{c('disputesLead')}</p>
        <p>{slow.disputed === 0 ? c('noDispute') : c('someDisputes', { n: f.count(slow.disputed) })}</p>
        {slow.disputed > 0 && (
          <LinkButton to="/pembayaran?view=all&only=disputed">{c('showDisputes')}</LinkButton>
        )}
      </Section>
    </>
  );
}
