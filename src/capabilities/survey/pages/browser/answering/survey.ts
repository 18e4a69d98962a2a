import { fill } from '../../../../../platform/texts.ts';
import { parseInvitationCode } from '../../../rules/wave/codes.ts';
import type { AnswerSettings } from '../../answering/settings.ts';
import { askedNow, newOrder } from './asked.ts';
import { openDevice, type Draft } from './device.ts';
import { backTurn, button, el, fault, turns, type Child } from './el.ts';
import { progress } from './progress.ts';
import { focusAnswer, questionView } from './question-view.ts';
import { busyView, obstacleView, reviewView } from './sending-views.ts';
import { openSending } from './sending.ts';
import { startView } from './start-view.ts';
import { openTrail } from './trail.ts';
import { ask, textOf } from './wire.ts';

/** Milliseconds that somebody who begins waits for the server; then the questions come, and the code is looked at when they are done. */
const PATIENCE = 5_000;

/** The survey in one place of the page: draws one screen at a time; what is answered stands on the device at every moment. */
export function startSurvey(place: HTMLElement): void {
  const settings = JSON.parse(place.dataset['settings'] ?? '') as AnswerSettings;
  const { t } = settings;
  const device = openDevice(settings.wave, settings.source);
  const intro = document.querySelectorAll<HTMLElement>('.intro');
  const title = document.title;
  const carried = `lurus-survei-layar/${settings.wave}/${settings.source}`;
  let code = parseInvitationCode(location.hash.slice(1));
  let draft = device.draft();
  let screen = 'start';

  const keep = (changed: Draft | null) => {
    draft = changed;
    device.saveDraft(changed);
  };

  /** @param words null: the first page */
  const show = (words: string | null, parts: readonly Child[], focus: boolean) => {
    for (const each of intro) each.hidden = words !== null;
    const wipe =
      words === null || words === t.wipeTitle || (draft === null && device.parcel() === null)
        ? null
        : el('p', { class: 'wipe' }, button(t.wipe, askWipe, 'link'));
    place.replaceChildren(...[...parts, wipe].filter((each) => each !== null && each !== undefined));
    document.title = words === null ? title : `${words} · ${title}`;
    if (!focus) return;
    (place.querySelector<HTMLElement>('.summary, h1, [aria-invalid]') ?? place).focus();
    if (words !== null) scrollTo(0, 0);
  };
  const page = (words: string, parts: readonly Child[]) => show(words, parts, true);

  const sending = openSending({
    settings,
    device,
    draft: () => draft,
    keep,
    page,
    questions: resume,
    retype: () => {
      code = null;
      if (draft !== null) keep({ ...draft, code: null, pending: null });
      go('start');
    },
    forget: () => wipe(null),
  });

  const go = (to: string) => {
    trail.forward(to);
    draw(to, true);
  };

  function draw(to: string, focus: boolean): void {
    screen = to;
    if (sending.holds()) return sending.draw();
    if (draft === null || to === 'start') return drawStart(null, focus);
    if (to === 'review') return drawReview(draft);
    drawQuestion(draft, to, null);
  }

  function drawStart(wrong: string | null, focus: boolean): void {
    const parts = startView({
      settings,
      draft,
      code,
      receipts: device.receipts(),
      wrong,
      begin: (typed) => void begin(typed),
      resume,
      wipe: () => (draft?.code !== code && code !== null ? wipe(code) : askWipe()),
      wipeReceipts: () => {
        device.saveReceipts([]);
        drawStart(null, true);
      },
    });
    show(null, parts, focus);
  }

  /** The code is looked at before the first question: who used it already shall not answer in vain. */
  async function begin(typed: string): Promise<void> {
    const read = parseInvitationCode(typed);
    if (read === null) return drawStart(t.codeMissing, true);
    page(t.checking, busyView(t.checking));
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    const told = await ask(`/s/${settings.wave}/kode`, { code: read }, patience.signal);
    clearTimeout(timer);
    if (told.status === 404) return sending.obstacle({ fault: 'unknown', detail: textOf(told, 'detail') });
    if (told.body['used'] === true) return sending.obstacle({ fault: 'used' });
    code = read;
    // Another code for answers that are here already: a reminder brought it, or it was typed again.
    const now: Draft = draft ?? {
      code: read,
      order: newOrder(settings),
      answers: {},
      at: null,
      pending: null,
      token: null,
      auto: false,
    };
    keep(now.code === read ? now : { ...now, code: read, pending: null });
    resume();
  }

  function resume(): void {
    if (draft === null) return;
    go(draft.at ?? askedNow(settings, draft.order, {}).asked[0]?.code ?? 'review');
  }

  function drawQuestion(now: Draft, name: string, wrong: string | null, typed?: string): void {
    const { asked } = askedNow(settings, now.order, now.answers);
    const index = asked.findIndex((each) => each.code === name);
    const question = asked[index];
    if (question === undefined) return drawReview(now);
    keep({ ...now, at: name });
    let unread = typed;
    const change = (answer: number | string | undefined) => {
      const { [name]: _, ...others } = (draft ?? now).answers;
      unread =
        question.kind === 'count' && typeof answer === 'string' && isTyped(answer) ? answer : undefined;
      const answers = answer === undefined || unread !== undefined ? others : { ...others, [name]: answer };
      keep({ ...(draft ?? now), answers });
    };
    const isTyped = (answer: string) => !question.choices.some((each) => each.value === answer);
    const on = () => {
      const next = askedNow(settings, now.order, (draft ?? now).answers).asked;
      go(next[next.findIndex((each) => each.code === name) + 1]?.code ?? 'review');
    };
    const next = () => {
      const missing = (draft ?? now).answers[name] === undefined && question.kind !== 'open';
      if (unread === undefined && !missing) return on();
      drawQuestion(draft ?? now, name, question.kind === 'count' ? t.number : t.pick, unread);
    };
    const words = fill(t.position, { at: index + 1, of: asked.length });
    page(wrong === null ? words : `${t.fault}: ${words}`, [
      backTurn(t.back, () => trail.back(asked[index - 1]?.code ?? 'start')),
      progress(words, index + 1, asked.length),
      wrong === null ? null : fault(t.fault, wrong, focusAnswer),
      questionView({ question, given: typed ?? now.answers[name], settings, wrong, change }),
      turns(
        button(t.next, next),
        button(
          t.skip,
          () => {
            change(undefined);
            on();
          },
          'plain',
        ),
      ),
    ]);
  }

  function drawReview(now: Draft): void {
    const { asked, given } = askedNow(settings, now.order, now.answers);
    const last = asked.at(-1)?.code ?? 'start';
    keep({ ...now, at: 'review' });
    sending.prepare();
    page(
      t.review,
      reviewView(t, {
        of: asked.length,
        answered: Object.keys(given).length,
        empty: asked.filter((each) => given[each.code] === undefined),
        goTo: go,
        go: sending.draw,
        back: () => trail.back(last),
      }),
    );
  }

  function askWipe(): void {
    const lost = draft?.token || draft?.pending || device.parcel();
    page(
      t.wipeTitle,
      obstacleView(
        t.wipeTitle,
        [lost ? t.wipeToken : t.wipeIs],
        button(t.wipeYes, () => wipe(null)),
        button(t.cancel, () => draw(screen, true), 'plain'),
      ),
    );
  }

  /** @param next code that the following person came with; null: nobody's */
  function wipe(next: string | null): void {
    code = next;
    keep(null);
    device.saveParcel(null);
    screen = 'start';
    trail.restart();
    drawStart(null, true);
    if (next === null) place.prepend(el('p', { role: 'status' }, t.wiped));
  }

  const trail = openTrail((to) => draw(to, true));

  // The link of another invitation, opened over this page.
  addEventListener('hashchange', () => {
    const read = parseInvitationCode(location.hash.slice(1));
    if (read === null) return;
    code = read;
    draw('start', false);
  });

  // Another language is another page: it comes back to the same screen, the code in its address.
  document.querySelector<HTMLAnchorElement>('a.language')?.addEventListener('click', (event) => {
    event.preventDefault();
    const link = event.currentTarget as HTMLAnchorElement;
    if (!navigator.onLine)
      return place.prepend(el('p', { class: 'error', role: 'alert' }, t.languageOffline));
    sessionStorage.setItem(carried, screen);
    location.assign(link.href + (code === null ? '' : `#${code}`));
  });

  const before = sessionStorage.getItem(carried);
  sessionStorage.removeItem(carried);
  if (sending.resume()) return;
  draw(before ?? trail.first ?? 'start', before !== null);
}
