import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { mapRows } from '../../map/rows.ts';
import type { TripMap } from '../../map/trip-map.ts';
import { DayMark } from './marks.tsx';
import { names } from './texts/names.ts';
import { texts } from './texts/place.ts';
import css from './verification.module.css';

// What the map shows, as tables: nothing is told by the picture alone.

export function StopTable({ map }: { map: TripMap }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const stops = mapRows(map).flatMap((each) => (each.kind === 'stop' ? [each] : []));
  if (stops.length === 0) return <p className={css.hint}>{t('noStops')}</p>;
  return (
    <DataTable
      name="travel-stops"
      label={t('stops')}
      rows={stops}
      rowId={(row) => String(row.n)}
      columns={[
        { id: 'area', header: t('area'), cell: (row) => `${row.n}. ${row.name}` },
        { id: 'role', header: t('role'), fixed: true, cell: (row) => n(`role-${row.role}`) },
        {
          id: 'time',
          header: t('time'),
          fixed: true,
          cell: ({ stop: { from, to, day } }) =>
            from === null || to === null
              ? f.day(day)
              : t('range', { from: f.shortTime(from), to: f.shortTime(to) }),
        },
        {
          id: 'day',
          header: t('day'),
          fixed: true,
          cell: ({ stop }) => (stop.class === null ? '–' : <DayMark kind={stop.class} />),
        },
      ]}
    />
  );
}

export function PointTable({ map }: { map: TripMap }) {
  const t = useTexts(texts);
  const f = useFormat();
  const points = mapRows(map).flatMap((each) => (each.kind === 'point' ? [each] : []));
  return (
    <DataTable
      name="travel-points"
      label={t('points')}
      rows={points}
      rowId={(row) => `${row.point.at} ${row.point.latitude} ${row.point.longitude}`}
      columns={[
        {
          id: 'time',
          header: t('time'),
          cell: ({ letter, point }) =>
            letter === null ? f.shortTime(point.at) : `${letter}. ${f.shortTime(point.at)}`,
        },
        { id: 'area', header: t('area'), fixed: true, cell: ({ point }) => point.regency ?? t('unknown') },
        {
          id: 'place',
          header: t('coordinates'),
          fixed: true,
          cell: ({ point }) => <Code>{`${point.latitude.toFixed(5)}, ${point.longitude.toFixed(5)}`}</Code>,
        },
        {
          id: 'accuracy',
          header: t('accuracy'),
          align: 'end',
          fixed: true,
          cell: ({ point }) =>
            point.accuracy === null ? t('unknown') : t('metres', { n: f.count(Math.round(point.accuracy)) }),
        },
      ]}
    />
  );
}
