import { protect, type Migration } from '../../../platform/database/migrate.ts';

const STATE = `in ('received', 'verified', 'waiting-reporter', 'answered', 'returned', 'resolved', 'objected', 'reopened',
  'closed', 'rejected', 'merged', 'withdrawn')`;

export const complaintMigrations: Migration[] = [
  {
    name: 'complaints-001-tickets',
    sql: `
      create table complaint (
        government_id uuid not null references government (id),
        id uuid not null,
        number text not null check (number ~ '^AD[UI]-[0-9]{4}-[0-9]{5,8}$'),
        channel text not null check (channel in ('public', 'staff')),
        source text not null check (source in ('web', 'app', 'walk-in', 'phone', 'letter', 'whatsapp', 'sp4n')),
        sp4n_number text,
        -- status there, as the last file said
        sp4n_status text,
        -- keyed hash of number and code; the code itself is nowhere
        code_hash text,
        -- keyed hash of what makes a repeated submit the same one
        submit_hash text,
        -- complained about; null: the reporter does not know
        agency_id uuid,
        -- it was passed to
        handler_agency_id uuid,
        service_id uuid,
        category text not null
          check (category in ('service', 'delay', 'fee', 'conduct', 'facility', 'information', 'discrimination', 'other')),
        class text check (class in ('normative', 'ordinary', 'supervision')),
        subject text not null,
        body text not null,
        place_text text,
        place_lat double precision check (place_lat between -90 and 90),
        place_lng double precision check (place_lng between -180 and 180),
        happened_on date,
        -- the handling agency sees neither contact nor name
        hide_contact boolean not null,
        locale text not null check (locale in ('id', 'en')),
        unproven boolean not null,
        received_at timestamptz not null,
        received_on date not null,
        state text not null check (state ${STATE}),
        state_since timestamptz not null,
        -- where it goes on once the reporter has replied
        resume_to text check (resume_to ${STATE}),
        wait_until date,
        -- last day on which the reporter may object, as he was told
        object_until date,
        merged_into uuid,
        objections int not null default 0 check (objections >= 0),
        -- the first answer that reached the reporter
        resolved_on date,
        resolution text check (resolution in ('answered', 'lapsed')),
        -- working days that it took, pauses left out
        answered_in int check (answered_in >= 0),
        in_time boolean,
        rating int check (rating between 1 and 5),
        rating_comment text,
        import_id uuid,
        primary key (government_id, id),
        unique (government_id, number),
        unique (government_id, sp4n_number),
        unique (government_id, submit_hash),
        foreign key (government_id, agency_id) references agency (government_id, id),
        foreign key (government_id, handler_agency_id) references agency (government_id, id),
        foreign key (government_id, merged_into) references complaint (government_id, id),
        check ((place_lat is null) = (place_lng is null)),
        check ((state = 'waiting-reporter') = (resume_to is not null)),
        check ((state = 'merged') = (merged_into is not null)),
        check (merged_into is null or merged_into <> id));
      create index complaint_time on complaint (government_id, channel, received_on desc, id);
      create index complaint_state on complaint (government_id, state, received_on);
      create index complaint_agency on complaint (government_id, agency_id, received_on desc);
      create index complaint_handler on complaint (government_id, handler_agency_id, received_on desc);
      create index complaint_merged on complaint (government_id, merged_into) where merged_into is not null;
      ${protect('complaint')}

      -- Who brought it, apart from the matter: sealed, and in no list. id: of the complaint, or of who follows it.
      create table complaint_contact (
        government_id uuid not null,
        id uuid not null,
        complaint_id uuid not null,
        kind text check (kind in ('phone', 'email')),
        contact text,
        name text,
        -- staff channel: the account it was sent from
        account_id uuid,
        primary key (government_id, id),
        foreign key (government_id, complaint_id) references complaint (government_id, id),
        foreign key (government_id, account_id) references account (government_id, id),
        check ((kind is null) = (contact is null)));
      create index complaint_contact_of on complaint_contact (government_id, complaint_id);
      create index complaint_contact_account on complaint_contact (government_id, account_id) where account_id is not null;
      ${protect('complaint_contact')}

      -- Every change of state. message: to the reporter, an answer's only once it is approved; note: for the staff that work on it.
      create table complaint_event (
        government_id uuid not null,
        id uuid not null,
        complaint_id uuid not null,
        position int not null check (position > 0),
        at timestamptz not null,
        on_day date not null,
        -- account id, public:<way in>, job:<name>
        actor text not null,
        event text not null check (event in ('receive', 'verify', 'pass-on', 'ask', 'reply', 'give-up', 'answer', 'approve',
          'return', 'reject', 'merge', 'object', 'uphold', 'decline', 'close', 'withdraw')),
        from_state text check (from_state ${STATE}),
        to_state text not null check (to_state ${STATE}),
        -- the agency that it lay with
        agency_id uuid,
        message text,
        note text,
        primary key (government_id, id),
        unique (government_id, complaint_id, position),
        foreign key (government_id, complaint_id) references complaint (government_id, id));
      ${protect('complaint_event')}

      -- Pictures of the reporter hang on 'receive' and 'reply', files of the agency on 'answer'.
      create table complaint_file (
        government_id uuid not null,
        complaint_id uuid not null,
        event_id uuid not null,
        position int not null,
        file_id uuid not null,
        primary key (government_id, event_id, position),
        foreign key (government_id, complaint_id) references complaint (government_id, id),
        foreign key (government_id, event_id) references complaint_event (government_id, id),
        foreign key (government_id, file_id) references file (government_id, id));
      create index complaint_file_file on complaint_file (government_id, file_id);
      create index complaint_file_of on complaint_file (government_id, complaint_id);
      ${protect('complaint_file')}

      -- "I too": each with a code of his own for the same ticket.
      create table complaint_follower (
        government_id uuid not null,
        id uuid not null,
        complaint_id uuid not null,
        code_hash text not null,
        submit_hash text,
        locale text not null check (locale in ('id', 'en')),
        followed_at timestamptz not null,
        primary key (government_id, id),
        unique (government_id, submit_hash),
        unique (government_id, complaint_id, code_hash),
        foreign key (government_id, complaint_id) references complaint (government_id, id));
      ${protect('complaint_follower')}

      -- What reporters are still to be told: a job opens the contact, so that whoever works on a complaint never does.
      create table complaint_telling (
        government_id uuid not null,
        id uuid not null,
        complaint_id uuid not null,
        event_id uuid not null,
        due_at timestamptz not null,
        primary key (government_id, id),
        foreign key (government_id, complaint_id) references complaint (government_id, id),
        foreign key (government_id, event_id) references complaint_event (government_id, id));
      create index complaint_telling_due on complaint_telling (government_id, due_at);
      ${protect('complaint_telling')}

      -- Ticket numbers are drawn from several slots, so that submits do not wait for each other: slot s of n gives s+1, s+1+n, s+1+2n …
      create table complaint_counter (
        government_id uuid not null references government (id),
        channel text not null check (channel in ('public', 'staff')),
        year int not null,
        slot int not null,
        next_number int not null check (next_number > 0),
        primary key (government_id, channel, year, slot));
      ${protect('complaint_counter')}`,
  },
];
