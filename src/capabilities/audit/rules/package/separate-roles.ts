import { packageRule, type Fault } from './package-rule.ts';
import { say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';
import type { PackageRole } from './terms.ts';
import type { PackageThresholds } from './thresholds.ts';

export const ROLE_WORDS: Readonly<Record<PackageRole, { id: string; en: string }>> = {
  'budget-user': say('PA/KPA', 'budget user (PA/KPA)'),
  'finance-verifier': say('PPK-SKPD', 'finance verifier (PPK-SKPD)'),
  'technical-officer': say('PPTK', 'technical officer (PPTK)'),
  treasurer: say('bendahara', 'treasurer'),
  'commitment-officer': say('PPK kontrak', 'commitment officer'),
  payee: say('penerima pembayaran', 'payee'),
};

/** Parts that every package has; the commitment officer and a payee of the office are not in all of them. */
const ALWAYS: readonly PackageRole[] = ['budget-user', 'finance-verifier', 'technical-officer', 'treasurer'];

/** SPJ-11: one person plays two parts that check each other. */
export const separateRoles = packageRule(
  {
    code: 'SPJ-11',
    title: say('Peran dirangkap', 'One person in two roles'),
    detects: say(
      'Satu orang memegang dua peran yang seharusnya saling memeriksa.',
      'One person holds two roles that should check each other.',
    ),
    formula: say(
      'orang yang sama pada ≥ 2 dari PA/KPA, PPK-SKPD, PPTK, bendahara, PPK kontrak, penerima',
      'the same person in ≥ 2 of budget user, finance verifier, technical officer, treasurer, commitment officer, payee',
    ),
    falsePositives: say(
      'Perangkat daerah kecil dan kelurahan dengan rangkap peran yang diatur: daftarkan pasangan peran itu.',
      'Small offices whose doubled roles are regulated: list those pairs.',
    ),
    basis: [LAW.pp60, LAW.pp12],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '2.03.05',
    needs: ['roles'],
    thresholds: ['sharedRoles'],
    lawDay: ({ dates }) => dates.receipt,
  },
  ({ roles }, { sharedRoles }) => {
    const present = new Set(roles?.map((each) => each.role));
    const people = new Set(roles?.map((each) => each.person)).size;
    const faults = (roles ?? []).flatMap((one, at) =>
      (roles ?? [])
        .slice(at + 1)
        .filter((other) => other.person === one.person && other.role !== one.role)
        .filter((other) => !mayShare(sharedRoles, one.role, other.role))
        .map((other): Fault => {
          const [first, second] = [ROLE_WORDS[one.role], ROLE_WORDS[other.role]];
          return {
            formula: say(`${first.id} = ${second.id}`, `${first.en} = ${second.en}`),
            says: say(
              `Orang yang sama menjadi ${first.id} dan ${second.id}.`,
              `The same person is ${first.en} and ${second.en}.`,
            ),
            mend: say(
              'Minta pejabat lain menandatangani salah satu peran, atau lampirkan keputusan yang membolehkannya.',
              'Have somebody else sign for one of the roles, or attach the decision that allows it.',
            ),
            stands: ['roles'],
            evidence: [{ kind: 'person', ref: one.person }],
          };
        }),
    );
    return {
      faults: faults.filter(
        (each, at) => faults.findIndex((other) => other.formula.id === each.formula.id) === at,
      ),
      missing:
        roles === null
          ? ['roles']
          : ALWAYS.filter((role) => !present.has(role)).map((role) => `roles.${role}`),
      clear: {
        formula: say(`${present.size} peran, ${people} orang`, `${present.size} roles, ${people} people`),
        says: say('Setiap peran dipegang orang yang berbeda.', 'Every role is held by somebody else.'),
        stands: ['roles'],
      },
    };
  },
);

function mayShare(pairs: PackageThresholds['sharedRoles'], one: PackageRole, other: PackageRole): boolean {
  return pairs.some((pair) => pair.includes(one) && pair.includes(other));
}
