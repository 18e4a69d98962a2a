import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Section } from '../../../../web/ui/page.tsx';
import type { ComplaintDetail } from '../contract.ts';
import css from './complaint.module.css';
import { StoredFiles } from './pictures.tsx';
import { texts } from './texts/detail.ts';

/** Metres that fit into the map at first sight of it: a street corner. */
const ZOOM = 18;

/** The complaint as it was brought: its words unchanged, where and when, its pictures. */
export function Filed({ complaint }: { complaint: ComplaintDetail }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { placeText, place, happenedOn } = complaint;
  const files = complaint.events.find((each) => each.event === 'receive')?.files ?? [];
  return (
    <Section title={t('filed')}>
      <div className={css.filed}>
        <p className={css.text}>{complaint.body}</p>
        {happenedOn !== null && (
          <p>
            {t('happenedOn')}: {f.day(happenedOn)}
          </p>
        )}
        {(placeText !== null || place !== null) && (
          <p>
            {t('place')}: {placeText}{' '}
            {place !== null && (
              <>
                <a
                  href={`https://www.openstreetmap.org/?mlat=${place.lat}&mlon=${place.lng}#map=${ZOOM}/${place.lat}/${place.lng}`}
                  target="_blank"
                  rel="noreferrer"
                >
                  {t('map')}
                </a>
                {' · '}
                <a href={`geo:${place.lat},${place.lng}?z=${ZOOM}`}>{t('mapApp')}</a>
              </>
            )}
          </p>
        )}
        <StoredFiles complaintId={complaint.id} files={files} />
      </div>
    </Section>
  );
}
