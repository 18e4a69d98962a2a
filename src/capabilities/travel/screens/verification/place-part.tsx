import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Section, Stack } from '../../../../../web/ui/page.tsx';
import type { LookReply } from '../../contract-verification.ts';
import type { TravelMap } from '../../contract-live.ts';
import { LookForm } from './look-form.tsx';
import { PointTable, StopTable } from './map-tables.tsx';
import { texts as acts } from './texts/acts.ts';
import { texts } from './texts/place.ts';
import { TripMapView } from './trip-map.tsx';
import { memberAt, type Judged } from './types.ts';
import css from './verification.module.css';

interface Props {
  account: Judged;
  /** the look that is open, kept above the parts so that going from part to part asks for no second reason */
  look: LookReply | null;
  onLook: (look: LookReply) => void;
}

/** Where: areas for every reader; points only for the assigned auditor, after a reason that the traveller reads. */
export function PlacePart({ account, look, onLook }: Props) {
  const t = useTexts(texts);
  const map = useApi<TravelMap>(`${memberAt(account.memberId)}/map`, { look: look?.id ?? '' });
  const title = t('mapTitle', {
    name: account.name,
    origin: account.origin,
    where: account.destinations.join(', '),
  });
  return (
    <Stack>
      <Section title={t('map')}>
        <Loaded query={map}>{(data) => <MapBody map={data} look={look} title={title} />}</Loaded>
      </Section>
      <Look account={account} look={look} onLook={onLook} />
      <Looks account={account} />
    </Stack>
  );
}

function MapBody({ map, look, title }: { map: TravelMap; look: LookReply | null; title: string }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <>
      <TripMapView map={map} title={title} />
      {map.points === null && <p className={css.hint}>{t('areasOnly')}</p>}
      {!map.exact && <p className={css.hint}>{t('circles')}</p>}
      {map.licence !== null && <p className={css.hint}>{t('licence', { licence: map.licence })}</p>}
      <StopTable map={map} />
      {map.points !== null && <PointTable map={map} />}
      {look !== null && look.leftOut > 0 && (
        <p className={css.hint}>{t('leftOut', { n: f.count(look.leftOut) })}</p>
      )}
      {look !== null && look.track.length === 0 && <p className={css.hint}>{t('trackGone')}</p>}
    </>
  );
}

function Look({ account, look, onLook }: Props) {
  const t = useTexts(acts);
  const f = useFormat();
  if (look !== null)
    return (
      <Notice tone="warn" title={t('lookOpen', { until: f.time(look.until) })}>
        <p>{t('looked')}</p>
      </Notice>
    );
  return (
    <Section title={t('lookTitle')}>
      {account.may.includes('look') ? (
        <LookForm memberId={account.memberId} onLook={onLook} />
      ) : (
        <p className={css.hint}>{t('lookWhoMay')}</p>
      )}
    </Section>
  );
}

function Looks({ account: { looks } }: { account: Judged }) {
  const t = useTexts(acts);
  const f = useFormat();
  return (
    <Section title={t('looks')}>
      {looks.length === 0 && <p className={css.hint}>{t('looksNone')}</p>}
      <ul className={css.rows}>
        {looks.map((each) => (
          <li key={each.id}>
            <div className={css.head}>
              <b>{each.by}</b>
              <span className={css.quiet}>{f.time(each.at)}</span>
            </div>
            <p className={css.text}>{each.reason}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
