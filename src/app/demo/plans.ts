import { demoAgencies, type DemoAgency } from './agencies.ts';
import type { CityPlan } from './city.ts';

const INSPECTORATE = '6.01.01';
const HEALTH = '5.02.01';
const FINANCE = '5.23.01';
const SECRETARIAT = '4.01.01';
const COMMUNICATION = '5.15.01';

/** Kota Teladan: 9,000 people, 1,200 findings. */
export const TELADAN: CityPlan = {
  agencies: demoAgencies(),
  people: 9_000,
  findings: 1_200,
  roles: [
    { role: 'inspektur', agencyCode: INSPECTORATE, scope: 'government' },
    { role: 'technical-controller', agencyCode: INSPECTORATE, scope: 'government' },
    { role: 'team-leader', agencyCode: INSPECTORATE, scope: 'government' },
    { role: 'auditor', agencyCode: INSPECTORATE, scope: 'government' },
    { role: 'certificate-officer', agencyCode: INSPECTORATE, scope: 'government' },
    { role: 'loss-verifier', agencyCode: INSPECTORATE, scope: 'government' },
    { role: 'loss-officer', agencyCode: FINANCE, scope: 'government' },
    { role: 'technical-administrator', agencyCode: COMMUNICATION, scope: 'government' },
    { role: 'agency-head', agencyCode: HEALTH, scope: 'agency' },
    { role: 'follow-up-officer', agencyCode: HEALTH, scope: 'agency' },
    { role: 'account-officer', agencyCode: HEALTH, scope: 'agency' },
    { role: 'staff', agencyCode: HEALTH, scope: 'agency' },
    { role: 'intake-officer', agencyCode: INSPECTORATE, scope: 'government' },
    { role: 'complaint-reviewer', agencyCode: INSPECTORATE, scope: 'government' },
    { role: 'consultant', agencyCode: INSPECTORATE, scope: 'government' },
    { role: 'gratification-officer', agencyCode: INSPECTORATE, scope: 'government' },
    { role: 'receptionist', agencyCode: INSPECTORATE, scope: 'agency' },
    { role: 'complaint-officer', agencyCode: HEALTH, scope: 'agency' },
    { role: 'government-head', agencyCode: SECRETARIAT, scope: 'government' },
    { role: 'survey-manager', agencyCode: INSPECTORATE, scope: 'government' },
    { role: 'super-admin', agencyCode: INSPECTORATE, scope: 'government' },
    { role: 'wbs-intake', agencyCode: INSPECTORATE, scope: 'government' },
    { role: 'investigator', agencyCode: INSPECTORATE, scope: 'government' },
    { role: 'wbs-alternate', agencyCode: SECRETARIAT, scope: 'government' },
    { role: 'travel-officer', agencyCode: HEALTH, scope: 'agency' },
    { role: 'commitment-officer', agencyCode: HEALTH, scope: 'agency' },
    { role: 'technical-officer', agencyCode: HEALTH, scope: 'agency' },
    { role: 'treasurer', agencyCode: HEALTH, scope: 'agency' },
    { role: 'finance-verifier', agencyCode: HEALTH, scope: 'agency' },
    { role: 'budget-user', agencyCode: HEALTH, scope: 'agency' },
    { role: 'treasury', agencyCode: FINANCE, scope: 'government' },
    { role: 'regional-secretary', agencyCode: SECRETARIAT, scope: 'government' },
    { role: 'village-supervisor', agencyCode: SECRETARIAT, scope: 'government' },
    { role: 'prosecutor', agencyCode: SECRETARIAT, scope: 'government' },
  ],
};

const CONTOH_AGENCIES: DemoAgency[] = [
  { code: '1', name: 'Sekretariat Daerah', kind: 'sekretariat', parent: null, weight: 20 },
  { code: '2', name: 'Inspektorat Daerah', kind: 'inspektorat', parent: null, weight: 25 },
  { code: '3', name: 'Dinas Kesehatan', kind: 'dinas', parent: null, weight: 20 },
  { code: '4', name: 'Badan Keuangan dan Aset Daerah', kind: 'badan', parent: null, weight: 20 },
  { code: '5', name: 'Kecamatan Contoh Hulu', kind: 'kecamatan', parent: null, weight: 10 },
  { code: '5.1', name: 'Desa Sumber Contoh', kind: 'desa', parent: '5', weight: 8 },
  { code: '5.2', name: 'Desa Muara Contoh', kind: 'desa', parent: '5', weight: 8 },
];

/** Kabupaten Contoh: small, there to show that nothing of one government is seen from another. */
export const CONTOH: CityPlan = {
  agencies: CONTOH_AGENCIES,
  people: 120,
  findings: 40,
  roles: [
    { role: 'inspektur', agencyCode: '2', scope: 'government' },
    { role: 'auditor', agencyCode: '2', scope: 'government' },
    { role: 'certificate-officer', agencyCode: '2', scope: 'government' },
    { role: 'loss-verifier', agencyCode: '2', scope: 'government' },
    { role: 'loss-officer', agencyCode: '4', scope: 'government' },
    { role: 'technical-administrator', agencyCode: '1', scope: 'government' },
    { role: 'staff', agencyCode: '3', scope: 'agency' },
    { role: 'intake-officer', agencyCode: '2', scope: 'government' },
    { role: 'complaint-reviewer', agencyCode: '2', scope: 'government' },
    { role: 'complaint-officer', agencyCode: '3', scope: 'agency' },
    { role: 'government-head', agencyCode: '1', scope: 'government' },
    { role: 'village-supervisor', agencyCode: '1', scope: 'government' },
    { role: 'agency-head', agencyCode: '5.1', scope: 'agency' },
    { role: 'treasurer', agencyCode: '5.1', scope: 'agency' },
    // Without an alternate the channel is left before its key ceremony, so that one can be held.
    { role: 'super-admin', agencyCode: '2', scope: 'government' },
    { role: 'wbs-intake', agencyCode: '2', scope: 'government' },
    { role: 'investigator', agencyCode: '2', scope: 'government' },
  ],
};
