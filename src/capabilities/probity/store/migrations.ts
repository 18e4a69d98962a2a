import { protect, type Migration } from '../../../platform/database/migrate.ts';

const STAGE = `check (stage in ('planning', 'preparation', 'selection', 'execution', 'handover'))`;

export const probityMigrations: Migration[] = [
  {
    name: 'probity-001-engagements',
    sql: `
      -- Auditors beside one procurement: an announced purchase (RUP), a contract, or both.
      create table probity_engagement (
        government_id uuid not null references government (id),
        id uuid not null,
        -- printed: PRB-2026-00042
        number text not null,
        year int not null check (year between 2000 and 2199),
        agency_id uuid not null,
        plan_id uuid,
        contract_id uuid,
        title text not null,
        -- whole rupiah, as planned
        ceiling bigint not null check (ceiling >= 0),
        -- of the assignment letter
        assignment_number text not null,
        assigned_on date not null,
        -- why it was chosen: parts of the score on that day
        score jsonb not null,
        state text not null check (state in ('running', 'closed', 'cancelled')),
        state_at timestamptz not null,
        state_reason text,
        created_at timestamptz not null,
        created_by text not null,
        version int not null check (version > 0),
        primary key (government_id, id),
        unique (government_id, number),
        foreign key (government_id, agency_id) references agency (government_id, id),
        foreign key (government_id, plan_id) references procurement_package (government_id, id),
        foreign key (government_id, contract_id) references spending_contract (government_id, id),
        check (plan_id is not null or contract_id is not null),
        check (state <> 'cancelled' or state_reason is not null));
      create unique index probity_engagement_plan on probity_engagement (government_id, plan_id)
        where plan_id is not null and state <> 'cancelled';
      create unique index probity_engagement_contract on probity_engagement (government_id, contract_id)
        where contract_id is not null and state <> 'cancelled';
      create index probity_engagement_agency on probity_engagement (government_id, agency_id, id);
      ${protect('probity_engagement', 'select, insert, update')}

      create table probity_member (
        government_id uuid not null,
        id uuid not null,
        engagement_id uuid not null,
        person_id uuid not null,
        role text not null check (role in ('leader', 'controller', 'member')),
        primary key (government_id, id),
        unique (government_id, engagement_id, person_id),
        foreign key (government_id, engagement_id) references probity_engagement (government_id, id),
        foreign key (government_id, person_id) references person (government_id, id));
      ${protect('probity_member', 'select, insert')}

      -- The checklist as it was when the engagement was opened, and what was found.
      create table probity_item (
        government_id uuid not null,
        id uuid not null,
        engagement_id uuid not null,
        stage text not null ${STAGE},
        place int not null check (place >= 0),
        code text not null,
        -- text, criterion, basis, verified, evidence
        content jsonb not null,
        risk text not null check (risk in ('high', 'medium', 'low')),
        result text not null check (result in ('open', 'conforms', 'notes', 'fails', 'not-applicable')),
        note text,
        assessed_by text,
        assessed_at timestamptz,
        -- of the office that buys
        answer text,
        answered_by text,
        answered_at timestamptz,
        flagged_at timestamptz,
        primary key (government_id, id),
        unique (government_id, engagement_id, code),
        foreign key (government_id, engagement_id) references probity_engagement (government_id, id),
        check (result not in ('notes', 'fails', 'not-applicable') or note is not null),
        check ((result = 'open') or assessed_at is not null));
      ${protect('probity_item', 'select, insert, update')}

      create table probity_evidence (
        government_id uuid not null,
        id uuid not null,
        item_id uuid not null,
        file_id uuid not null,
        name text not null,
        added_by text not null,
        added_at timestamptz not null,
        primary key (government_id, id),
        foreign key (government_id, item_id) references probity_item (government_id, id),
        foreign key (government_id, file_id) references file (government_id, id));
      create index probity_evidence_item on probity_evidence (government_id, item_id);
      ${protect('probity_evidence', 'select, insert')}

      -- Everybody who decides or examines says whether an interest of his stands in the way (Perpres 16/2018 pasal 7).
      create table probity_declaration (
        government_id uuid not null,
        id uuid not null,
        engagement_id uuid not null,
        person_id uuid not null,
        role text not null check (role in
          ('budget-user', 'commitment-officer', 'procurement-officer', 'selection-group', 'technical-team', 'handover', 'auditor')),
        asked_at timestamptz not null,
        asked_by text not null,
        declared_at timestamptz,
        has_interest boolean,
        -- read by the team and by whoever declared
        content text,
        primary key (government_id, id),
        unique (government_id, engagement_id, person_id, role),
        foreign key (government_id, engagement_id) references probity_engagement (government_id, id),
        foreign key (government_id, person_id) references person (government_id, id),
        check ((declared_at is null) = (has_interest is null)),
        check (has_interest is not true or content is not null));
      create index probity_declaration_person on probity_declaration (government_id, person_id);
      ${protect('probity_declaration', 'select, insert, update')}

      -- Opinions on a stage, each a row: a new one follows where one was returned or where what was wrong is mended.
      create table probity_gate (
        government_id uuid not null,
        id uuid not null,
        engagement_id uuid not null,
        stage text not null ${STAGE},
        attempt int not null check (attempt > 0),
        opinion text not null check (opinion in ('conforms', 'notes', 'red')),
        reason text not null,
        state text not null check (state in ('proposed', 'confirmed', 'returned')),
        proposed_by uuid not null,
        proposed_at timestamptz not null,
        decided_by uuid,
        decided_at timestamptz,
        decision_note text,
        primary key (government_id, id),
        unique (government_id, engagement_id, stage, attempt),
        foreign key (government_id, engagement_id) references probity_engagement (government_id, id),
        foreign key (government_id, proposed_by) references person (government_id, id),
        foreign key (government_id, decided_by) references person (government_id, id),
        -- four eyes
        check (decided_by is null or decided_by <> proposed_by),
        check ((state = 'proposed') = (decided_by is null)),
        check ((decided_by is null) = (decided_at is null)));
      create unique index probity_gate_waiting on probity_gate (government_id, engagement_id, stage) where state = 'proposed';
      ${protect('probity_gate', 'select, insert, update')}

      -- The budget user lets payments go on although the gate is red: in writing, with a document. Never changed.
      create table probity_override (
        government_id uuid not null,
        id uuid not null,
        gate_id uuid not null,
        reason text not null,
        document_number text not null,
        file_id uuid not null,
        by uuid not null,
        at timestamptz not null,
        primary key (government_id, id),
        unique (government_id, gate_id),
        foreign key (government_id, gate_id) references probity_gate (government_id, id),
        foreign key (government_id, file_id) references file (government_id, id),
        foreign key (government_id, by) references person (government_id, id));
      ${protect('probity_override', 'select, insert')}

      -- How much a purchase matters to the public, said by a person with a reason: no datum tells it.
      create table probity_interest (
        government_id uuid not null references government (id),
        id uuid not null,
        plan_id uuid not null,
        mark int not null check (mark between 0 and 3),
        reason text not null,
        said_by text not null,
        said_at timestamptz not null,
        primary key (government_id, id),
        unique (government_id, plan_id),
        foreign key (government_id, plan_id) references procurement_package (government_id, id));
      ${protect('probity_interest', 'select, insert, update')}`,
  },
];
