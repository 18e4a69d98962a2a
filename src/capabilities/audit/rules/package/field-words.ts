import type { Say } from '../verdict.ts';
import { say } from './sentences.ts';

const WORDS: Readonly<Record<string, Say>> = {
  method: say('cara bayar (UP, GU, TU, LS)', 'way of payment (UP, GU, TU, LS)'),
  kind: say('jenis belanja', 'kind of expenditure'),
  purchase: say('cara pengadaan', 'way of procurement'),
  accountCode: say('kode rekening', 'account code'),
  invoiceNumber: say('nomor faktur atau nota', 'invoice number'),
  agency: say('perangkat daerah', 'the agency'),
  agencyTaxNumber: say('NPWP perangkat daerah', 'tax number of the agency'),
  isMultiYear: say('keterangan tahun jamak', 'whether it runs over several years'),
  'dates.budget': say('tanggal DPA', 'day of the budget document'),
  'dates.contract': say('tanggal kontrak', 'day of the contract'),
  'dates.order': say('tanggal pesanan', 'day of the order'),
  'dates.workStart': say('tanggal mulai pekerjaan', 'first day of the work'),
  'dates.workEnd': say('tanggal selesai pekerjaan', 'last day of the work'),
  'dates.handover': say('tanggal BAST', 'day of the handover (BAST)'),
  'dates.paymentReport': say('tanggal BAP', 'day of the payment report (BAP)'),
  'dates.invoice': say('tanggal faktur', 'day of the invoice'),
  'dates.receipt': say('tanggal kuitansi', 'day of the receipt'),
  'dates.spp': say('tanggal SPP', 'day of the SPP'),
  'dates.spm': say('tanggal SPM', 'day of the SPM'),
  'dates.sp2d': say('tanggal SP2D', 'day of the SP2D'),
  'dates.paid': say('tanggal bayar', 'day of the payment'),
  'dates.submitted': say('tanggal SPJ diajukan', 'day on which the package was handed in'),
  'amounts.claim': say('nilai SPJ', 'amount of the package'),
  'amounts.receipt': say('nilai kuitansi', 'amount of the receipt'),
  'amounts.receiptInWords': say('terbilang kuitansi', 'the receipt’s amount in words'),
  'amounts.contract': say('nilai kontrak', 'amount of the contract'),
  'amounts.invoice': say('nilai faktur', 'amount of the invoice'),
  'amounts.spp': say('nilai SPP', 'amount of the SPP'),
  'amounts.spm': say('nilai SPM', 'amount of the SPM'),
  'amounts.sp2d': say('nilai SP2D', 'amount of the SP2D'),
  'amounts.withheld': say('jumlah potongan', 'sum withheld'),
  'amounts.linesIncludeVat': say('keterangan harga sudah termasuk PPN', 'whether prices hold VAT'),
  lines: say('rincian belanja', 'the lines'),
  'lines.*': say('baris {n}', 'line {n}'),
  'lines.*.quantity': say('jumlah barang baris {n}', 'quantity of line {n}'),
  'lines.*.unit': say('satuan baris {n}', 'unit of line {n}'),
  'lines.*.price': say('harga satuan baris {n}', 'unit price of line {n}'),
  'lines.*.amount': say('nilai baris {n}', 'amount of line {n}'),
  'lines.*.fittingAccounts': say('golongan barang baris {n}', 'class of the item of line {n}'),
  'lines.*.standard': say('harga standar baris {n}', 'standard price of line {n}'),
  'lines.*.volume': say('pembanding volume baris {n}', 'norm of the quantity of line {n}'),
  documents: say('daftar dokumen', 'the documents'),
  'documents.*.hasStamp': say('meterai pada dokumen {n}', 'stamp duty on document {n}'),
  'documents.*.signature': say('tanda tangan elektronik dokumen {n}', 'electronic signature of document {n}'),
  'documents.*.producer': say('program pembuat dokumen {n}', 'program that made document {n}'),
  'documents.*.madeOn': say('tanggal pembuatan dokumen {n}', 'day on which document {n} was made'),
  taxes: say('daftar pajak', 'the taxes'),
  'taxes.*.amount': say('nilai pajak {n}', 'amount of tax {n}'),
  'taxes.*.base': say('dasar pengenaan pajak {n}', 'base of tax {n}'),
  'taxes.*.deposited': say('nilai setoran pajak {n}', 'deposit of tax {n}'),
  'taxes.*.depositedOn': say('tanggal setor pajak {n}', 'day of the deposit of tax {n}'),
  'taxes.*.ntpn': say('NTPN pajak {n}', 'state receipt (NTPN) of tax {n}'),
  'taxTreatment.construction': say(
    'sertifikat badan usaha konstruksi penyedia',
    'construction certificate of the vendor',
  ),
  taxInvoice: say('faktur pajak', 'tax invoice'),
  'taxInvoice.number': say('nomor faktur pajak', 'number of the tax invoice'),
  'taxInvoice.seller': say('NPWP penjual pada faktur pajak', 'seller’s tax number on the tax invoice'),
  'taxInvoice.buyer': say('NPWP pembeli pada faktur pajak', 'buyer’s tax number on the tax invoice'),
  'taxInvoice.day': say('tanggal faktur pajak', 'day of the tax invoice'),
  'taxInvoice.base': say('DPP pada faktur pajak', 'base on the tax invoice'),
  'taxInvoice.vat': say('PPN pada faktur pajak', 'VAT on the tax invoice'),
  'taxInvoice.status': say('status faktur pajak', 'status of the tax invoice'),
  vendor: say('penyedia', 'the vendor'),
  'vendor.name': say('nama penyedia', 'name of the vendor'),
  'vendor.taxNumber': say('NPWP penyedia', 'tax number of the vendor'),
  'vendor.nib': say('NIB penyedia', 'business registration (NIB) of the vendor'),
  'vendor.isTaxable': say('status PKP penyedia', 'whether the vendor collects VAT'),
  'vendor.foundedOn': say('tanggal akta penyedia', 'day of the vendor’s deed'),
  'vendor.firstPaidOn': say('pembayaran pertama penyedia', 'first payment to the vendor'),
  'vendor.shareOfAgency': say(
    'bagian pendapatan penyedia dari perangkat daerah ini',
    'share of the vendor’s revenue from this agency',
  ),
  'vendor.shared': say(
    'pembanding alamat, telepon, dan rekening penyedia',
    'comparison of the vendor’s address, phone and account',
  ),
  'vendor.blacklist': say('daftar hitam', 'the blacklist'),
  'vendor.account': say('rekening tujuan', 'the account that is paid'),
  'vendor.account.holder': say('nama pemilik rekening', 'name of the account’s holder'),
  'vendor.account.isChanged': say('riwayat rekening', 'history of the account'),
  'vendor.account.changedOn': say('tanggal ganti rekening', 'day on which the account changed'),
  'vendor.account.otherPayees': say('penerima lain pada rekening itu', 'other payees of the account'),
  payees: say('daftar penerima', 'the payees'),
  'payees.*.amount': say('nilai penerima {n}', 'amount of payee {n}'),
  'payees.*.workFrom': say('tanggal tugas penerima {n}', 'first day of work of payee {n}'),
  'payees.*.workTo': say('tanggal akhir tugas penerima {n}', 'last day of work of payee {n}'),
  'payees.*.isInRegister': say('data kepegawaian penerima {n}', 'staff record of payee {n}'),
  'payees.*.nikFits': say('pemeriksaan NIK penerima {n}', 'check of the identity number of payee {n}'),
  'payees.*.leaves': say('riwayat cuti penerima {n}', 'leave of payee {n}'),
  'payees.*.teams': say('jumlah tim penerima {n} bulan itu', 'teams of payee {n} in the month'),
  'payees.*.echelon': say('eselon penerima {n}', 'echelon of payee {n}'),
  'payees.*.hoursOnDay': say('jam kerja berbayar penerima {n}', 'paid hours of payee {n}'),
  'payees.*.taxGroup': say('golongan pajak penerima {n}', 'tax group of payee {n}'),
  'payees.*.yearIncome': say(
    'penghasilan setahun penerima {n} yang bukan ASN',
    'income of the year of payee {n}, who is no civil servant',
  ),
  roles: say('daftar pejabat dan perannya', 'the officials and their roles'),
  'roles.budget-user': say('nama PA/KPA', 'who the budget user (PA/KPA) is'),
  'roles.finance-verifier': say('nama PPK-SKPD', 'who the finance verifier (PPK-SKPD) is'),
  'roles.technical-officer': say('nama PPTK', 'who the technical officer (PPTK) is'),
  'roles.treasurer': say('nama bendahara', 'who the treasurer is'),
  'roles.commitment-officer': say('nama PPK kontrak', 'who the commitment officer is'),
  'roles.payee': say('nama penerima pada kuitansi', 'who signs as payee'),
  'budget.ceiling': say('pagu DPA', 'ceiling of the budget (DPA)'),
  'budget.released': say('nilai SPD', 'amount released (SPD)'),
  'budget.spent': say('realisasi sebelumnya', 'what was spent before'),
  'budget.isChanging': say('pagu setelah pergeseran DPA', 'ceiling after the change under way'),
  'advance.receivedOn': say('tanggal SP2D TU', 'day of the SP2D of the advance'),
  'advance.isCash': say('keterangan tunai atau transfer', 'whether it was paid in cash'),
  'advance.balanceAtYearEnd': say('sisa UP akhir tahun', 'balance of petty cash at the end of the year'),
  'advance.usedShare': say('bagian UP yang sudah dipakai', 'share of petty cash that was used'),
  'procurement.inPlan': say('paket pada SIRUP', 'whether the package is in SIRUP'),
  'procurement.awardedOn': say('tanggal penetapan penyedia', 'day of the award'),
  acts: say('jam pengerjaan di aplikasi', 'hours of the acts in the program'),
  calendar: say('kalender libur tahun itu', 'holidays of the year'),
  'history.sameInvoice': say('riwayat nomor faktur yang sama', 'history of the same invoice number'),
  'history.sameAmount': say('riwayat pembayaran bernilai sama', 'history of payments of the same amount'),
  'history.documents': say('perbandingan berkas dengan SPJ lain', 'comparison of files with other packages'),
  'history.ntpn': say('riwayat pemakaian NTPN', 'history of the NTPN'),
  'history.taxInvoices': say('riwayat pemakaian faktur pajak', 'history of the tax invoice'),
  'history.purchases': say('pembelian lain dalam jangka waktu itu', 'other purchases within the window'),
  'history.events': say('pembayaran lain pada hari yang sama', 'other payments of the same day'),
};

/** A datum in the words of the office: `lines.2.price` → `harga satuan baris 3`. Without words of its own its path stands there. */
export function fieldWords(path: string): Say {
  const words = WORDS[path.replace(/\.\d+(?=\.|$)/g, '.*')];
  if (words === undefined) return say(path);
  const place = /\.(\d+)(?:\.|$)/.exec(path)?.[1];
  const n = place === undefined ? '' : String(Number(place) + 1);
  return say(words.id.replace('{n}', n), words.en.replace('{n}', n));
}

/** What stands at a path of the facts; undefined where there is none. */
export function valueAt(facts: unknown, path: string): unknown {
  let value: unknown = facts;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** Of these paths, those that are not known. */
export function unknownOf(facts: unknown, paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const value = valueAt(facts, path);
    return value === null || value === undefined;
  });
}
