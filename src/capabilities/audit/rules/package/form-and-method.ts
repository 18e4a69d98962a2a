import type { Say } from '../verdict.ts';
import { DOCUMENT_WORDS } from './document-words.ts';
import type { PackageFacts } from './facts.ts';
import { unknownOf } from './field-words.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { rp, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';
import type { DocumentKind, Kind } from './terms.ts';
import type { PackageThresholds } from './thresholds.ts';

/** Paid by a public tariff, or nothing is procured (Perpres 16/2018 pasal 61): no form of contract is asked. */
const WITHOUT_FORM: readonly Kind[] = ['utility', 'fuel', 'honorarium', 'travel', 'salary', 'grant'];
const ONLINE = ['e-purchasing', 'online-shop'];
const FREE = ['none', 'self-managed', 'emergency'];

/** SPJ-09: the paper, or the way of buying, is too light for the value; or the package is in no plan. */
export const formAndMethod = packageRule(
  {
    code: 'SPJ-09',
    title: say('Bentuk bukti atau cara pengadaan terlalu ringan', 'Form or method too light for the value'),
    detects: say(
      'Nilai memerlukan bentuk kontrak atau cara pengadaan yang lebih tinggi, atau paket tidak ada dalam SIRUP.',
      'The value asks for a higher form of contract or method, or the package is not in the plan (SIRUP).',
    ),
    formula: say(
      'bukti pembelian > 10 jt; kuitansi > 50 jt; SPK di atas batas jenisnya; pengadaan langsung di atas batas jenisnya; tidak ada dalam SIRUP; RUP berubah setelah penetapan',
      'proof of purchase > 10 million; receipt > 50 million; SPK above its kind’s limit; direct procurement above its kind’s limit; not in SIRUP; plan changed after the award',
    ),
    falsePositives: say(
      'Toko daring dan e-purchasing memakai surat pesanan; keadaan darurat dikecualikan.',
      'Online shops and e-purchasing use an order; emergencies are left out.',
    ),
    basis: [LAW.forms, LAW.direct, LAW.plan],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.04.03',
    needs: ['amounts.contract', 'amounts.claim', 'kind', 'purchase', 'documents', 'procurement.inPlan'],
    thresholds: [
      'proofMost',
      'receiptMost',
      'spkMostGoods',
      'spkMostConsulting',
      'spkMostConstruction',
      'directMostGoods',
      'directMostConsulting',
      'directMostConstruction',
    ],
    lawDay: ({ dates }) => dates.contract ?? dates.order ?? dates.receipt,
  },
  (facts, t) => {
    const { kind, purchase, amounts, documents } = facts;
    const valuePath = amounts.contract === null ? 'amounts.claim' : 'amounts.contract';
    const value = amounts.contract ?? amounts.claim;
    const isFree =
      (kind !== null && WITHOUT_FORM.includes(kind)) || (purchase !== null && FREE.includes(purchase));
    const clear = {
      formula: isFree
        ? say('tidak memerlukan bentuk kontrak', 'no form of contract is asked')
        : say(`${rp(value ?? 0)} ≤ batas bentuk dan cara`, `${rp(value ?? 0)} ≤ limits of form and method`),
      says: isFree
        ? say('Belanja ini tidak memerlukan bentuk kontrak.', 'This expenditure needs no form of contract.')
        : say('Bentuk bukti dan cara pengadaan sesuai nilainya.', 'Form and method fit the value.'),
      stands: isFree ? ['kind', 'purchase'] : ['kind', 'purchase', valuePath],
    };
    if (isFree) return { faults: [], missing: [], clear };
    const missing = [
      ...unknownOf(facts, ['kind', 'purchase', 'documents', 'procurement.inPlan']),
      ...(value === null ? ['amounts.claim'] : []),
    ];
    const faults = [...planFaults(facts)];
    if (kind !== null && purchase !== null && value !== null) {
      faults.push(...methodFaults({ kind, purchase, value, valuePath }, t));
      const form = formFor({ kind, purchase, value }, t);
      const attached = documents?.map((each) => each.kind);
      if (attached !== undefined && !form.enough.some((each) => attached.includes(each)))
        faults.push(lightForm(form, value, valuePath));
    }
    return { faults, missing, clear };
  },
);

interface Form {
  enough: readonly DocumentKind[];
  /** the limit that the value goes beyond */
  bound: Say;
}

/** The lightest forms that are enough (Perpres 16/2018 pasal 28): proof of purchase and receipt are for goods and other services only. */
function formFor(
  { kind, purchase, value }: { kind: Kind; purchase: string; value: number },
  t: PackageThresholds,
): Form {
  if (ONLINE.includes(purchase)) return { enough: ['order', 'spk', 'contract'], bound: say('e-purchasing') };
  const isWork = kind === 'construction' || kind === 'consulting';
  const most = limitOf(kind, t, 'spk');
  if (value > most) return { enough: ['contract'], bound: say(`> ${rp(most)}`) };
  if (isWork) return { enough: ['spk', 'contract'], bound: say(`≤ ${rp(most)}`) };
  if (value > t.receiptMost) return { enough: ['spk', 'contract'], bound: say(`> ${rp(t.receiptMost)}`) };
  if (value > t.proofMost)
    return { enough: ['receipt', 'spk', 'contract'], bound: say(`> ${rp(t.proofMost)}`) };
  return {
    enough: ['purchase-proof', 'receipt', 'invoice', 'spk', 'contract'],
    bound: say(`≤ ${rp(t.proofMost)}`),
  };
}

/** The limit of SPK, or of direct procurement, for the kind. */
export function limitOf(kind: Kind, t: PackageThresholds, of: 'spk' | 'direct'): number {
  if (kind === 'construction') return of === 'spk' ? t.spkMostConstruction : t.directMostConstruction;
  if (kind === 'consulting') return of === 'spk' ? t.spkMostConsulting : t.directMostConsulting;
  return of === 'spk' ? t.spkMostGoods : t.directMostGoods;
}

function lightForm({ enough, bound }: Form, value: number, valuePath: string): Fault {
  const needed = DOCUMENT_WORDS[enough[0]!];
  return {
    formula: say(
      `${rp(value)} (${bound.id}): perlu ${needed.id}, tidak ada`,
      `${rp(value)} (${bound.en}): needs ${needed.en}, not there`,
    ),
    says: say(
      `Nilai ${rp(value)} memerlukan ${needed.id}; yang dilampirkan lebih ringan.`,
      `${rp(value)} needs a ${needed.en}; what is attached is lighter.`,
    ),
    mend: say(
      `Lampirkan ${needed.id} yang menjadi dasar pembelian.`,
      `Attach the ${needed.en} on which the purchase rests.`,
    ),
    stands: [valuePath, 'kind', 'purchase', 'documents'],
  };
}

function methodFaults(
  { kind, purchase, value, valuePath }: { kind: Kind; purchase: string; value: number; valuePath: string },
  t: PackageThresholds,
): Fault[] {
  const most = limitOf(kind, t, 'direct');
  if (purchase !== 'direct' || value <= most) return [];
  return [
    {
      formula: say(
        `pengadaan langsung ${rp(value)} > ${rp(most)}`,
        `direct procurement ${rp(value)} > ${rp(most)}`,
      ),
      says: say(
        `Pengadaan langsung jenis ini paling tinggi ${rp(most)}; nilainya ${rp(value)}.`,
        `Direct procurement of this kind ends at ${rp(most)}; the value is ${rp(value)}.`,
      ),
      mend: say(
        'Lampirkan dasar pemilihan yang sebenarnya (tender, e-purchasing, penunjukan), atau jelaskan kepada inspektorat.',
        'Attach how the vendor was really chosen (tender, e-purchasing, appointment), or explain to the inspectorate.',
      ),
      stands: [valuePath, 'kind', 'purchase'],
    },
  ];
}

function planFaults({ procurement }: PackageFacts): Fault[] {
  if (procurement === null) return [];
  const { inPlan, planChangedOn, awardedOn } = procurement;
  const faults: Fault[] = [];
  if (inPlan === false)
    faults.push({
      formula: say('paket ∉ SIRUP', 'package ∉ SIRUP'),
      says: say(
        'Paket ini tidak ada dalam rencana umum pengadaan (SIRUP).',
        'This package is not in the plan (SIRUP).',
      ),
      mend: say(
        'Umumkan paket dalam SIRUP dan cantumkan kode RUP-nya.',
        'Announce the package in SIRUP and name its code.',
      ),
      stands: ['procurement.inPlan'],
    });
  if (planChangedOn !== null && awardedOn !== null && planChangedOn > awardedOn)
    faults.push({
      formula: say(
        `RUP berubah ${planChangedOn} > penetapan ${awardedOn}`,
        `plan changed ${planChangedOn} > award ${awardedOn}`,
      ),
      says: say(
        `RUP diubah ${planChangedOn}, setelah penyedia ditetapkan ${awardedOn}.`,
        `The plan was changed on ${planChangedOn}, after the award of ${awardedOn}.`,
      ),
      mend: say(
        'Jelaskan secara tertulis mengapa RUP berubah setelah penetapan.',
        'Explain in writing why the plan changed after the award.',
      ),
      stands: ['procurement.planChangedOn', 'procurement.awardedOn'],
    });
  return faults;
}
