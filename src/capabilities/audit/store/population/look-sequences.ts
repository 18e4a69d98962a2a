import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { SHOWN_NUMBERS, type SequenceFacts } from '../../rules/population/sequences.ts';
import type { PopulationThresholds } from '../../rules/population/thresholds.ts';
import { inPart, inYear, type LineScope } from './scope.ts';

/** Stands for an agency that is not known. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** One number of the series, as it is written: whoever asks names the series after it. */
export type CountedSeries = Omit<SequenceFacts, 'series' | 'kind'> & { example: string };

/** First numbers of a list. @param what trusted text */
function firstOf(what: string, where: string) {
  return sql.raw(
    `coalesce(to_json((array_agg(${what} order by ${what}) filter (where ${where}))[1:${SHOWN_NUMBERS + 1}]), '[]')`,
  );
}

/**
 * Series of running numbers of each agency, counted where they lie: how many numbers, the gaps between them, those used for more than one
 * day or vendor, those dated before a lower number. The running part is what `runningNumber` takes: the first digits where the number begins
 * with them and they are no year, else the last digits that are no year. A series with fewer numbers than a sequence needs is left out; where none has
 * enough, the longest stands for all.
 */
export async function lookSeries(
  tx: Tx,
  scope: LineScope,
  kind: 'number' | 'spm',
  thresholds: PopulationThresholds,
): Promise<CountedSeries[]> {
  const column = sql.ref(kind === 'number' ? 'l.number' : 'l.spm_number');
  // An SPM pays many vendors of one day; a receipt is of one vendor.
  const one =
    kind === 'number'
      ? sql`coalesce(min(day) = max(day), true) and coalesce(min(vendor) = max(vendor), true)`
      : sql`coalesce(min(day) = max(day), true)`;
  // Equal numbers come side by side out of the sort by series and number, which the windows need anyway.
  await sql`set local enable_hashagg = off`.execute(tx);
  // Only numbers are sorted, two million of them; where the first of a series lies is enough to name it afterwards.
  const { rows } = await sql<CountedSeries>`
    with cut as not materialized (
      select line, agency, day, vendor, text, tail,
        tail <> text and not (length(text) - length(tail) = 4 and left(text, 2) in ('19', '20')) as leads
      from (
        select l.ctid as line, uuid_hash_extended(coalesce(l.agency_id, ${NOBODY}::uuid), 0) as agency, l.day,
          hashtextextended(l.vendor_key, 0) as vendor, ${column} as text, ltrim(${column}, '0123456789') as tail
        from audit_line l where ${inYear(scope, 'l')} and ${inPart(scope, 'l', 'agency_id')} and ${column} is not null offset 0) as each),
    run as (
      select line, agency, day, vendor, left(text, length(text) - length(tail)) as digits, '#' || tail as series from cut where leads
      union all
      select line, agency, day, vendor, found[2], coalesce(found[1], '') || '#' || found[3]
      from cut cross join lateral regexp_match(
        regexp_replace(text, '(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])', 'YYYY', 'g'), '^(.*[^0-9])?([0-9]+)([^0-9]*)$') as found
      where not leads and found is not null),
    used as (
      select hashtextextended(lower(series), agency) as series, case when length(digits) <= 12 then digits::bigint end as value,
        min(day) as day, min(line) as line, ${one} as one
      from run group by 1, 2),
    placed as (
      select series, value, line, one, lag(value) over up as before,
        max(day) over (up rows between unbounded preceding and 1 preceding) - day as back
      from used where value is not null window up as (partition by series order by value)),
    late as (
      select series, json_agg(json_build_object('days', back, 'count', count, 'values', "values") order by back) as late
      from (
        select series, back, count(*)::int as count, ${firstOf('value', `back > ${Math.round(thresholds.sequenceDays)}`)} as "values"
        from placed where back > 0 group by series, back) as day
      group by series),
    counted as (
      select series, min(line) as line, count(*)::int as count, min(value) as first, max(value) as last,
        (count(*) filter (where not one))::int as repeats, ${firstOf('value', 'not one')} as repeated,
        ${firstOf('before', 'value > before + 1')} as before, ${firstOf('value', 'value > before + 1')} as after,
        row_number() over (order by count(*) desc, min(line)) as place
      from placed group by series)
    select l.agency_id as "agencyId", ${column} as example, count, first, last,
      json_build_object('count', repeats, 'values', repeated) as repeated,
      (select coalesce(json_agg(json_build_array(b.value::text::bigint, a.value::text::bigint)), '[]')
        from json_array_elements(before) with ordinality as b (value, place)
        join json_array_elements(after) with ordinality as a (value, place) using (place)) as gaps,
      coalesce(late.late, '[]') as late
    from counted join audit_line l on l.ctid = counted.line left join late using (series)
    where count >= ${thresholds.sequenceFewest}::int or counted.place = 1
    order by 1, 2`.execute(tx);
  await sql`reset enable_hashagg`.execute(tx);
  return rows;
}
