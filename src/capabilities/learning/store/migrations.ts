import { protect, type Migration } from '../../../platform/database/migrate.ts';

export const learningMigrations: Migration[] = [
  {
    name: 'learning-001-lessons',
    sql: `
      -- A lesson offered where something went wrong. What was answered is kept nowhere; only the day on which it was done.
      create table lesson_offer (
        government_id uuid not null references government (id),
        id uuid not null,
        person_id uuid not null,
        lesson text not null,
        occasion text not null,
        offered_on date not null,
        done_on date,
        primary key (government_id, id),
        foreign key (government_id, person_id) references person (government_id, id));
      create unique index lesson_offer_open on lesson_offer (government_id, person_id, lesson) where done_on is null;
      ${protect('lesson_offer', 'select, insert, update')}

      create table lesson_done (
        government_id uuid not null references government (id),
        id uuid not null,
        person_id uuid not null,
        lesson text not null,
        version int not null,
        done_on date not null,
        primary key (government_id, id),
        unique (government_id, person_id, lesson, version),
        foreign key (government_id, person_id) references person (government_id, id));
      create index lesson_done_day on lesson_done (government_id, done_on);
      ${protect('lesson_done', 'select, insert, update')}

      -- The yearly integrity pledge (pakta integritas): once a person and year.
      create table pledge (
        government_id uuid not null references government (id),
        id uuid not null,
        person_id uuid not null,
        year int not null,
        text_version int not null,
        pledged_on date not null,
        primary key (government_id, id),
        unique (government_id, person_id, year),
        foreign key (government_id, person_id) references person (government_id, id));
      create index pledge_year on pledge (government_id, year);
      ${protect('pledge', 'select, insert')}`,
  },
];
