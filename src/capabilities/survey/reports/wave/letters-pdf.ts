import type { Government } from '../../../../platform/act.ts';
import { drawQr, letterhead, paragraph } from '../../../../platform/documents/blocks.ts';
import { longDay } from '../../../../platform/documents/long-day.ts';
import { makePdf, mm, newPage, type Pdf } from '../../../../platform/documents/pdf.ts';
import { fill } from '../../../../platform/texts.ts';
import type { InvitationLetter, Letters } from '../../actions/wave/print-letters.ts';
import { showCheckCode } from '../../rules/wave/codes.ts';
import { letter as texts } from '../../texts/wave/letter.ts';

const t = texts.id;
const BODY = { size: 11, leading: 1.4 };
const CODE = { size: 13, weight: 'mono', leading: 1.4 } as const;
const QR = mm(42);

/**
 * Letters to whom no message reaches, one A4 page each: QR, code, check code and the fingerprint of the keys.
 * @param site public address of the government
 */
export function lettersPdf(
  { wave, fingerprint, letters }: Letters,
  { government, site, at }: { government: Government; site: string; at: string },
): Promise<Buffer> {
  const options = { title: t.title, government, now: at, locale: 'id' as const, margin: 22, footer: null };
  return makePdf(options, (pdf) => {
    for (const [index, each] of letters.entries()) {
      if (index > 0) newPage(pdf);
      write(pdf, each);
    }
  });

  function write(pdf: Pdf, each: InvitationLetter): void {
    const host = site.replace(/^https?:\/\//, '');
    letterhead(pdf, { government: `Pemerintah ${government.name}`, unit: t.unit });
    paragraph(pdf, t.title, { size: 15, weight: 'bold' }, 10);
    paragraph(pdf, fill(t.to, { name: each.name }), BODY, 0);
    paragraph(pdf, each.unit, BODY, 12);
    paragraph(
      pdf,
      fill(t.opening, {
        government: government.name,
        wave: wave.name,
        from: longDay(wave.opens_on, 'id'),
        until: longDay(wave.closes_on, 'id'),
      }),
      BODY,
      8,
    );
    paragraph(pdf, t.anonymous, BODY, 8);
    const [page = '', code = ''] = each.path.split('#');
    paragraph(pdf, fill(t.how, { site: host, wave: page.replace(/^\/s\//, '') }), BODY, 4);
    paragraph(pdf, grouped(code), CODE, 8);
    drawQr(pdf, `${site}${each.path}`, pdf.left, pdf.y, QR);
    pdf.y += QR + 12;
    paragraph(pdf, t.checkTitle, { size: 12, weight: 'bold' }, 4);
    paragraph(pdf, fill(t.check, { site: host, check: showCheckCode(each.checkCode) }), BODY, 8);
    paragraph(pdf, t.fingerprint, BODY, 4);
    paragraph(pdf, fingerprint, { size: 10, weight: 'mono', leading: 1.4 }, 8);
    paragraph(pdf, t.secret, { ...BODY, weight: 'bold' }, 8);
    paragraph(pdf, texts.en.title, { size: 9, weight: 'bold' }, 2);
    paragraph(
      pdf,
      [
        fill(texts.en.opening, {
          government: government.name,
          wave: wave.name,
          from: longDay(wave.opens_on, 'en'),
          until: longDay(wave.closes_on, 'en'),
        }),
        fill(texts.en.check, { site: host, check: showCheckCode(each.checkCode) }),
        texts.en.secret,
      ].join(' '),
      { size: 9, leading: 1.35 },
      0,
    );
  }
}

/** Fours, so that a long code survives being typed over. */
function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
