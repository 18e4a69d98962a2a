/** What the auditee hands in, what is decided about it, and accepted reasons for delay. */
export const followUpSchema = `
  -- responsible_id null: handed in for all responsibles of the recommendation
  create table follow_up (
    government_id uuid not null references government (id),
    id uuid not null,
    recommendation_id uuid not null,
    responsible_id uuid,
    sequence integer not null check (sequence > 0),
    text text not null,
    submitted_by text not null,
    submitted_at timestamptz not null,
    submitted_on date not null,
    verdict text check (verdict in ('accepted', 'partly', 'returned', 'superseded')),
    verdict_by text,
    verdict_at timestamptz,
    verdict_note text,
    primary key (government_id, id),
    unique (government_id, recommendation_id, sequence),
    foreign key (government_id, recommendation_id) references recommendation (government_id, id),
    foreign key (government_id, responsible_id, recommendation_id)
      references responsible (government_id, id, recommendation_id),
    check ((verdict is null) = (verdict_by is null)),
    check (verdict_by <> submitted_by or verdict = 'superseded'));
  create unique index follow_up_pending on follow_up
    (government_id, recommendation_id, coalesce(responsible_id, recommendation_id)) where verdict is null;

  create table follow_up_evidence (
    government_id uuid not null references government (id),
    id uuid not null,
    follow_up_id uuid not null,
    file_id uuid not null,
    primary key (government_id, id),
    unique (government_id, follow_up_id, file_id),
    foreign key (government_id, follow_up_id) references follow_up (government_id, id),
    foreign key (government_id, file_id) references file (government_id, id));

  -- Every change of a status, by whom, on what paper.
  create table review (
    government_id uuid not null references government (id),
    id uuid not null,
    recommendation_id uuid not null,
    follow_up_id uuid,
    action text not null,
    status_before text not null check (status_before in ('BT', 'BS', 'TD', 'S')),
    status_after text not null check (status_after in ('BT', 'BS', 'TD', 'S')),
    note text not null,
    paper_number text,
    paper_on date,
    report_id uuid,
    created_by text not null,
    created_at timestamptz not null,
    primary key (government_id, id),
    foreign key (government_id, recommendation_id) references recommendation (government_id, id),
    foreign key (government_id, follow_up_id) references follow_up (government_id, id),
    foreign key (government_id, report_id) references report (government_id, id));
  create index review_recommendation on review (government_id, recommendation_id, id);

  create table suspension (
    government_id uuid not null references government (id),
    id uuid not null,
    recommendation_id uuid not null,
    reason text not null check (reason in ('kahar', 'sakit', 'ditahan', 'terpidana', 'lain')),
    from_on date not null,
    to_on date not null check (to_on >= from_on),
    note text not null,
    file_id uuid,
    state text not null check (state in ('requested', 'accepted', 'rejected')),
    requested_by text not null,
    requested_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    decision_note text,
    primary key (government_id, id),
    foreign key (government_id, recommendation_id) references recommendation (government_id, id),
    foreign key (government_id, file_id) references file (government_id, id),
    check ((state = 'requested') = (decided_by is null)),
    check (decided_by <> requested_by));
  create index suspension_waiting on suspension (government_id, id) where state = 'requested';
  create index suspension_recommendation on suspension (government_id, recommendation_id, id);
`;
