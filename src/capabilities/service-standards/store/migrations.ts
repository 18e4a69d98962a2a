import { protect, type Migration } from '../../../platform/database/migrate.ts';

export const serviceMigrations: Migration[] = [
  {
    name: 'service-standards-001-services',
    sql: `
      create table public_service (
        government_id uuid not null references government (id),
        id uuid not null,
        agency_id uuid not null,
        -- name in plain letters: an office's spelling does not make a second service
        name_key text not null,
        last_day date,
        primary key (government_id, id),
        foreign key (government_id, agency_id) references agency (government_id, id));
      create unique index public_service_name on public_service (government_id, agency_id, name_key) where last_day is null;
      create index public_service_agency on public_service (government_id, agency_id);
      ${protect('public_service')}

      -- What was promised stays: a wording is never overwritten once its successor has begun.
      create table service_standard (
        government_id uuid not null,
        id uuid not null,
        service_id uuid not null,
        valid_from date not null,
        name text not null,
        requirements jsonb not null,
        steps jsonb not null,
        time text not null,
        time_amount int check (time_amount > 0),
        time_unit text check (time_unit in ('minutes', 'working-days')),
        fee_kind text not null check (fee_kind in ('free', 'fixed', 'tariff')),
        fee bigint check (fee >= 0),
        fee_basis text not null,
        product text not null,
        basis text not null,
        channel text not null,
        primary key (government_id, id),
        unique (government_id, service_id, valid_from),
        foreign key (government_id, service_id) references public_service (government_id, id),
        check ((time_amount is null) = (time_unit is null)),
        -- a fee is set by law (UU 25/2009 pasal 31)
        check (fee_kind = 'free' or fee_basis <> ''),
        check (case fee_kind when 'free' then fee = 0 when 'fixed' then fee > 0 else fee is null end));
      ${protect('service_standard')}`,
  },
];
