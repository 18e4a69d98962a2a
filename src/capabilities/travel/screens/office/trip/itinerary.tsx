import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import type { TripDetail } from '../../../contract.ts';
import { tripNames } from '../../../texts/names.ts';
import { onTheWall, type PlaceNames } from '../plan/leg-values.ts';
import { texts } from '../texts/itinerary.ts';
import css from './trip.module.css';

type Leg = TripDetail['legs'][number];

/** Legs as a ledger: day, way, places, and the clock of each place. */
export function Itinerary({ legs, places }: { legs: readonly Leg[]; places: PlaceNames }) {
  const t = useTexts(texts);
  const n = useTexts(tripNames);
  const f = useFormat();
  if (legs.length === 0) return <p className={css.meta}>{t('none')}</p>;
  const clock = (instant: string | null, code: string, day: string) => {
    if (instant === null) return '';
    const zone = places.zone(code);
    const at = onTheWall(instant, zone);
    return ` ${at.day === day ? '' : `${f.shortDay(at.day)} `}${at.time.replace(':', '.')} ${zone}`;
  };
  return (
    <ol className={css.ledger} aria-label={t('legs')}>
      {legs.map((leg) => (
        <li key={leg.id}>
          <span className={css.day}>{f.shortDay(leg.day)}</span>
          <span>
            {places.name(leg.fromCode)}
            {clock(leg.departsAt, leg.fromCode, leg.day)} → {places.name(leg.toCode)}
            {clock(leg.arrivesAt, leg.toCode, leg.day)}
          </span>
          <span className={css.meta}>
            {[n(`mode-${leg.mode}`), leg.carrier, leg.serviceNumber].filter(Boolean).join(' · ')}
            {leg.terminals.length > 0 &&
              ` · ${t('via', { places: leg.terminals.map(places.name).join(', ') })}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The version in force, and below it what it was before, each with the reason of its change. */
export function Versions({ trip, places }: { trip: TripDetail; places: PlaceNames }) {
  const t = useTexts(texts);
  const versions = [...new Set(trip.legs.map((each) => each.version))].toSorted((a, b) => b - a);
  const of = (version: number) => trip.legs.filter((each) => each.version === version);
  const older = versions.filter((each) => each !== trip.itineraryVersion);
  const now = of(trip.itineraryVersion);
  const reason = now.find((each) => each.changeReason !== null)?.changeReason ?? null;
  return (
    <>
      {reason !== null && <p>{t('changedBecause', { reason })}</p>}
      <Itinerary legs={now} places={places} />
      {older.length > 0 && (
        <details className={css.older}>
          <summary>{t('older', { n: older.length })}</summary>
          {older.map((version) => (
            <section key={version}>
              <h3>{t('version', { n: versions.length - versions.indexOf(version) })}</h3>
              <p className={css.meta}>{whyOf(of(version)) ?? t('first')}</p>
              <Itinerary legs={of(version)} places={places} />
            </section>
          ))}
        </details>
      )}
    </>
  );
}

function whyOf(legs: readonly Leg[]): string | null {
  return legs.find((each) => each.changeReason !== null)?.changeReason ?? null;
}
