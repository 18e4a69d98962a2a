import { z } from 'zod';
import { html, type Html } from '../../../platform/http/html.ts';
import { carried, choiceField, progressLine } from '../../../platform/http/form-parts.ts';
import { pageRoute, type PageAnswer, type PageContext } from '../../../platform/http/pages.ts';
import { errorSummary, formTitle, submitButton } from '../../../platform/http/parts.ts';
import type { App, Services } from '../../../platform/services.ts';
import { fill } from '../../../platform/texts.ts';
import { chooseChannel, MATTERS, MONEY, WHO, type Answers, type Question } from '../rules/choose-channel.ts';
import { aboutQuery, findAbout, type About } from './about.ts';
import { advicePage } from './advice.ts';
import { openChannels } from './open-channels.ts';
import { texts } from './report-texts.ts';

/** Answers as they stand in the address: nothing is stored, and the way back is the browser's own. */
const WORDS = {
  who: { param: 'siapa', values: { citizen: 'warga', employee: 'pegawai' } },
  money: { param: 'uang', values: { yes: 'ya', no: 'tidak', unsure: 'ragu' } },
  matter: { param: 'hal', values: { service: 'layanan', gift: 'hadiah', advice: 'tanya' } },
} as const;
const ORDER: readonly Question[] = ['who', 'money', 'matter'];
const CHOICES = { who: WHO, money: MONEY, matter: MATTERS };

const one = <T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).optional().catch(undefined);
const query = z.object({
  siapa: one(['warga', 'pegawai']),
  uang: one(['ya', 'tidak', 'ragu']),
  hal: one(['layanan', 'hadiah', 'tanya']),
  lanjut: z.string().optional().catch(undefined),
  ...aboutQuery,
});
type Query = z.output<typeof query>;

/** `/lapor`: two or three plain questions, then the way in that fits. No question asks for a text. */
export function reportPages(app: App, services: Services): void {
  pageRoute(app, services, { path: '/lapor', query }, async (tx, context, input) => {
    const answers = answersOf(input.query);
    const about = await findAbout(tx, input.query);
    const advice = chooseChannel(answers);
    return 'ask' in advice
      ? questionPage(context, advice.ask, input.query, about)
      : advicePage(
          await openChannels(tx, services, context),
          context,
          advice,
          about,
          addressOf(without(input.query, lastOf(answers))),
        );
  });
}

function answersOf(typed: Query): Answers {
  const find = <Q extends Question>(question: Q) => {
    const { param, values } = WORDS[question];
    return Object.entries(values).find(([, word]) => word === typed[param])?.[0];
  };
  return {
    who: find('who') as Answers['who'],
    money: find('money') as Answers['money'],
    matter: find('matter') as Answers['matter'],
  };
}

const lastOf = (answers: Answers): Question => ORDER.findLast((each) => answers[each] !== undefined) ?? 'who';

function without(typed: Query, question: Question): Query {
  const left = { ...typed, lanjut: undefined };
  for (const each of ORDER.slice(ORDER.indexOf(question))) left[WORDS[each].param] = undefined;
  return left;
}

function addressOf(typed: Query): string {
  const entries = Object.entries(typed).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const search = new URLSearchParams(entries).toString();
  return search === '' ? '/lapor' : `/lapor?${search}`;
}

function questionPage(
  { government, locale }: PageContext,
  question: Question,
  typed: Query,
  about: About,
): PageAnswer {
  const t = texts[locale];
  const { param, values } = WORDS[question];
  const missing = typed.lanjut === undefined ? undefined : t[`${question}-error`];
  const at = ORDER.indexOf(question) + 1;
  const before = ORDER.findLast((each, index) => index < at - 1 && typed[WORDS[each].param] !== undefined);
  return {
    status: missing === undefined ? 200 : 422,
    title: formTitle(t[`${question}-question`], missing === undefined ? [] : [missing], locale),
    back:
      before === undefined
        ? { href: '/', label: t.home }
        : { href: addressOf(without(typed, before)), label: t.change },
    body: html`${missing === undefined ? null : errorSummary(t.problem, [{ field: param, message: missing }])}
${progressLine(fill(t.step, { at, of: ORDER.length }), at, ORDER.length)}
<form method="get" action="/lapor">
${carried({ ...typed, [param]: undefined, lanjut: undefined, instansi: about.agencyId, layanan: about.serviceId })}
${choiceField({
  name: param,
  legend: t[`${question}-question`],
  heading: true,
  hint: t[`${question}-hint`],
  error: missing,
  chosen: [],
  choices: CHOICES[question].map((each) => {
    const key = each === 'gift' && typed.siapa === 'warga' ? 'gift-citizen' : each;
    return {
      value: (values as Record<string, string>)[each]!,
      label: fill(t[`${question}-${key}` as keyof typeof t], { government: government.name }),
      hint: t[`${question}-${key}-hint` as keyof typeof t],
    };
  }),
})}
<input type="hidden" name="lanjut" value="1">
${submitButton(t.next)}
</form>
${aboutLine(t.about, about)}
<p class="hint">${t.nothingWritten}</p>`,
  };
}

function aboutLine(word: string, about: About): Html | null {
  return about.words === '' ? null : html`<p class="meta">${word}: <b>${about.words}</b></p>`;
}
