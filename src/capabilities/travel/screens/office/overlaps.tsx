import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import type { TripDetail } from '../../contract.ts';
import css from './trip/trip.module.css';
import { texts } from './texts/overlaps.ts';

/** Other trips of the same people on the same days: told, not refused, since one of them may yet be cancelled. */
export function Overlaps({ trip }: { trip: TripDetail }) {
  const t = useTexts(texts);
  const f = useFormat();
  if (trip.warnings.length === 0) return null;
  return (
    <Notice tone="warn" title={t('title')}>
      <ul className={css.overlaps}>
        {trip.warnings.map((each) => (
          <li key={`${each.personId} ${each.number}`}>
            {t('line', {
              name: trip.members.find(({ personId }) => personId === each.personId)?.name ?? '–',
              number: each.number,
              from: f.day(each.fromDay),
              to: f.day(each.toDay),
            })}
          </li>
        ))}
      </ul>
      <p>{t('wayOut')}</p>
    </Notice>
  );
}
