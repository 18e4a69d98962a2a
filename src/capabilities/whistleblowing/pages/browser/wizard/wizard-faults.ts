import { fill } from '../../../../../platform/texts.ts';
import { readNik } from '../../../../../platform/regions/nik.ts';
import { readContact } from '../../../../../platform/contact.ts';
import { evidenceMeter, unanswered, type EvidenceMeter, type Question } from '../../../rules/fourw1h.ts';
import { NARRATIVE_LIMITS } from '../../../rules/narrative.ts';
import { readPersonToken } from '../../../sealing/person-token.ts';
import { evidenceOf } from './compose.ts';
import type { ClientSettings } from '../page/settings.ts';
import { wizardTexts, type WizardTexts } from '../texts/wizard-texts.ts';
import { isUrgent, stepsOf, type Answers, type StepName } from './wizard-state.ts';

/** Something to be put right before the step is left; `field` is the id of the input. */
export interface Fault {
  field: string;
  message: string;
}

/** Bytes of one file, and of the card's photograph in base64 (sealing/evidence.ts and identity.ts hold the same limits). */
export const FILE_LIMIT = 256 * 2 ** 20;

/** What is missing or wrong on one page. Once somebody is said to be in danger, only the story and the identity are asked for. */
export function faultsOf(
  step: StepName,
  answers: Answers,
  settings: ClientSettings,
  t: WizardTexts = wizardTexts[settings.locale],
): Fault[] {
  const open = unanswered(answers);
  const faults: Fault[] = [];
  const fault = (field: string, message: string) => faults.push({ field, message });
  const asked = (question: Question, message: string) => {
    const needed = question === 'what' || !isUrgent(answers);
    if (needed && open.includes(question)) fault(question, message);
    else if (answers[question].length > NARRATIVE_LIMITS[question === 'what' ? 'what' : 'text'])
      fault(question, t.tooLong);
  };
  switch (step) {
    case 'category':
      if (answers.category === null) fault('category', t.chooseCategory);
      break;
    case 'what':
      asked('what', t.sayWhat);
      break;
    case 'who':
      asked('who', t.sayWho);
      break;
    case 'when-where':
      asked('when', t.sayWhen);
      asked('where', t.sayWhere);
      break;
    case 'agency':
      if (answers.agency.name.trim() === '' && !isUrgent(answers)) fault('agency', t.sayAgency);
      else if (answers.agency.name.length > NARRATIVE_LIMITS.line) fault('agency', t.tooLong);
      break;
    case 'how':
      asked('how', t.sayHow);
      break;
    case 'urgent':
      if (answers.urgent === null) fault('urgent', t.chooseUrgent);
      else if (isUrgent(answers) && answers.urgentWhy.trim() === '') fault('urgentWhy', t.sayUrgent);
      else if (answers.urgentWhy.length > NARRATIVE_LIMITS.text) fault('urgentWhy', t.tooLong);
      break;
    case 'conflict':
      if (answers.conflict === null) fault('conflict', t.chooseConflict);
      else if (answers.conflict && settings.alternates.length === 0) fault('conflict', t.noAlternate);
      break;
    case 'village-fund':
      if (!isMoney(answers.villageTotal)) fault('villageTotal', t.money);
      answers.spending.forEach(({ what, rupiah }, index) => {
        if (what.length > NARRATIVE_LIMITS.line) fault(`spendingWhat-${index}`, t.tooLong);
        if (!isMoney(rupiah)) fault(`spending-${index}`, t.money);
      });
      break;
    case 'evidence-1':
    case 'evidence-2':
    case 'evidence-3':
      faults.push(...pieceFaults(step, answers, settings, t));
      break;
    case 'identity':
      faults.push(...identityFaults(answers, settings, t));
      break;
    case 'review':
      if (answers.personToken.trim() !== '' && readPersonToken(answers.personToken, '') === null)
        fault('personToken', t.personTokenFault);
      for (const each of stepsOf(answers, settings.modes).filter((one) => one !== 'review'))
        faults.push(...faultsOf(each, answers, settings, t));
      break;
    case 'came-by':
    case 'mode':
      break;
  }
  return faults;
}

/** How many pieces there are, and whether that is enough. */
export function meterOf(answers: Answers, settings: Pick<ClientSettings, 'needed'>): EvidenceMeter {
  return evidenceMeter({ evidence: evidenceOf(answers, []), fewer: answers.fewer }, settings.needed);
}

function pieceFaults(
  step: 'evidence-1' | 'evidence-2' | 'evidence-3',
  answers: Answers,
  settings: ClientSettings,
  t: WizardTexts,
): Fault[] {
  const faults: Fault[] = [];
  const piece = answers.evidence[step === 'evidence-1' ? 0 : step === 'evidence-2' ? 1 : 2];
  if (piece.file !== null && piece.description.trim() === '')
    faults.push({ field: 'description', message: t.sayPiece });
  if (piece.description.length > NARRATIVE_LIMITS.text)
    faults.push({ field: 'description', message: t.tooLong });
  if (piece.file !== null && piece.file.size > FILE_LIMIT)
    faults.push({ field: 'file', message: t.fileTooLarge });
  if (piece.file !== null && piece.file.size === 0) faults.push({ field: 'file', message: t.fileEmpty });
  const meter = meterOf(answers, settings);
  if (step === 'evidence-3' && answers.fewer.length > NARRATIVE_LIMITS.text)
    faults.push({ field: 'fewer', message: t.tooLong });
  if (step === 'evidence-3' && meter.verdict === 'open' && !isUrgent(answers))
    faults.push({
      field: 'fewer',
      message: fill(t.sayFewer, { pieces: meter.pieces, needed: meter.needed }),
    });
  return faults;
}

function identityFaults(
  { cameBy, mode, name, nik, phone, card }: Answers,
  { locale, demo }: ClientSettings,
  t: WizardTexts,
): Fault[] {
  const faults: Fault[] = [];
  const named = mode === 'named';
  // Whoever telephones or writes shows no card, and a letter may not tell the number.
  const shown = cameBy === null || cameBy === 'walk-in';
  if (named && name.trim() === '') faults.push({ field: 'name', message: t.sayName });
  if (name.length > NARRATIVE_LIMITS.line) faults.push({ field: 'name', message: t.tooLong });
  if ((named && cameBy !== 'letter') || nik !== '') {
    const { refused } = readNik(plainNik(nik), { demo });
    if (refused !== null) faults.push({ field: 'nik', message: refused[locale] });
  }
  if (phone.trim() !== '' && readContact('phone', phone) === null)
    faults.push({ field: 'phone', message: t.phoneFault });
  if (named && shown && card === null) faults.push({ field: 'card', message: t.addCard });
  return faults;
}

/** A NIK as people write it, with spaces or dots between the groups. */
export function plainNik(typed: string): string {
  return typed.replaceAll(/[\s.-]/g, '');
}

function isMoney(typed: string): boolean {
  return typed.trim() === '' || /^(rp)?[\s\d.]+$/i.test(typed.trim());
}
