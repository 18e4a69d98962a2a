import type { texts } from '../texts/activity.ts';

type Word = keyof typeof texts.id;

/** What each field of a draft is called where it is typed. */
const WORDS: Readonly<Record<string, Word>> = {
  'activity.agencyId': 'agency',
  'activity.year': 'year',
  'activity.activityCode': 'activityCode',
  'activity.activityName': 'activityName',
  'activity.accountCode': 'accountCode',
  'activity.accountName': 'accountName',
  'activity.fundingName': 'funding',
  'activity.ceiling': 'ceiling',
  'activity.documentNumber': 'dpa',
  'activity.months': 'title-months',
  'contract.title': 'title',
  'contract.number': 'number',
  'contract.vendorId': 'vendor',
  'contract.vendorName': 'vendorName',
  'contract.work': 'work',
  'contract.kind': 'kind',
  'contract.payMode': 'payMode',
  'contract.value': 'value',
  'contract.valueWithoutVat': 'valueWithoutVat',
  'contract.appointedOn': 'appointedOn',
  'contract.appointedDocument': 'appointedDocument',
  'contract.signedOn': 'signedOn',
  'contract.startedOn': 'startedOn',
  'contract.startedDocument': 'startedDocument',
  'contract.startOn': 'startOn',
  'contract.endOn': 'endOn',
  'contract.commitmentPersonId': 'ppkom',
  'contract.technicalPersonId': 'pptk',
  'contract.advancePercent': 'advance',
  'contract.retentionPercent': 'retention',
  'contract.maintenanceDays': 'maintenance',
  'contract.place': 'place',
  'instalment.kind': 'instalmentKind',
  'instalment.amount': 'amount',
  'instalment.conditionPercent': 'condition',
  'instalment.dueOn': 'dueOn',
};

/** The field's own words before the complaint, so that a list of complaints says what each is about. */
export function namedComplaint(
  t: (key: Word) => string,
  { field, message }: { field: string; message: string },
): { field: string; message: string } {
  const word = WORDS[field];
  return { field, message: word === undefined ? message : `${t(word)}: ${message}` };
}
