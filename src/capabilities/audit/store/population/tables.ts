export type LineTable = {
  government_id: string;
  id: string;
  year: number;
  agency_id: string | null;
  number: string | null;
  spm_number: string | null;
  sp2d_number: string | null;
  invoice_number: string | null;
  vendor_key: string | null;
  vendor_name: string | null;
  day: string | null;
  amount: number;
  account_code: string | null;
  activity_code: string | null;
  method: string | null;
  description: string | null;
  quantity: number | null;
  unit: string | null;
  price: number | null;
  standard_code: string | null;
  recurring: boolean | null;
  handed_over_day: string | null;
  progress: number | null;
  entered_at: string | null;
  person_key: string | null;
  account_key: string | null;
  account_holder: string | null;
  source: 'package' | 'import' | 'file';
  reference: string;
  package_id: string | null;
  vendor_id: string | null;
  person_id: string | null;
};

export type VendorFactsTable = {
  government_id: string;
  id: string;
  vendor_key: string;
  vendor_id: string | null;
  name: string;
  tax_key: string | null;
  tax_last4: string | null;
  tax_valid: boolean | null;
  nib: string | null;
  founded_on: string | null;
  account_key: string | null;
  account_last4: string | null;
  account_holder: string | null;
  account_changed_on: string | null;
  phone_key: string | null;
  phone_last4: string | null;
  email_key: string | null;
  address_key: string | null;
  owner_keys: string[];
  cooperative: boolean;
  blacklisted_from: string | null;
  blacklisted_to: string | null;
};

export type PersonKeyTable = {
  government_id: string;
  id: string;
  person_id: string;
  kind: 'account' | 'phone' | 'email' | 'address' | 'nik' | 'family';
  key: string;
  last4: string | null;
};

export type StandardPriceTable = {
  government_id: string;
  id: string;
  year: number;
  code: string;
  item: string;
  unit: string;
  region: string;
  price: number;
  is_cap: boolean;
  source: string;
};

export type PopulationTables = {
  audit_standard_price: StandardPriceTable;
  audit_line: LineTable;
  audit_vendor_facts: VendorFactsTable;
  audit_person_key: PersonKeyTable;
};
