import type { Act } from '../../../platform/act.ts';
import { facts, heading, letterhead, paragraph } from '../../../platform/documents/blocks.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { keepTogether, makePdf, mm, type Pdf } from '../../../platform/documents/pdf.ts';
import { table } from '../../../platform/documents/table.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { fill } from '../../../platform/texts.ts';
import { overdueDays } from '../rules/clocks.ts';
import { reportTexts } from '../texts/reports.ts';
import type { PaperFinding, PaperReport } from './gather-report.ts';
import type { NamedMatrixRow } from './sheets.ts';

// Official papers are written in Indonesian, whatever language the reader uses.
const t = reportTexts.id;

function open(act: Act, title: string, landscape: boolean, write: (pdf: Pdf) => void): Promise<Buffer> {
  const { government, now } = act;
  return makePdf({ title, government, now, locale: 'id', landscape, paper: 'A4' }, (pdf) => {
    letterhead(pdf, { government: fill(t.government, { name: government.name }), unit: t.unit });
    write(pdf);
  });
}

/** The report (LHP) itself; as long as it is not issued, every reader sees that. */
export function reportPdf(act: Act, report: PaperReport): Promise<Buffer> {
  return open(act, headOf(report), false, (pdf) => {
    writeHead(pdf, report, t.reportTitle);
    if (report.findings.length === 0) paragraph(pdf, t.noFindings);
    for (const finding of report.findings) writeFinding(pdf, finding);
  });
}

function headOf(report: PaperReport): string {
  return `${t.reportTitle} ${report.number ?? ''}`.trim();
}

function writeHead(pdf: Pdf, report: PaperReport, title: string): void {
  const marks = [
    report.state === 'final' ? null : t[report.state],
    report.confidential ? t.confidential : null,
  ];
  for (const mark of marks)
    if (mark !== null) paragraph(pdf, mark, { weight: 'bold', align: 'center', color: '#a3221b' }, 4);
  paragraph(pdf, title.toUpperCase(), { size: 14, weight: 'bold', align: 'center' }, 10);
  const day = (value: PaperReport['datedOn']) => (value === null ? t.none : longDay(value, 'id'));
  facts(pdf, [
    [t.number, report.number ?? t.none],
    [t.date, day(report.datedOn)],
    [t.source, report.source],
    [t.about, report.title],
    ...(report.assignment === null ? [] : [[t.assignment, report.assignment] as const]),
    ...(report.state === 'final' ? [[t.received, day(report.receivedOn)] as const] : []),
  ]);
}

function writeFinding(pdf: Pdf, finding: PaperFinding): void {
  heading(pdf, fill(t.finding, { number: finding.number, title: finding.title }), 12);
  facts(pdf, [
    [t.code, finding.code],
    [t.value, formatRupiah(finding.value)],
    [t.agency, finding.agency ?? t.noAgency],
  ]);
  for (const part of ['condition', 'criterion', 'cause', 'effect'] as const) {
    if (finding[part].trim() === '') continue;
    label(pdf, t[part]);
    paragraph(pdf, finding[part], { size: 10.5, leading: 1.4 }, 6);
  }
  for (const response of finding.responses) {
    label(pdf, `${t.response}: ${t[`stance-${response.stance}`]}`);
    paragraph(pdf, response.text, { size: 10.5, leading: 1.4 }, 6);
  }
  for (const each of finding.recommendations) {
    label(pdf, `${fill(t.recommendation, { number: each.number })} (${each.code})`);
    paragraph(pdf, each.text, { size: 10.5, leading: 1.4 }, 4);
    table(
      pdf,
      [
        { title: t.responsible, share: 7 },
        { title: t.share, share: 3, align: 'right', mono: true },
      ],
      each.parts.map((part) => [part.name, part.share === 0 ? t.none : formatRupiah(part.share)]),
    );
  }
}

function label(pdf: Pdf, text: string): void {
  keepTogether(pdf, mm(14));
  paragraph(pdf, text, { size: 10, weight: 'bold' }, 2);
}

/** How far the follow-up of a report has come: one row a responsible. */
export function monitoringPdf(act: Act, report: PaperReport): Promise<Buffer> {
  return open(act, `${t.monitoring} ${report.number ?? ''}`.trim(), true, (pdf) => {
    writeHead(pdf, report, t.monitoring);
    paragraph(pdf, fill(t.asOf, { day: longDay(act.today, 'id') }), { size: 9 }, 6);
    const rows = report.findings.flatMap((finding) =>
      finding.recommendations.flatMap((each) =>
        each.parts.map((part, index) => {
          const late = overdueDays(each, each.due, act.today);
          return [
            index === 0 ? `${finding.number}. ${finding.title}` : '',
            index === 0 ? `${each.number}. ${each.text}` : '',
            part.name,
            part.share === 0 ? t.none : formatRupiah(part.share),
            part.share === 0 ? t.none : formatRupiah(part.paid),
            index === 0 ? t[`status-${each.status}`] : '',
            index === 0
              ? `${each.due === null ? t.none : longDay(each.due, 'id')}${late > 0 ? ` (+${fill(t.daysLate, { n: late })})` : ''}`
              : '',
          ];
        }),
      ),
    );
    table(
      pdf,
      [
        { title: t.title, share: 5 },
        { title: t.recommendations, share: 6 },
        { title: t.responsible, share: 4 },
        { title: t.share, share: 3, align: 'right', mono: true },
        { title: t.paid, share: 3, align: 'right', mono: true },
        { title: t.status, share: 3 },
        { title: t.due, share: 3 },
      ],
      rows,
      { size: 8 },
    );
  });
}

/** Findings by agency and status, with totals. */
export function matrixPdf(act: Act, rows: readonly NamedMatrixRow[], total: NamedMatrixRow): Promise<Buffer> {
  return open(act, t.matrix, true, (pdf) => {
    paragraph(pdf, t.matrix.toUpperCase(), { size: 14, weight: 'bold', align: 'center' }, 4);
    const asOf = fill(t.asOf, { day: longDay(act.today, 'id') });
    paragraph(pdf, asOf, { size: 9, align: 'center' }, 8);
    const number = (title: string, share = 2) => ({ title, share, align: 'right' as const, mono: true });
    table(
      pdf,
      [
        { title: t.agency, share: 8 },
        ...(['BT', 'BS', 'TD', 'S'] as const).map((status) => number(t[`status-${status}`])),
        number(t.total),
        number(t.late),
        number(t.value, 4),
        number(t.unpaid, 4),
      ],
      [...rows, total].map((row) => [
        row.name,
        ...[row.BT, row.BS, row.TD, row.S, row.total, row.late].map(String),
        formatRupiah(row.value),
        formatRupiah(row.unpaid),
      ]),
      { size: 8, totals: true },
    );
  });
}
