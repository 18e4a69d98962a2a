import { protect, type Migration } from '../../../platform/database/migrate.ts';

export const consultationMigrations: Migration[] = [
  {
    name: 'consultation-001-questions',
    sql: `
      -- The government's own changes to the first list of topics (rules/topics.ts), by key.
      create table consultation_topic (
        government_id uuid not null references government (id),
        id uuid not null,
        key text not null check (key ~ '^[a-z][a-z0-9-]{1,39}$'),
        name_id text not null,
        name_en text not null,
        position int not null,
        active boolean not null,
        needs_approval boolean not null,
        primary key (government_id, id),
        unique (government_id, key));
      ${protect('consultation_topic')}

      create table consultation_question (
        government_id uuid not null references government (id),
        id uuid not null,
        channel text not null check (channel in ('staff', 'public')),
        -- a request for assistance in one live procurement is no question
        purpose text not null check (purpose in ('question', 'assistance')),
        number text not null,
        -- keyed hash of the code that opens it for an asker without an account
        code_hash text,
        topic text not null,
        subject text not null,
        facts text not null,
        asked text not null,
        stage text not null check (stage in ('received', 'waiting-asker', 'in-approval', 'assistance', 'answered',
          'assisted', 'withdrawn')),
        stage_since timestamptz not null,
        -- why it was led to assistance
        lead_reason text,
        asker_account_id uuid,
        asker_agency_id uuid,
        contact_kind text not null check (contact_kind in ('none', 'phone', 'email')),
        -- sealed by the installation's vault
        contact text,
        locale text not null check (locale in ('id', 'en')),
        unproven boolean not null,
        received_at timestamptz not null,
        received_on date not null,
        answered_on date,
        -- working days to the first answer, as counted when it left
        answered_days int,
        rating int check (rating between 1 and 5),
        rating_comment text,
        rated_at timestamptz,
        primary key (government_id, id),
        unique (government_id, number),
        foreign key (government_id, asker_account_id) references account (government_id, id),
        foreign key (government_id, asker_agency_id) references agency (government_id, id),
        check ((contact_kind = 'none') = (contact is null)),
        check ((channel = 'public') = (code_hash is not null)),
        check ((channel = 'staff') = (asker_account_id is not null)));
      create index consultation_question_stage on consultation_question (government_id, stage, received_at desc, id);
      create index consultation_question_time on consultation_question (government_id, received_at desc, id);
      create index consultation_question_asker on consultation_question (government_id, asker_account_id, received_at desc);
      ${protect('consultation_question', 'select, insert, update')}

      -- What asker and consultant tell each other before the answer.
      create table consultation_message (
        government_id uuid not null references government (id),
        id uuid not null,
        question_id uuid not null,
        kind text not null check (kind in ('ask-facts', 'give-facts', 'lead-to-assistance', 'assistance', 'withdraw')),
        body text not null,
        actor text not null,
        at timestamptz not null,
        primary key (government_id, id),
        foreign key (government_id, question_id) references consultation_question (government_id, id));
      create index consultation_message_question on consultation_message (government_id, question_id, at, id);
      ${protect('consultation_message', 'select, insert')}

      create table consultation_answer (
        government_id uuid not null references government (id),
        id uuid not null,
        question_id uuid not null,
        state text not null check (state in ('waiting', 'returned', 'sent', 'dropped')),
        body text not null,
        -- legal bases, one sentence each
        bases jsonb not null,
        -- the standard notice as it stood that day
        notice text not null,
        author text not null,
        written_at timestamptz not null,
        decided_by text,
        decided_at timestamptz,
        decision_note text,
        primary key (government_id, id),
        foreign key (government_id, question_id) references consultation_question (government_id, id),
        -- two pairs of eyes
        check (decided_by is null or decided_by <> author));
      create index consultation_answer_question on consultation_answer (government_id, question_id, written_at, id);
      create unique index consultation_answer_one on consultation_answer (government_id, question_id)
        where state in ('waiting', 'sent');
      ${protect('consultation_answer', 'select, insert, update')}

      create table consultation_file (
        government_id uuid not null references government (id),
        id uuid not null,
        question_id uuid not null,
        file_id uuid not null,
        primary key (government_id, id),
        unique (government_id, question_id, file_id),
        foreign key (government_id, question_id) references consultation_question (government_id, id),
        foreign key (government_id, file_id) references file (government_id, id));
      ${protect('consultation_file', 'select, insert')}`,
  },
  {
    name: 'consultation-002-duty',
    sql: `
      create table consultation_duty (
        government_id uuid not null references government (id),
        id uuid not null,
        weekday int not null check (weekday between 1 and 5),
        account_id uuid not null,
        primary key (government_id, id),
        unique (government_id, weekday, account_id),
        foreign key (government_id, account_id) references account (government_id, id));
      ${protect('consultation_duty')}

      create table consultation_duty_exception (
        government_id uuid not null references government (id),
        id uuid not null,
        day date not null,
        account_id uuid not null,
        present boolean not null,
        note text not null,
        primary key (government_id, id),
        unique (government_id, day, account_id),
        foreign key (government_id, account_id) references account (government_id, id));
      ${protect('consultation_duty_exception')}

      create table consultation_appointment (
        government_id uuid not null references government (id),
        id uuid not null,
        question_id uuid not null,
        state text not null check (state in ('proposed', 'confirmed', 'cancelled', 'held')),
        -- null: proposed by the asker, nobody has taken it yet
        consultant_id uuid,
        starts_at timestamptz not null,
        minutes int not null check (minutes between 15 and 240),
        place text not null check (place in ('office', 'phone', 'online')),
        note text not null,
        -- RFC 5545: rises with each change
        sequence int not null,
        made_at timestamptz not null,
        reason text,
        primary key (government_id, id),
        foreign key (government_id, question_id) references consultation_question (government_id, id),
        foreign key (government_id, consultant_id) references account (government_id, id),
        check (state = 'proposed' or state = 'cancelled' or consultant_id is not null));
      create unique index consultation_appointment_slot on consultation_appointment (government_id, consultant_id, starts_at)
        where state = 'confirmed';
      -- one appointment of a question at a time
      create unique index consultation_appointment_open on consultation_appointment (government_id, question_id)
        where state in ('proposed', 'confirmed');
      create index consultation_appointment_time on consultation_appointment (government_id, starts_at);
      ${protect('consultation_appointment', 'select, insert, update')}`,
  },
  {
    name: 'consultation-003-knowledge',
    sql: `
      create table consultation_canned (
        government_id uuid not null references government (id),
        id uuid not null,
        -- null: fits every topic
        topic text,
        title text not null,
        body text not null,
        primary key (government_id, id),
        unique (government_id, title));
      ${protect('consultation_canned')}

      create table consultation_article (
        government_id uuid not null references government (id),
        id uuid not null,
        -- where it came from; null: written for the knowledge base
        question_id uuid,
        state text not null check (state in ('draft', 'published', 'withdrawn')),
        topic text not null,
        title text not null,
        question text not null,
        answer text not null,
        bases jsonb not null,
        notice text not null,
        made_by text not null,
        made_at timestamptz not null,
        published_on date,
        -- whoever publishes says so: nobody can be recognised
        anonymised_by text,
        -- the words it is found by; title first
        words tsvector generated always as (
          setweight(to_tsvector('indonesian', title), 'A') || setweight(to_tsvector('indonesian', question), 'B')
          || setweight(to_tsvector('indonesian', answer), 'C')) stored,
        primary key (government_id, id),
        foreign key (government_id, question_id) references consultation_question (government_id, id),
        check (state <> 'published' or (published_on is not null and anonymised_by is not null)));
      create unique index consultation_article_question on consultation_article (government_id, question_id)
        where state <> 'withdrawn';
      create index consultation_article_state on consultation_article (government_id, state, published_on desc, id);
      ${protect('consultation_article', 'select, insert, update')}`,
  },
];
