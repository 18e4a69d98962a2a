import { protect, type Migration } from '../../../../platform/database/migrate.ts';
import { LINE_COLUMNS } from './line-columns.ts';

export const populationMigrations: Migration[] = [
  {
    name: 'audit-030-lines',
    sql: `
      -- One line of what was accounted for in a year, from a package or a file.
      create table audit_line (
        government_id uuid not null references government (id),
        ${LINE_COLUMNS},
        package_id uuid,
        vendor_id uuid,
        person_id uuid,
        primary key (government_id, id),
        unique (government_id, source, reference),
        foreign key (government_id, agency_id) references agency (government_id, id),
        foreign key (government_id, vendor_id) references vendor (government_id, id),
        foreign key (government_id, person_id) references person (government_id, id));
      create index audit_line_invoice on audit_line (government_id, vendor_key, invoice_norm, amount);
      create index audit_line_window on audit_line (government_id, year, agency_id, vendor_key, day);
      create index audit_line_package on audit_line (government_id, package_id) where package_id is not null;
      ${protect('audit_line', 'select, insert, update, delete')}

      -- What is known of a vendor beside his name. Numbers are keyed hashes; four digits remain for a reader's eye.
      create table audit_vendor_facts (
        government_id uuid not null references government (id),
        id uuid not null,
        -- as lines carry it: the vendor's id, or his name as compared
        vendor_key text not null,
        vendor_id uuid,
        name text not null,
        tax_key text,
        tax_last4 text,
        -- false: the tax number is no tax number; null: none was given
        tax_valid boolean,
        nib text,
        founded_on date,
        account_key text,
        account_last4 text,
        account_holder text,
        account_changed_on date,
        phone_key text,
        phone_last4 text,
        email_key text,
        address_key text,
        -- NIK of directors and owners
        owner_keys text[] not null default '{}',
        -- a cooperative of employees shares account and address with them lawfully
        cooperative boolean not null default false,
        blacklisted_from date,
        blacklisted_to date,
        primary key (government_id, id),
        unique (government_id, vendor_key),
        foreign key (government_id, vendor_id) references vendor (government_id, id));
      ${protect('audit_vendor_facts', 'select, insert, update, delete')}

      -- What would tie an employee, or his family, to a vendor: keyed hashes only.
      create table audit_person_key (
        government_id uuid not null references government (id),
        id uuid not null,
        person_id uuid not null,
        kind text not null check (kind in ('account', 'phone', 'email', 'address', 'nik', 'family')),
        key text not null,
        last4 text,
        primary key (government_id, id),
        unique (government_id, person_id, kind, key),
        foreign key (government_id, person_id) references person (government_id, id));
      create index audit_person_key_key on audit_person_key (government_id, key);
      ${protect('audit_person_key', 'select, insert, update, delete')}`,
  },
  {
    name: 'audit-031-standard-prices',
    sql: `
      -- What one unit may cost by the government's own list (SSH, SBU), year by year. Goods without a code in the list are known by name and unit.
      create table audit_standard_price (
        government_id uuid not null references government (id),
        id uuid not null,
        year int not null check (year between 2000 and 2199),
        code text not null,
        item text not null,
        item_norm text generated always as (nullif(btrim(lower(regexp_replace(item, '[^0-9A-Za-z]+', ' ', 'g'))), '')) stored,
        unit text not null,
        unit_norm text generated always as (nullif(lower(regexp_replace(unit, '[^0-9A-Za-z]+', '', 'g')), '')) stored,
        -- as the list names it; empty: everywhere
        region text not null,
        -- rupiah
        price bigint not null check (price > 0),
        -- a highest amount by law, above which nothing is paid
        is_cap boolean not null,
        -- the regulation
        source text not null,
        primary key (government_id, id),
        unique (government_id, year, code, region));
      create index audit_standard_price_item on audit_standard_price (government_id, year, item_norm);
      ${protect('audit_standard_price', 'select, insert, update, delete')}`,
  },
];
