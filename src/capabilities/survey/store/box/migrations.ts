import { protect, type Migration } from '../../../../platform/database/migrate.ts';

// The box: what is answered. Only the role lurus_box works on these tables, and it sees no other; no key of theirs leads out of them. Nothing in
// them is finer than a day. What the database keeps beside the rows (xmin, ctid, dead versions, numbers of long values, times of its own
// housekeeping) would tell when an answer came: at night all rows are written anew by one transaction in the order of random values, and each
// table then moves to a new file.

/** Rights of the role on each table. What comes with every answer is moved at night, and the tables that hold it are settled. */
const KEPT = { box_wave: 'select, insert, update', box_key: 'select, insert' };
const SETTLED = ['box_pool', 'box_nullifier', 'box_answer', 'box_receipt'];
const RIGHTS = [...Object.entries(KEPT), ...SETTLED.map((name) => [name, 'select, insert, delete'] as const)];

export const boxMigrations: Migration[] = [
  {
    name: 'survey-021-box',
    sql: `
      -- What the box knows of a wave: which questions it takes answers to, and until when.
      create table box_wave (
        government_id uuid not null references government (id),
        wave_code text not null,
        -- of the published model: questions and instruments, as they were when the wave was opened
        model jsonb not null,
        -- last day on which answers are taken
        last_day date not null,
        closed_on date,
        -- root over the sorted receipts (RFC 6962, hex); null until the wave is closed
        receipt_root text,
        primary key (government_id, wave_code),
        check ((closed_on is null) = (receipt_root is null)));

      create table box_key (
        government_id uuid not null,
        kid text not null,
        wave_code text not null,
        source text not null check (source in ('internal', 'external', 'expert')),
        key_group text not null,
        modulus text not null,
        primary key (government_id, kid),
        foreign key (government_id, wave_code) references box_wave (government_id, wave_code));

      -- Answers of the day, until the night moves them.
      create table box_pool (
        government_id uuid not null,
        -- sha256 of the token's message, hex: names the token, and nobody
        nullifier text not null,
        kid text not null,
        -- canonical JSON, as the receipt was made over it
        answers text not null,
        receipt text not null,
        day date not null,
        primary key (government_id, nullifier),
        foreign key (government_id, kid) references box_key (government_id, kid));

      -- Tokens spent on the days before.
      create table box_nullifier (
        government_id uuid not null,
        nullifier text not null,
        kid text not null,
        primary key (government_id, nullifier),
        foreign key (government_id, kid) references box_key (government_id, kid));

      create table box_answer (
        government_id uuid not null,
        -- version 4: random, drawn by the night
        id uuid not null,
        kid text not null,
        answers jsonb not null,
        primary key (government_id, id),
        foreign key (government_id, kid) references box_key (government_id, kid));

      -- Published when the wave is closed; sorted.
      create table box_receipt (
        government_id uuid not null,
        receipt text not null,
        kid text not null,
        primary key (government_id, receipt),
        foreign key (government_id, kid) references box_key (government_id, kid));

      ${RIGHTS.map(([name, rights]) => protect(name, rights, 'lurus_box')).join('\n')}

      ${SETTLED.map((each) => `alter table ${each} set (autovacuum_enabled = false, toast.autovacuum_enabled = false);`).join('\n      ')}

      -- Moves a table to a new file in the order of its random key, so that neither dead versions nor their places are left. Never waits for a lock.
      create function box_settle(name text) returns void
        language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if name not in (${SETTLED.map((each) => `'${each}'`).join(', ')}) then raise exception 'no table of the box'; end if;
        execute format('lock table %I in access exclusive mode nowait', name);
        execute format('cluster %I using %I', name, name || '_pkey');
        execute format('analyze %I', name);
      end $$;
      revoke execute on function box_settle(text) from public;
      grant execute on function box_settle(text) to lurus_box;`,
  },
];
