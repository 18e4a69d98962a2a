import type { Migration } from '../../../platform/database/migrate.ts';

// What the database keeps beside the rows tells when they came: transaction numbers (xmin), places in the file (ctid), dead versions, numbers
// of long values (TOAST), and the times of its own housekeeping. At night the rows are written anew by one transaction in the order of their
// random ids, and each table then moves to a new file. Only these two functions may do it; the program itself cannot delete a case.

const SEALED = ['report', 'mailbox', 'case_wrap', 'identity', 'identity_wrap', 'message', 'file', 'opening'];
const CHANGING = ['case', 'checkin', 'draft', 'part'];
/** Of the first of these migrations. */
export const ALL = [...SEALED, ...CHANGING].map((each) => `wbs_${each}`);
const quoted = (names: readonly string[]) => names.map((each) => `'${each}'`).join(', ');

/** @param tables every table whose rows are written anew; a later migration that brings one makes both functions anew */
export function nightFunctions(verb: 'create' | 'create or replace', tables: readonly string[]): string {
  return `-- Writes anew, in random order, every row of the reports that a batch tells of (a message also marks the rows that it refers to), and all rows of
      -- the tables whose rows change. Never waits for a lock.
      ${verb} function wbs_rewrite(batch uuid) returns table (name text, moved bigint)
        language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        own uuid := nullif(current_setting('lurus.government_id', true), '')::uuid;
      begin
        lock table ${tables.join(', ')} in exclusive mode nowait;
        foreach name in array array[${quoted(tables)}] loop
          execute format(
            'with gone as (delete from %1$I where government_id = $1 %2$s returning *) insert into %1$I select * from gone order by id',
            name, case when name in (${quoted(SEALED.map((each) => `wbs_${each}`))}) then format(
              'and %I in (select b.report_id from wbs_batch_row b where b.government_id = $1 and b.batch_id = $2)',
              case name when 'wbs_report' then 'id' else 'report_id' end) else '' end)
            using own, batch;
          get diagnostics moved = row_count;
          return next;
        end loop;
      end $$;

      -- Moves a table to a new file in the order of its ids, so that neither dead versions nor their places are left.
      ${verb} function wbs_settle(name text) returns void
        language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if name not in (${quoted(tables)}) then raise exception 'no table of the sealed channel'; end if;
        execute format('lock table %I in access exclusive mode nowait', name);
        execute format('cluster %I using %I', name, name || '_pkey');
        execute format('analyze %I', name);
      end $$;`;
}

export const nightMigrations: Migration[] = [
  {
    name: 'whistleblowing-020-nights',
    sql: `
      -- A part belongs to its draft also while both are written anew: nothing may cascade then.
      alter table wbs_part drop constraint wbs_part_government_id_draft_id_fkey;
      alter table wbs_part add constraint wbs_part_of_draft
        foreign key (government_id, draft_id) references wbs_draft (government_id, id);

      -- Housekeeping at its own time would leave the minute of a report in pg_stat: the night does it instead.
      ${ALL.map((each) => `alter table ${each} set (autovacuum_enabled = false, toast.autovacuum_enabled = false);`).join('\n      ')}

      ${nightFunctions('create', ALL)}

      revoke execute on function wbs_rewrite(uuid), wbs_settle(text) from public;
      grant execute on function wbs_rewrite(uuid), wbs_settle(text) to lurus_app;`,
  },
];
