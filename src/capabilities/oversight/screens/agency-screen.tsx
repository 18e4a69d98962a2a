import { useApi } from '../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import type { AgencyIntegrity } from '../contract.ts';
import { PartSection } from './part-section.tsx';
import { texts } from './texts.ts';

/** One agency of the map: every part with what it is made of, its trend, its peers, and the way to its rows. */
export function Screen() {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const { id } = useScreenParams<'id'>();
  const found = useApi<AgencyIntegrity>(`/oversight/agencies/${id}`);
  const { data } = found;
  const lead =
    data && t('agencyLead', { kind: both(data.agency.kindName), n: data.outside, all: data.judged });
  return (
    <Page
      title={data?.agency.name ?? t('title')}
      {...(lead === undefined ? {} : { lead })}
      back={{ to: '/peta-integritas', label: t('back') }}
    >
      <Loaded query={found}>
        {(agency) => (
          <>
            <p>{t('asOf', { day: f.day(agency.taken.asOf), time: f.time(agency.taken.takenAt) })}</p>
            {agency.units > 0 && <p>{t('units', { n: agency.units })}</p>}
            {agency.parts.map((part) => (
              <PartSection
                key={part.part}
                part={part}
                agencyId={agency.agency.id}
                month={agency.taken.month}
                leastPeers={agency.leastPeers}
                windowMonths={agency.windowMonths}
              />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}
