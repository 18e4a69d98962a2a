import { sql, type RawBuilder } from 'kysely';
import { statesFrom, type Scope } from '../rules/scope.ts';

/** `rules/scope.ts` `sees` as a condition on finding `f`. */
export function visible(scope: Scope): RawBuilder<boolean> {
  const reasons: RawBuilder<boolean>[] = scope.clauses.map((clause) => {
    const conditions: RawBuilder<boolean>[] = [];
    if (clause.from !== 'draft') conditions.push(sql`f.state = any(${statesFrom(clause.from)}::text[])`);
    if (!clause.confidential) conditions.push(sql`not f.confidential`);
    if (clause.offices !== null) conditions.push(ofOffices(clause.offices));
    return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
  });
  if (scope.personId !== null) reasons.push(ofPerson(scope.personId));
  if (reasons.length === 0) return sql`false`;
  return sql`(${sql.join(reasons, sql` or `)})`;
}

/** Finding `f` was found at, or names somebody of, one of these agencies. */
export function ofOffices(offices: readonly string[]): RawBuilder<boolean> {
  return sql`(f.agency_id = any(${[...offices]}::uuid[])
    or f.id in (select r.finding_id from responsible r where r.office_id = any(${[...offices]}::uuid[])))`;
}

function ofPerson(personId: string): RawBuilder<boolean> {
  return sql`(f.state = 'final' and f.id in (select r.finding_id from responsible r where r.person_id = ${personId}::uuid))`;
}
