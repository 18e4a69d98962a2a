import type { RuleAnswer } from '../../actions/population/question.ts';
import type { FoundFlag, Json } from '../../rules/flags/found-flag.ts';
import { populationRules } from '../../rules/population/catalogue.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import { FIELD_NAMES } from './line-fields.ts';
import { agencyOfId, lineOfId, type LoadedLines } from './load-lines.ts';

interface Report {
  path: string;
  loaded: LoadedLines;
  answers: readonly RuleAnswer[];
  /** a table for people instead of JSON */
  text: boolean;
}

/** Prints what was found, flag by flag: a large file has more of them than one string holds. */
export function printReport(report: Report, print: (text: string) => void): void {
  if (report.text) {
    printText(report, print);
    return;
  }
  const { loaded, answers } = report;
  const head = {
    file: report.path,
    year: loaded.year,
    lines: loaded.lines,
    leftOut: loaded.leftOut,
    faults: loaded.faults,
    daysUnread: loaded.daysUnread,
    columns: Object.fromEntries(
      FIELD_NAMES.map((field) => [
        field,
        loaded.places[field] === null ? null : loaded.headings[loaded.places[field]!],
      ]),
    ),
    rules: answers.map(({ code, state, missing, found, milliseconds }) => ({
      code,
      title: titleOf(code),
      state,
      found: found.length,
      missing: missing.map(({ field, says }) => ({ field, ...says })),
      seconds: Math.round(milliseconds) / 1_000,
    })),
  };
  print(`${JSON.stringify(head, null, 1).slice(0, -2)},\n "flags": [`);
  let first = true;
  for (const answer of answers) {
    for (const flag of answer.found) {
      print(`${first ? '' : ','}  ${JSON.stringify(flagJson(flag, loaded))}`);
      first = false;
    }
  }
  print(' ]\n}');
}

function flagJson(flag: FoundFlag, loaded: LoadedLines) {
  const { verdict } = flag;
  const lines = linesOf(flag.data);
  return {
    code: verdict.code,
    severity: verdict.severity,
    /** lines of the file, 1 for the headings */
    lines: lines.map(lineOfId),
    numbers: numbersOf(flag.data),
    subject: { kind: flag.subject.kind, id: subjectOf(flag, loaded) },
    agency: agencyOfId(loaded.agencies, flag.agencyId),
    moneyAtRisk: verdict.moneyAtRisk,
    formula: verdict.formula.id,
    reason: verdict.reason,
    mend: verdict.mend,
  };
}

function subjectOf(flag: FoundFlag, loaded: LoadedLines): string | number | null {
  const { kind, id } = flag.subject;
  if (kind === 'line' || kind === 'lines') return lineOfId(id);
  return kind === 'agency' ? agencyOfId(loaded.agencies, id) : id;
}

/** Ids of the lines that a flag stands on, one by one. */
function linesOf(data: Json): string[] {
  return linesIn(data).flatMap((line) => (typeof line['id'] === 'string' ? [line['id']] : []));
}

function numbersOf(data: Json): string[] {
  return linesIn(data).flatMap((line) => (typeof line['number'] === 'string' ? [line['number']] : []));
}

function linesIn(data: Json): { readonly [name: string]: Json }[] {
  if (!isObject(data)) return [];
  const { lines, line } = data;
  const list: readonly Json[] = Array.isArray(lines) ? lines : line === undefined ? [] : [line];
  return list.filter(isObject);
}

function isObject(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function titleOf(code: string): string {
  return populationRules.find((rule) => rule.code === code)?.title.id ?? code;
}

const STATES = { found: 'ditemukan', clear: 'aman', 'not-computable': 'belum dapat dihitung' } as const;

function printText({ path, loaded, answers }: Report, print: (text: string) => void): void {
  print(`${path}: ${loaded.lines} baris, tahun ${loaded.year}; ${loaded.leftOut} baris tidak terbaca`);
  for (const { code, state, found, missing } of answers) {
    const money = found.reduce((sum, flag) => sum + (flag.verdict.moneyAtRisk ?? 0), 0);
    const more =
      state === 'found'
        ? `${found.length}, ${formatRupiah(money)}`
        : missing.map((each) => each.says.id).join(', ');
    print(`${code.padEnd(9)}${titleOf(code).padEnd(62)}${STATES[state]}${more === '' ? '' : ` (${more})`}`);
  }
}
