import { DEFAULT_POPULATION_THRESHOLDS } from '../src/capabilities/audit/rules/population/thresholds.ts';

const { nearDays, roundAmount, roundFrom, splitDays, splitLimits, benfordFewest } =
  DEFAULT_POPULATION_THRESHOLDS;

const LINE = (alias: string) =>
  `json_build_object(${[
    'id',
    'agency_id',
    'number',
    'invoice_number',
    'vendor_key',
    'vendor_name',
    'day',
    'amount',
    'account_code',
    'description',
    'quantity',
    'unit',
    'price',
  ]
    .map((column) => `'${column}', ${alias}.${column}`)
    .join(', ')})`;

/**
 * The five questions as somebody writes them by hand who wants the same rows back as the rules look at: the plainest text, no index or hash
 * thought of.
 */
export const BY_HAND: Readonly<Record<string, string>> = {
  'exact duplicates': `
    with often as (
      select vendor_key, invoice_norm, amount from audit_line
      where vendor_key is not null and invoice_norm is not null and amount > 0 group by 1, 2, 3 having count(*) > 1)
    select json_agg(${LINE('l')} order by l.id) from audit_line l join often using (vendor_key, invoice_norm, amount)
    group by vendor_key, invoice_norm, amount`,
  'near duplicates': `
    select ${LINE('a')}, ${LINE('b')}, similarity(a.description_norm, b.description_norm)
    from audit_line a join audit_line b on b.vendor_key = a.vendor_key and b.amount = a.amount
      and b.invoice_norm <> a.invoice_norm and b.day between a.day and a.day + ${nearDays} and (b.day, b.id) > (a.day, a.id)
    where a.amount > 0 and a.amount % ${roundAmount} <> 0
      and not exists (select from audit_line r where r.vendor_key = a.vendor_key and r.amount = -a.amount)`,
  'leading digits': `
    select agency_id::text, left(amount::text, 3), count(*) from audit_line where amount >= 10 group by 1, 2
    union all
    select vendor_key, left(amount::text, 3), count(*) from audit_line
    where amount >= 10 and vendor_key in (
      select vendor_key from audit_line where amount >= 10 group by 1 having count(*) >= ${benfordFewest['1']})
    group by 1, 2`,
  splits: `
    with summed as (
      select id, agency_id, vendor_key, account_group, ${splitLimits
        .map(
          (limit, place) =>
            `sum(amount) filter (where amount < ${limit}) over near > ${limit} as over_${place}`,
        )
        .join(', ')}
      from audit_line where amount > 0 and amount < ${Math.max(...splitLimits)} and vendor_key is not null and day is not null
      window near as (partition by agency_id, vendor_key, account_group order by day
        range between interval '${splitDays} days' preceding and current row)),
    hit as (
      select distinct agency_id, vendor_key, account_group from summed
      where ${splitLimits.map((_, place) => `over_${place}`).join(' or ')})
    select json_agg(${LINE('l')} order by l.day, l.id) from audit_line l join hit using (agency_id, vendor_key, account_group)
    where amount > 0 and amount < ${Math.max(...splitLimits)} group by l.agency_id, l.vendor_key, l.account_group`,
  'round amounts': `
    select agency_id, count(*), count(*) filter (where amount % ${roundAmount} = 0) from audit_line
    where amount >= ${roundFrom} group by 1`,
};
