import { rp, say, list } from './sentences.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { unknownOf } from './field-words.ts';
import { LAW, SINCE } from './sources.ts';
import { DOCUMENT_WORDS } from './document-words.ts';
import { concerns, isNeeded, type DocumentNeed, type PapersOf } from './required-documents.ts';

/** SPJ-01: a document that this way of payment and kind of expenditure asks for is not there. */
export const requiredPapers = packageRule(
  {
    code: 'SPJ-01',
    title: say('Dokumen wajib belum lengkap', 'A mandatory document is missing'),
    detects: say(
      'Dokumen yang wajib menurut cara bayar, jenis belanja, dan nilai belum dilampirkan.',
      'A document that the way of payment, the kind and the amount ask for is not attached.',
    ),
    formula: say(
      'wajib(cara bayar, jenis belanja, nilai, status PKP) tanpa yang dilampirkan ≠ kosong',
      'required(way of payment, kind, amount, VAT status) without what is attached ≠ empty',
    ),
    falsePositives: say(
      'Beberapa dokumen dipindai menjadi satu berkas: tandai setiap isinya.',
      'Several documents scanned into one file: mark each of them.',
    ),
    basis: [LAW.permendagri77, LAW.perkada],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.04.01',
    needs: ['documents', 'method', 'kind', 'amounts.claim', 'vendor.isTaxable', 'taxes'],
    thresholds: ['requiredDocuments'],
    lawDay: ({ dates }) => dates.receipt,
  },
  (facts, { requiredDocuments }) => {
    const { documents, method, kind, amounts } = facts;
    const missing = unknownOf(facts, ['documents', 'method', 'kind', 'amounts.claim']);
    const clear = {
      formula: say('semua dokumen wajib ada', 'all mandatory documents are there'),
      says: say('Semua dokumen wajib sudah dilampirkan.', 'All mandatory documents are attached.'),
      stands: ['documents', 'method', 'kind', 'amounts.claim'],
    };
    if (documents === null || method === null || kind === null || amounts.claim === null)
      return { faults: [], missing, clear };
    const claim = amounts.claim;
    const attached = new Set(documents.map((each) => each.kind));
    const { vendor, taxes, dates } = facts;
    const known: PapersOf = {
      method,
      kind,
      amount: claim,
      isTaxable: vendor?.isTaxable ?? null,
      isWithheld: taxes?.some((each) => each.amount === null || each.amount > 0) ?? null,
      isPaid: dates.sp2d !== null,
    };
    const absent = requiredDocuments.filter(
      (need) => concerns(need, known) && !need.anyOf.some((each) => attached.has(each)),
    );
    const asked = absent.map((need) => ({ need, holds: isNeeded(need, known) }));
    const wanted = asked.filter((each) => each.holds === true).map((each) => each.need);
    const open = asked.flatMap(({ holds }) => (typeof holds === 'string' ? holds : []));
    const names = list(wanted.map(wordsOf));
    const faults: Fault[] =
      wanted.length === 0
        ? []
        : [
            {
              formula: say(
                `${method}, ${rp(claim)}: ${wanted.length} dokumen wajib tidak ada`,
                `${method}, ${rp(claim)}: ${wanted.length} mandatory document(s) not there`,
              ),
              says: say(`Belum dilampirkan: ${names.id}.`, `Not attached yet: ${names.en}.`),
              mend: say(`Lampirkan ${names.id}.`, `Attach ${names.en}.`),
              stands: ['documents', 'method', 'kind', 'amounts.claim'],
            },
          ];
    return { faults, missing: [...missing, ...open], clear };
  },
);

function wordsOf({ anyOf }: DocumentNeed) {
  const words = anyOf.map((each) => DOCUMENT_WORDS[each]);
  return say(words.map((each) => each.id).join(' atau '), words.map((each) => each.en).join(' or '));
}
