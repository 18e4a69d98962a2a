import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { PACKAGE_PARAMETERS } from '../../parameters/package.ts';
import { DOCUMENT_WORDS } from '../../rules/package/document-words.ts';
import { missingDocuments } from '../../rules/packages/missing-documents.ts';
import type { PackageView } from '../../contract/packages.ts';
import { documentsOf } from '../../store/packages/documents.ts';
import { fieldsOf } from '../../store/packages/fields.ts';
import { taxesOf } from '../../store/packages/parts.ts';
import type { Package } from '../../store/packages/tables.ts';

/** Documents that a package still needs, each with the papers that would do. */
export async function missingOf(tx: Tx, act: Act, of: Package): Promise<PackageView['missingDocuments']> {
  const { needs } = await getParameters(
    tx,
    { needs: PACKAGE_PARAMETERS.requiredDocuments },
    of.day ?? act.today,
  );
  const fields = new Map((await fieldsOf(tx, of.id)).map((each) => [each.field, each.value]));
  const taxable = fields.get('vendor.isTaxable');
  const taxes = await taxesOf(tx, of.id);
  const missing = missingDocuments(
    {
      method: of.method,
      kind: of.kind,
      amount: of.amount,
      documents: (await documentsOf(tx, of.id)).map((each) => each.kind),
      isTaxable: typeof taxable === 'boolean' ? taxable : null,
      isWithheld: taxes.some((each) => each.amount === null || each.amount > 0),
      isPaid: (fields.get('dates.sp2d') ?? null) !== null,
    },
    needs,
  );
  return missing.map(({ anyOf }) => {
    const words = (locale: 'id' | 'en', or: string) =>
      anyOf.map((kind) => DOCUMENT_WORDS[kind][locale]).join(or);
    return {
      kind: anyOf[0]!,
      anyOf: [...anyOf],
      why: { id: words('id', ' atau '), en: words('en', ' or ') },
    };
  });
}
