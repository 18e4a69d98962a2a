import type { PackageFacts } from './facts.ts';
import type { PersonFacts } from './facts-around.ts';
import { unknownOf } from './field-words.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { ANOTHER_PACKAGE, figure, named, rp, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';
import type { Kind } from './terms.ts';
import type { PackageThresholds } from './thresholds.ts';

/** What is paid for an event, and may be paid for it twice. */
const OF_EVENTS: readonly Kind[] = [
  'honorarium',
  'travel',
  'meal',
  'lodging',
  'rent-land-building',
  'rent-other',
];

/** XDB-05: too many teams or hours for one person, or the same person or place paid for one day by two agencies. */
export const honoraria = packageRule(
  {
    code: 'XDB-05',
    title: say('Honor menumpuk atau kegiatan dibayar dua kali', 'Honoraria piled up, or an event paid twice'),
    detects: say(
      'Tim atau jam berhonor melebihi batas, orang atau tempat yang sama dibayar dua perangkat daerah pada hari yang sama, atau pembayar menerima sendiri.',
      'Paid teams or hours beyond the limit, one person or place paid by two agencies for one day, or the payer pays himself.',
    ),
    formula: say(
      'tim sebulan > batas eselon; Σ jam sehari > 24; (orang atau tempat, hari) sama di perangkat daerah lain; bendahara = penerima',
      'teams a month > limit of the echelon; Σ hours a day > 24; same (person or place, day) in another agency; treasurer = payee',
    ),
    falsePositives: say(
      'Berbagi biaya dengan perjanjian; pengecualian yang diatur.',
      'Costs shared by agreement; regulated exceptions.',
    ),
    basis: [LAW.standard, LAW.pp60],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.01.07',
    needs: [
      'kind',
      'payees',
      'payees.*.teams',
      'payees.*.echelon',
      'payees.*.hoursOnDay',
      'roles',
      'history.events',
    ],
    thresholds: ['teamsEchelonHigh', 'teamsEchelonThird', 'teamsOthers', 'hoursOfDay'],
    lawDay: ({ dates }) => dates.receipt,
  },
  (facts, t) => {
    const { kind, payees } = facts;
    const applies = kind === null || OF_EVENTS.includes(kind);
    const isHonorarium = kind === 'honorarium';
    const paths = [
      'kind',
      'history.events',
      ...((facts.history.events ?? []).length > 0 ? ['agency'] : []),
      ...(isHonorarium ? ['payees', 'roles'] : []),
      ...(isHonorarium
        ? (payees ?? []).flatMap((each, at) => [
            `payees.${at}.teams`,
            ...(each.teams === null ? [] : [`payees.${at}.echelon`]),
            `payees.${at}.hoursOnDay`,
          ])
        : []),
    ];
    const people = isHonorarium ? (payees ?? []).flatMap((each, at) => piled(each, at, t)) : [];
    return {
      faults: applies ? [...people, ...(isHonorarium ? ownPay(facts) : []), ...paidTwice(facts)] : [],
      missing: applies ? unknownOf(facts, paths) : [],
      clear: {
        formula: applies
          ? say('tim, jam, dan kegiatan dalam batas', 'teams, hours and events within limits')
          : say('bukan honor atau kegiatan', 'no honorarium or event'),
        says: applies
          ? say(
              'Honor dan kegiatan dibayar satu kali dan dalam batas.',
              'Honoraria and events are paid once and within limits.',
            )
          : say('Belanja ini bukan honor atau kegiatan.', 'This is no honorarium and no event.'),
        stands: paths,
      },
    };
  },
);

function piled(
  { person, teams, echelon, hoursOnDay, amount }: PersonFacts,
  at: number,
  t: PackageThresholds,
): Fault[] {
  const about = {
    mend: say(
      'Bayarkan hanya sampai batasnya; kelebihan honor disetor kembali.',
      'Pay up to the limit only; what is above it is paid back.',
    ),
    evidence: [{ kind: 'person' as const, ref: person }],
    ...(amount === null ? {} : { atRisk: BigInt(amount) }),
  };
  const most =
    echelon === null
      ? null
      : echelon === 'I' || echelon === 'II'
        ? t.teamsEchelonHigh
        : echelon === 'III'
          ? t.teamsEchelonThird
          : t.teamsOthers;
  const faults: Fault[] = [];
  if (teams !== null && most !== null && teams > most)
    faults.push({
      formula: say(`penerima ${at + 1}: ${teams} tim > ${most}`, `payee ${at + 1}: ${teams} teams > ${most}`),
      says: say(
        `Penerima ${at + 1} berhonor pada ${teams} tim bulan itu; batasnya ${most}.`,
        `Payee ${at + 1} is paid for ${teams} teams in the month; the limit is ${most}.`,
      ),
      stands: [`payees.${at}.teams`, `payees.${at}.echelon`],
      ...about,
    });
  if (hoursOnDay !== null && hoursOnDay > t.hoursOfDay)
    faults.push({
      formula: say(
        `penerima ${at + 1}: ${figure(hoursOnDay)} jam > ${figure(t.hoursOfDay)}`,
        `payee ${at + 1}: ${figure(hoursOnDay)} hours > ${figure(t.hoursOfDay)}`,
      ),
      says: say(
        `Jam berbayar penerima ${at + 1} dalam sehari ${figure(hoursOnDay)} jam.`,
        `Payee ${at + 1} is paid for ${figure(hoursOnDay)} hours of one day.`,
      ),
      stands: [`payees.${at}.hoursOnDay`],
      ...about,
    });
  return faults;
}

/** The treasurer hands out the money: what he pays himself somebody else has to sign for. */
function ownPay({ roles, payees }: PackageFacts): Fault[] {
  const treasurers = (roles ?? []).filter((each) => each.role === 'treasurer').map((each) => each.person);
  return (payees ?? []).flatMap((each, at): Fault[] =>
    treasurers.includes(each.person)
      ? [
          {
            formula: say(`bendahara = penerima ${at + 1}`, `treasurer = payee ${at + 1}`),
            says: say(
              `Penerima ${at + 1} adalah bendahara yang membayarkan.`,
              `Payee ${at + 1} is the treasurer who pays it out.`,
            ),
            mend: say(
              'Bayarkan melalui transfer yang disetujui pejabat lain, dan lampirkan persetujuannya.',
              'Pay it by a transfer that somebody else approves, and attach the approval.',
            ),
            stands: ['roles', `payees.${at}.person`],
            severity: 'medium',
            evidence: [{ kind: 'person', ref: each.person }],
          },
        ]
      : [],
  );
}

/** Payments of other agencies for the same person or place and day; by whom must be known on both sides. */
function paidTwice({ history, id, agency }: PackageFacts): Fault[] {
  return (history.events ?? [])
    .filter((each) => !each.isShared && each.package !== id)
    .filter((each) => each.agency !== null && agency !== null && each.agency !== agency)
    .map((each): Fault => {
      const isPerson = each.what === 'person';
      const other = named(each.package, each.packageNumber, ANOTHER_PACKAGE);
      const by = named(each.agency ?? '', each.agencyName, say('perangkat daerah lain', 'another agency'));
      const what = isPerson
        ? say('Penerima yang sama', 'The same person')
        : say(`Tempat ${each.who}`, `The place ${each.who}`);
      return {
        formula: say(
          `(${isPerson ? 'orang' : 'tempat'}, ${each.day}) ∈ ${other.id}`,
          `(${isPerson ? 'person' : 'place'}, ${each.day}) ∈ ${other.en}`,
        ),
        says: say(
          `${what.id} dibayar pula untuk ${each.day} oleh ${by.id} (${other.id}, ${rp(each.amount)}).`,
          `${what.en} is paid for ${each.day} by ${by.en} too (${other.en}, ${rp(each.amount)}).`,
        ),
        mend: say(
          'Tunjukkan pembagian biayanya, atau batalkan salah satu pembayaran.',
          'Show how the costs are shared, or withdraw one of the payments.',
        ),
        stands: ['history.events'],
        evidence: [{ kind: 'package', ref: each.package }],
        atRisk: BigInt(each.amount),
      };
    });
}
