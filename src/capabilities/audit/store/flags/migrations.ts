import { protect, type Migration } from '../../../../platform/database/migrate.ts';

export const flagMigrations: Migration[] = [
  {
    name: 'audit-010-flags',
    sql: `
      -- One run of rules over many subjects, by the clock or on demand.
      create table audit_run (
        government_id uuid not null references government (id),
        id uuid not null,
        scope text not null check (scope in ('package', 'population', 'procurement', 'probity')),
        -- null: no one year
        year int check (year between 2000 and 2199),
        -- ids of agencies, parted by blanks; null: all
        agency_ids text,
        state text not null check (state in ('queued', 'running', 'done', 'cancelled', 'failed')),
        asked_by text not null,
        asked_at timestamptz not null,
        started_at timestamptz,
        ended_at timestamptz,
        cancel_asked_at timestamptz,
        -- what the runner says while it runs and when it is through: rules done, lines read, times, what was not computable
        detail jsonb not null default '{}',
        -- SHA-256 in hex of the thresholds' values and of the data, canonically spelt
        thresholds_hash text,
        data_hash text,
        opened int not null default 0,
        changed int not null default 0,
        same int not null default 0,
        gone int not null default 0,
        primary key (government_id, id),
        check ((ended_at is not null) = (state in ('done', 'cancelled', 'failed'))));
      create index audit_run_newest on audit_run (government_id, scope, id desc);
      ${protect('audit_run', 'select, insert, update')}

      create table audit_flag (
        government_id uuid not null references government (id),
        id uuid not null,
        rule_code text not null,
        rule_version int not null check (rule_version > 0),
        scope text not null check (scope in ('package', 'population', 'procurement', 'probity')),
        subject_kind text not null
          check (subject_kind in ('package', 'line', 'lines', 'process', 'vendor', 'agency', 'person', 'contract')),
        subject_id text not null,
        key text not null,
        agency_id uuid,
        vendor_id uuid,
        year int not null check (year between 2000 and 2199),
        severity text not null check (severity in ('critical', 'high', 'medium', 'low')),
        -- null: no sum can be named
        money_at_risk bigint check (money_at_risk >= 0),
        verdict jsonb not null,
        thresholds jsonb not null,
        thresholds_hash text not null,
        -- exactly what the rule saw
        data jsonb not null,
        data_hash text not null,
        -- SHA-256 in hex of rule, subject and key: the flag's own self through all runs
        fingerprint text not null,
        state text not null check (state in ('open', 'dismissed', 'finding', 'gone')),
        run_id uuid,
        found_at timestamptz not null,
        last_seen_at timestamptz not null,
        -- when it last came to its state
        state_at timestamptz not null,
        dismissed_by uuid,
        dismissed_reason text
          check (dismissed_reason in ('rule-wrong', 'data-wrong', 'explained', 'mended', 'small', 'covered')),
        dismissed_text text,
        assigned_to uuid,
        assigned_at timestamptz,
        report_id uuid,
        finding_id uuid,
        -- how far its finding has come
        finding_state text check (finding_state in ('draft', 'final', 'paid')),
        primary key (government_id, id),
        unique (government_id, fingerprint),
        foreign key (government_id, agency_id) references agency (government_id, id),
        foreign key (government_id, vendor_id) references vendor (government_id, id),
        foreign key (government_id, assigned_to) references person (government_id, id),
        foreign key (government_id, run_id) references audit_run (government_id, id),
        foreign key (government_id, report_id) references report (government_id, id),
        foreign key (government_id, finding_id) references finding (government_id, id),
        check ((state = 'dismissed') = (dismissed_reason is not null)),
        check ((dismissed_reason is null) = (dismissed_text is null)),
        check ((state = 'finding') = (finding_id is not null)),
        check ((finding_id is null) = (report_id is null) and (finding_id is null) = (finding_state is null)));
      create index audit_flag_rule on audit_flag (government_id, rule_code, state);
      create index audit_flag_state on audit_flag (government_id, state, id);
      create index audit_flag_subject on audit_flag (government_id, subject_kind, subject_id);
      create index audit_flag_agency on audit_flag (government_id, agency_id, state);
      create index audit_flag_finding on audit_flag (government_id, finding_id) where finding_id is not null;
      ${protect('audit_flag', 'select, insert, update')}

      -- What happened to a flag, and what auditors wrote of it.
      create table audit_flag_event (
        government_id uuid not null references government (id),
        id uuid not null,
        flag_id uuid not null,
        kind text not null
          check (kind in ('opened', 'reopened', 'changed', 'gone', 'dismissed', 'assigned', 'note', 'finding', 'finding-final', 'finding-paid', 'paper')),
        -- account, or job:<name>
        by text not null,
        at timestamptz not null,
        text text,
        primary key (government_id, id),
        foreign key (government_id, flag_id) references audit_flag (government_id, id));
      create index audit_flag_event_flag on audit_flag_event (government_id, flag_id, id);
      ${protect('audit_flag_event', 'select, insert')}

      -- What auditors have said of a rule's flags: counted anew when they say something, and each night.
      create table audit_rule_count (
        government_id uuid not null references government (id),
        rule_code text not null,
        confirmed int not null check (confirmed >= 0),
        dismissed int not null check (dismissed >= 0),
        open int not null check (open >= 0),
        counted_at timestamptz not null,
        primary key (government_id, rule_code));
      ${protect('audit_rule_count', 'select, insert, update')}

      create table audit_rule_suspension (
        government_id uuid not null references government (id),
        id uuid not null,
        rule_code text not null,
        from_on date not null,
        -- last day
        until_on date not null check (until_on >= from_on),
        reason text not null,
        suspended_by uuid not null,
        at timestamptz not null,
        ended_at timestamptz,
        -- account, or job:<name>
        ended_by text,
        primary key (government_id, id),
        check ((ended_at is null) = (ended_by is null)));
      create unique index audit_rule_suspension_one on audit_rule_suspension (government_id, rule_code) where ended_at is null;
      ${protect('audit_rule_suspension', 'select, insert, update')}

      create table audit_saved_view (
        government_id uuid not null references government (id),
        id uuid not null,
        account_id uuid not null,
        name text not null,
        -- the queue's address after the question mark
        query text not null,
        created_at timestamptz not null,
        primary key (government_id, id),
        unique (government_id, account_id, name));
      ${protect('audit_saved_view')}`,
  },
  {
    name: 'audit-011-rule-scope',
    sql: `
      -- One code may stand for a rule of a package and for one of the population: they are counted and suspended apart.
      -- Counts are derived: the night counts them anew.
      truncate audit_rule_count;
      alter table audit_rule_count
        add column scope text not null check (scope in ('package', 'population', 'procurement', 'probity')),
        drop constraint audit_rule_count_pkey,
        add primary key (government_id, scope, rule_code);
      alter table audit_rule_suspension
        add column scope text not null default 'package' check (scope in ('package', 'population', 'procurement', 'probity'));
      -- What rests already rests where its flags are.
      alter table audit_rule_suspension no force row level security;
      alter table audit_flag no force row level security;
      update audit_rule_suspension s set scope = f.scope from (
        select government_id, rule_code, min(scope) as scope from audit_flag group by government_id, rule_code) f
        where f.government_id = s.government_id and f.rule_code = s.rule_code;
      alter table audit_flag force row level security;
      alter table audit_rule_suspension force row level security;
      alter table audit_rule_suspension alter column scope drop default;
      drop index audit_rule_suspension_one;
      create unique index audit_rule_suspension_one on audit_rule_suspension (government_id, scope, rule_code)
        where ended_at is null;
      drop index audit_flag_rule;
      create index audit_flag_rule on audit_flag (government_id, scope, rule_code, state);`,
  },
  {
    name: 'audit-012-payment-subject',
    sql: `
      -- A payment that went on without a sheet has no package.
      alter table audit_flag
        drop constraint audit_flag_subject_kind_check,
        add check (subject_kind in
          ('package', 'line', 'lines', 'process', 'vendor', 'agency', 'person', 'contract', 'payment'));`,
  },
];
