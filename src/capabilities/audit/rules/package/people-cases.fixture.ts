import type { PackageFile } from '../../contract/package-facts.ts';
import { casesOf, movesOf } from './cases.fixture.ts';
import { GOOD } from './package.fixture.ts';

type Person = NonNullable<PackageFile['payees']>[number];
const account = (changes: object): Partial<PackageFile> => ({
  vendor: { account: { ...GOOD.vendor!.account, ...changes } },
});
const vendor = (changes: NonNullable<PackageFile['vendor']>): Partial<PackageFile> => ({ vendor: changes });

const WORKED: Person = {
  person: 'E-1',
  amount: 1_000_000,
  workFrom: '2026-03-02',
  workTo: '2026-03-02',
  isInRegister: true,
  nikFits: true,
  leaves: [],
  teams: 1,
  echelon: 'none',
  hoursOnDay: 4,
};
const honorarium = (
  changes: Partial<Person> = {},
  more: Partial<PackageFile> = {},
): Partial<PackageFile> => ({
  kind: 'honorarium',
  payees: [{ ...WORKED, ...changes }],
  ...more,
});
const event = {
  package: 'P-9',
  agency: 'Dinas Lain',
  what: 'person' as const,
  who: 'E-1',
  day: '2026-03-02',
  amount: 1_000_000,
};

export const peopleCases = [
  ...casesOf('XDB-02', [
    ['a firm of long standing', 'clear', {}],
    ['no registration alone', 'clear', vendor({ nib: '' })],
    [
      'no registration, and just founded',
      'found',
      vendor({ nib: '', foundedOn: '2026-01-10', firstPaidOn: '2026-03-16' }),
      { severity: 'high' },
    ],
    [
      'a tax number that cannot be, and dependent on one agency',
      'found',
      vendor({ taxNumber: '12.345.678.9-901.000', shareOfAgency: 0.95 }),
    ],
    [
      'blacklisted on the day of the contract',
      'found',
      vendor({ blacklist: [{ number: 'DH-1', from: '2026-03-02', to: '2027-03-02' }] }),
    ],
    [
      'blacklisted until the day before',
      'clear',
      vendor({ blacklist: [{ number: 'DH-1', from: '2025-03-01', to: '2026-03-01' }] }),
    ],
    [
      'shares an address, and pays from one agency',
      'found',
      vendor({ shared: [{ what: 'address', vendors: 2 }], shareOfAgency: 1 }),
    ],
    [
      'one sign, and another nobody knows',
      'not-computable',
      vendor({ nib: '', shareOfAgency: null }),
      { missing: ['vendor.shareOfAgency'] },
    ],
    ['one unknown cannot make two', 'clear', vendor({ shareOfAgency: null })],
    ['a package that pays people', 'clear', honorarium({}, { vendor: null })],
  ]),
  ...casesOf('XDB-03', [
    ['the vendor’s own account', 'clear', {}],
    ['somebody else’s', 'found', account({ holder: 'Budi Santoso' }), { severity: 'critical' }],
    ['cut by the bank', 'clear', account({ holder: 'CV SUMBER MAKMUR AB' })],
    ['used by two more', 'found', account({ otherPayees: 2 })],
    ['lawfully shared', 'clear', account({ otherPayees: 2, isCollective: true, holder: 'Koperasi Pegawai' })],
    ['changed fourteen days before', 'found', account({ isChanged: true, changedOn: '2026-03-02' })],
    ['changed after the payment', 'clear', account({ isChanged: true, changedOn: '2026-03-17' })],
    ['holder not known', 'not-computable', account({ holder: null }), { missing: ['vendor.account.holder'] }],
    [
      'holder read by a machine',
      'not-computable',
      {
        ...account({ holder: 'Budi Santoso' }),
        unconfirmed: [{ field: 'vendor.account.holder', provenance: 'ocr' }],
      },
      { missing: ['vendor.account.holder'] },
    ],
  ]),
  ...casesOf('XDB-04', [
    ['a vendor', 'clear', {}],
    ['somebody in service', 'clear', honorarium()],
    ['work after the pension', 'found', honorarium({ retiredOn: '2026-03-01' }), { severity: 'critical' }],
    ['paid late for work before it', 'clear', honorarium({ retiredOn: '2026-03-10' })],
    ['work on its own day', 'clear', honorarium({ movedOn: '2026-03-02' })],
    ['work after death', 'found', honorarium({ diedOn: '2026-02-28' })],
    ['an identity number that cannot be', 'found', honorarium({ nikFits: false })],
    ['on leave', 'found', honorarium({ leaves: [{ from: '2026-03-01', to: '2026-03-02' }] })],
    [
      'on leave until the day before',
      'clear',
      honorarium({ leaves: [{ from: '2026-02-20', to: '2026-03-01' }] }),
    ],
    [
      'on leave from the last day of the work',
      'found',
      honorarium({ workFrom: '2026-02-27', leaves: [{ from: '2026-03-02', to: '2026-03-06' }] }),
    ],
    [
      'leave is no matter for travel',
      'clear',
      { ...honorarium({ leaves: [{ from: '2026-03-01', to: '2026-03-02' }] }), kind: 'travel' },
    ],
    [
      'retired, and days of work not known',
      'not-computable',
      honorarium({ retiredOn: '2026-03-01', workFrom: null, workTo: null }),
      { missing: ['payees.0.workTo'] },
    ],
    [
      'nobody asked the register',
      'not-computable',
      honorarium({ isInRegister: null }),
      { missing: ['payees.0.isInRegister'] },
    ],
    [
      'no payees known',
      'not-computable',
      { kind: 'honorarium', payees: null, vendor: null },
      { missing: ['payees'] },
    ],
  ]),
  ...casesOf('XDB-05', [
    ['goods', 'clear', {}],
    ['one team, four hours', 'clear', honorarium()],
    ['six teams', 'found', honorarium({ teams: 6 }), { severity: 'high' }],
    ['twenty-five hours of one day', 'found', honorarium({ hoursOnDay: 25 })],
    ['paid by another agency for the same day', 'found', honorarium({}, { history: { events: [event] } })],
    [
      'a place paid by another agency',
      'found',
      { kind: 'meal', history: { events: [{ ...event, what: 'venue', who: 'Aula' }] } },
    ],
    [
      'twice by the same agency',
      'clear',
      honorarium({}, { history: { events: [{ ...event, agency: 'Dinas Contoh' }] } }),
    ],
    [
      'nobody knows which agency this is',
      'not-computable',
      honorarium({}, { agency: null, history: { events: [event] } }),
      { missing: ['agency'] },
    ],
    ['an hour more than a day has, of somebody without a team', 'found', honorarium({ hoursOnDay: 24.5 })],
    [
      'costs shared by agreement',
      'clear',
      honorarium({}, { history: { events: [{ ...event, isShared: true }] } }),
    ],
    ['the treasurer pays himself', 'found', honorarium({ person: 'O-4' }), { severity: 'medium' }],
    ['teams not known', 'not-computable', honorarium({ teams: null }), { missing: ['payees.0.teams'] }],
    [
      'nobody looked at other payments',
      'not-computable',
      honorarium({}, { history: { events: null } }),
      { missing: ['history.events'] },
    ],
  ]),
];

export const peopleMoves = [
  ...movesOf('XDB-02', [
    ['shellSigns', vendor({ nib: '' }), 'clear', { shellSigns: 1 }, 'found'],
    [
      'blacklistSigns',
      vendor({ blacklist: [{ number: 'DH-1', from: '2026-03-02', to: '2027-03-02' }] }),
      'found',
      { blacklistSigns: 1 },
      'clear',
    ],
    [
      'youngDays',
      vendor({ nib: '', foundedOn: '2026-01-01', firstPaidOn: '2026-03-31' }),
      'found',
      { youngDays: 89 },
      'clear',
    ],
    ['captiveShare', vendor({ nib: '', shareOfAgency: 0.95 }), 'found', { captiveShare: 0.95 }, 'clear'],
  ]),
  ...movesOf('XDB-03', [
    [
      'holderLikeness',
      account({ holder: 'Sumber Makmur Abady' }),
      'clear',
      { holderLikeness: 0.99 },
      'found',
    ],
    [
      'accountDays',
      account({ isChanged: true, changedOn: '2026-03-02' }),
      'found',
      { accountDays: 13 },
      'clear',
    ],
  ]),
  ...movesOf('XDB-05', [
    ['teamsEchelonHigh', honorarium({ teams: 2, echelon: 'II' }), 'clear', { teamsEchelonHigh: 1 }, 'found'],
    [
      'teamsEchelonThird',
      honorarium({ teams: 3, echelon: 'III' }),
      'clear',
      { teamsEchelonThird: 2 },
      'found',
    ],
    ['teamsOthers', honorarium({ teams: 5 }), 'clear', { teamsOthers: 4 }, 'found'],
    ['hoursOfDay', honorarium({ hoursOnDay: 24 }), 'clear', { hoursOfDay: 23 }, 'found'],
  ]),
];
