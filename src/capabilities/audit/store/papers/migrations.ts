import { protect, type Migration } from '../../../../platform/database/migrate.ts';

export const paperMigrations: Migration[] = [
  {
    name: 'audit-018-working-papers',
    sql: `
      create table working_paper (
        government_id uuid not null references government (id),
        id uuid not null,
        number text not null,
        year int not null check (year between 2000 and 2199),
        serial int not null check (serial > 0),
        title text not null,
        agency_id uuid,
        assignment_id uuid,
        sample_id uuid,
        purpose text not null,
        procedure text not null,
        result text not null,
        conclusion text not null,
        state text not null check (state in ('draft', 'review', 'returned', 'signed')),
        -- whose turn it is while it is reviewed
        level text check (level in ('team-leader', 'technical-controller', 'quality')),
        -- does the last level (pengendali mutu, Inspektur) take part
        quality boolean not null,
        prepared_by uuid not null,
        prepared_at timestamptz not null,
        handed_in_at timestamptz,
        signed_at timestamptz,
        -- SHA-256 in hex of all that was signed, canonically spelt, and that spelling
        hash text,
        content text,
        -- raised at every change: who edits says which one he read
        edition int not null default 1,
        primary key (government_id, id),
        unique (government_id, number),
        unique (government_id, year, serial),
        foreign key (government_id, agency_id) references agency (government_id, id),
        foreign key (government_id, assignment_id) references assignment (government_id, id),
        foreign key (government_id, sample_id) references audit_sample (government_id, id),
        check ((state = 'review') = (level is not null)),
        check ((state = 'signed') = (hash is not null) and (hash is null) = (content is null)));
      create index working_paper_newest on working_paper (government_id, id desc);
      create index working_paper_turn on working_paper (government_id, level, id) where state = 'review';
      ${protect('working_paper', 'select, insert, update')}

      create table working_paper_flag (
        government_id uuid not null references government (id),
        id uuid not null,
        paper_id uuid not null,
        flag_id uuid not null,
        primary key (government_id, id),
        unique (government_id, paper_id, flag_id),
        foreign key (government_id, paper_id) references working_paper (government_id, id),
        foreign key (government_id, flag_id) references audit_flag (government_id, id));
      create index working_paper_flag_flag on working_paper_flag (government_id, flag_id);
      ${protect('working_paper_flag', 'select, insert, delete')}

      create table working_paper_file (
        government_id uuid not null references government (id),
        id uuid not null,
        paper_id uuid not null,
        name text not null,
        media_type text not null,
        size int not null,
        hash text not null,
        -- where it comes from: put in here, or a document of the package that a flag hangs on
        source text not null check (source in ('upload', 'package')),
        added_by text not null,
        added_at timestamptz not null,
        primary key (government_id, id),
        foreign key (government_id, paper_id) references working_paper (government_id, id));
      create index working_paper_file_paper on working_paper_file (government_id, paper_id, id);
      ${protect('working_paper_file', 'select, insert, delete')}

      create table working_paper_review (
        government_id uuid not null references government (id),
        id uuid not null,
        paper_id uuid not null,
        level text not null check (level in ('team-leader', 'technical-controller', 'quality')),
        outcome text not null check (outcome in ('passed', 'returned')),
        reviewed_by uuid not null,
        at timestamptz not null,
        edition int not null,
        primary key (government_id, id),
        foreign key (government_id, paper_id) references working_paper (government_id, id));
      create index working_paper_review_paper on working_paper_review (government_id, paper_id, id);
      ${protect('working_paper_review', 'select, insert')}

      -- What a reviewer wants to know: answered before the paper is handed in again, and closed by a reviewer.
      create table working_paper_note (
        government_id uuid not null references government (id),
        id uuid not null,
        paper_id uuid not null,
        level text not null check (level in ('team-leader', 'technical-controller', 'quality')),
        text text not null,
        written_by uuid not null,
        written_at timestamptz not null,
        answer text,
        answered_by uuid,
        answered_at timestamptz,
        closed_by uuid,
        closed_at timestamptz,
        primary key (government_id, id),
        foreign key (government_id, paper_id) references working_paper (government_id, id),
        check ((answer is null) = (answered_at is null) and (closed_by is null) = (closed_at is null)),
        check (closed_at is null or answered_at is not null));
      create index working_paper_note_paper on working_paper_note (government_id, paper_id, id);
      ${protect('working_paper_note', 'select, insert, update')}`,
  },
  {
    name: 'audit-019-working-paper-writers',
    sql: `
      -- Of the house's files; null: a document of a package, which keeps the file itself.
      alter table working_paper_file add column file_id uuid;
      alter table working_paper_file add foreign key (government_id, file_id) references file (government_id, id);

      -- Who changed a paper's text: none of them reviews it.
      create table working_paper_writer (
        government_id uuid not null references government (id),
        id uuid not null,
        paper_id uuid not null,
        account_id uuid not null,
        primary key (government_id, id),
        unique (government_id, paper_id, account_id),
        foreign key (government_id, paper_id) references working_paper (government_id, id));
      ${protect('working_paper_writer', 'select, insert')}`,
  },
];
