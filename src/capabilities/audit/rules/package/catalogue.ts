import { alteredDocuments } from './altered-documents.ts';
import { amountInWords } from './amount-in-words.ts';
import { arithmetic } from './arithmetic.ts';
import { budgetLeft } from './budget-left.ts';
import { dateOrder, fiscalYear } from './dates-of-package.ts';
import { daysOff } from './days-off.ts';
import { nearDuplicate, sameInvoice } from './duplicates.ts';
import { formAndMethod } from './form-and-method.ts';
import { honoraria } from './honoraria.ts';
import { impossiblePayee } from './impossible-payee.ts';
import { incomeTax } from './income-tax.ts';
import type { PackageRule } from './package-rule.ts';
import { payeeAccount } from './payee-account.ts';
import { requiredPapers } from './required-papers.ts';
import { reusedDocuments } from './reused-documents.ts';
import { rightAccount } from './right-account.ts';
import { separateRoles } from './separate-roles.ts';
import { shellVendor } from './shell-vendor.ts';
import { splitPurchase } from './split-purchase.ts';
import { stampDuty } from './stamp-duty.ts';
import { standardPrice } from './standard-price.ts';
import { taxDeposit } from './tax-deposit.ts';
import { taxInvoiceFits } from './tax-invoice.ts';
import { treasurerMoney } from './treasurer-money.ts';
import { vatAmount, vatCollected } from './vat.ts';
import { volumeNorm } from './volume-norm.ts';

/** All rules of one package, in the order in which a treasurer reads them. */
export const packageRules: readonly PackageRule[] = [
  requiredPapers,
  arithmetic,
  amountInWords,
  budgetLeft,
  rightAccount,
  fiscalYear,
  dateOrder,
  stampDuty,
  formAndMethod,
  treasurerMoney,
  separateRoles,
  alteredDocuments,
  vatAmount,
  vatCollected,
  incomeTax,
  taxDeposit,
  taxInvoiceFits,
  sameInvoice,
  nearDuplicate,
  reusedDocuments,
  splitPurchase,
  daysOff,
  standardPrice,
  volumeNorm,
  shellVendor,
  payeeAccount,
  impossiblePayee,
  honoraria,
];
