import { protect, type Migration } from '../database/migrate.ts';

export const webhookMigrations: Migration[] = [
  {
    name: 'platform-webhooks-001',
    sql: `
      create table webhook_endpoint (
        government_id uuid not null,
        id uuid not null,
        name text not null,
        url text not null check (url like 'https://%'),
        kinds text[] not null check (cardinality(kinds) > 0),
        secret text not null,
        old_secret text,
        old_until timestamptz,
        made_by text not null,
        made_at timestamptz not null,
        failing_since timestamptz,
        stopped_at timestamptz,
        stopped_why text check (stopped_why in ('person', 'failing', 'gone')),
        primary key (government_id, id),
        check ((old_secret is null) = (old_until is null)),
        check ((stopped_at is null) = (stopped_why is null)));
      ${protect('webhook_endpoint')}

      create table webhook_delivery (
        government_id uuid not null,
        id uuid not null,
        endpoint_id uuid not null,
        event_id uuid not null,
        kind text not null,
        subject_id uuid not null,
        agency_id uuid,
        link text not null check (link like '/%'),
        at timestamptz not null,
        state text not null check (state in ('waiting', 'sending', 'sent', 'closed')),
        attempts integer not null,
        next_at timestamptz not null,
        settled_at timestamptz,
        last_status integer,
        last_error text,
        primary key (government_id, id),
        unique (government_id, endpoint_id, event_id),
        foreign key (government_id, endpoint_id) references webhook_endpoint (government_id, id) on delete cascade);
      create index webhook_delivery_due on webhook_delivery (government_id, endpoint_id, next_at)
        where state in ('waiting', 'sending');
      create index webhook_delivery_listed on webhook_delivery (government_id, endpoint_id, at desc, id desc);
      ${protect('webhook_delivery')}`,
  },
];
