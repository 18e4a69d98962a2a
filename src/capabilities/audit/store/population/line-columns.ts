/**
 * Columns of a line of the year, one spelling for the platform's table and for the one that the command line fills from a file.
 * What the rules compare is generated, so that both engines and every way in agree about it.
 */
export const LINE_COLUMNS = `
        id uuid not null,
        year int not null,
        agency_id uuid,
        -- number of the evidence (BKU/SPJ), of the order to pay and of the treasury's order
        number text,
        spm_number text,
        sp2d_number text,
        invoice_number text,
        -- letters and digits only, small; null where nothing is left
        invoice_norm text generated always as (nullif(lower(regexp_replace(invoice_number, '[^0-9A-Za-z]+', '', 'g')), '')) stored,
        -- id of the vendor, or his name as compared; null: unknown
        vendor_key text,
        vendor_name text,
        -- day of the receipt
        day date,
        -- rupiah; negative: a reversal
        amount bigint not null,
        account_code text,
        -- account, group, kind and object of the account: 5.1.02.01
        account_group text generated always as (coalesce(substring(account_code from '^[0-9]+(?:[.][0-9]+){0,3}'), account_code)) stored,
        activity_code text,
        -- how it is paid (LS, UP, GU, TU), and how it was bought
        method text,
        description text,
        description_norm text generated always as (nullif(btrim(lower(regexp_replace(description, '[^0-9A-Za-z]+', ' ', 'g'))), '')) stored,
        quantity numeric,
        unit text,
        unit_norm text generated always as (nullif(lower(regexp_replace(unit, '[^0-9A-Za-z]+', '', 'g')), '')) stored,
        -- rupiah for one unit
        price numeric,
        -- code in the government's list of standard prices
        standard_code text,
        -- of a contract that is paid in equal parts (rent, subscription); null: unknown
        recurring boolean,
        handed_over_day date,
        -- share of the work that was handed over, 0 to 1
        progress numeric check (progress between 0 and 1),
        -- moment at which it was entered in the bookkeeping
        entered_at timestamptz,
        -- who was paid: keyed hashes, never a number
        person_key text,
        account_key text,
        account_holder text,
        -- the same line of another file or package is the same by this: one line a source and reference
        source text not null check (source in ('package', 'import', 'file')),
        reference text not null`;
