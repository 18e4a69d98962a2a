import { protect, type Migration } from '../database/migrate.ts';

export const notificationMigrations: Migration[] = [
  {
    name: 'platform-012-notification',
    sql: `
      create table notification (
        government_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        key text not null,
        title_id text not null,
        title_en text not null,
        body_id text not null,
        body_en text not null,
        link text not null,
        created_at timestamptz not null,
        read_at timestamptz,
        primary key (government_id, id),
        unique (government_id, account_id, key),
        foreign key (government_id, account_id) references account (government_id, id));
      create index notification_of_account on notification (government_id, account_id, created_at desc, id);
      create index notification_unread on notification (government_id, account_id) where read_at is null;
      ${protect('notification')}

      -- What leaves the house. closed: a demo or practice government, nothing of which ever leaves.
      create table outbox (
        government_id uuid not null references government (id),
        id uuid not null,
        key text not null,
        address text not null,
        subject text not null,
        text text not null,
        link text,
        attachments jsonb not null,
        state text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'closed')),
        attempts int not null default 0,
        next_at timestamptz not null,
        created_at timestamptz not null,
        settled_at timestamptz,
        last_error text,
        primary key (government_id, id),
        unique (government_id, key, address));
      create index outbox_due on outbox (government_id, next_at) where state in ('waiting', 'sending');
      create index outbox_settled on outbox (government_id, state, settled_at) where state in ('sent', 'failed', 'closed');
      ${protect('outbox')}`,
  },
  {
    name: 'notifications-001-channels',
    sql: `
      alter table outbox add column channel text not null default 'mail' check (channel in ('mail', 'sms', 'push'));
      alter table outbox alter column channel drop default;
      drop index outbox_due;
      create index outbox_due on outbox (government_id, channel, next_at) where state in ('waiting', 'sending');

      -- A browser that its owner has asked to be told. Whoever holds these keys can write to it, and read nothing.
      create table push_subscription (
        government_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        endpoint text not null,
        p256dh text not null,
        auth text not null,
        locale text not null check (locale in ('id', 'en')),
        created_at timestamptz not null,
        primary key (government_id, id),
        unique (government_id, endpoint),
        foreign key (government_id, account_id) references account (government_id, id));
      create index push_subscription_of_account on push_subscription (government_id, account_id);
      ${protect('push_subscription')}`,
  },
  {
    name: 'notifications-002-urgent',
    sql: `
      -- Leaves at any hour: only what reaches the top of the house.
      alter table outbox add column urgent boolean not null default false;`,
  },
  {
    name: 'notifications-003-delivery',
    sql: `
      alter table outbox drop constraint outbox_channel_check;
      alter table outbox add constraint outbox_channel_check check (channel in ('mail', 'sms', 'push', 'whatsapp'));
      alter table outbox
        -- may use what the monthly cap keeps back
        add column critical boolean not null default false,
        -- leaves only when this message has not arrived by then
        add column instead_of uuid,
        -- what the provider says of it afterwards; null: nothing yet
        add column delivery text check (delivery in ('delivered', 'read', 'failed')),
        add column delivery_at timestamptz;

      -- What a provider calls a message, or each part of a long one.
      create table outbox_part (
        government_id uuid not null,
        outbox_id uuid not null,
        reference text not null,
        state text check (state in ('delivered', 'read', 'failed')),
        primary key (government_id, outbox_id, reference),
        foreign key (government_id, outbox_id) references outbox (government_id, id) on delete cascade);
      create index outbox_part_reference on outbox_part (government_id, reference);
      ${protect('outbox_part')}

      -- SMS of a month as they are paid, for the cap.
      create table sms_month (
        government_id uuid not null references government (id),
        month date not null,
        messages int not null check (messages >= 0),
        primary key (government_id, month));
      ${protect('sms_month')}

      -- Who agreed to be told by WhatsApp, on the number that he had then.
      create table whatsapp_consent (
        government_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        phone text not null,
        given_at timestamptz not null,
        primary key (government_id, id),
        unique (government_id, account_id),
        foreign key (government_id, account_id) references account (government_id, id));
      ${protect('whatsapp_consent')}`,
  },
  {
    name: 'notifications-004-secret',
    sql: `
      -- Its text and link open something: they are gone as soon as the message is settled.
      alter table outbox add column secret boolean not null default false;`,
  },
];
