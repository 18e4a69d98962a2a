import { fill } from '../../../../../platform/texts.ts';
import type { AnswerSettings } from '../../answering/settings.ts';
import { askedNow } from './asked.ts';
import type { Device, Draft } from './device.ts';
import { button, type Child } from './el.ts';
import { AGAIN_AFTER, randomDue, sendParcel } from './send-parcel.ts';
import { busyView, doneView, obstacleView, sendView, takeView, waitView } from './sending-views.ts';
import type * as Late from './take-token.ts';

interface Around {
  settings: AnswerSettings;
  device: Device;
  draft: () => Draft | null;
  keep: (draft: Draft | null) => void;
  page: (words: string, parts: readonly Child[]) => void;
  /** back to where the person was */
  questions: () => void;
  /** another code for the same answers */
  retype: () => void;
  /** away with everything */
  forget: () => void;
}

export interface Sending {
  /** a token or a parcel is here: its screen comes before any other */
  holds: () => boolean;
  /** the step that is to be done now */
  draw: () => void;
  obstacle: (found: Late.TakeFault) => void;
  /** fetches the script of the tokens, so that a line that breaks later does no harm */
  prepare: () => void;
  /** goes on with what a visit before has left; false: nothing */
  resume: () => boolean;
}

/** Token, then answers: two requests that nothing but time connects. Either may wait for a line. */
export function openSending({
  settings,
  device,
  draft,
  keep,
  page,
  questions,
  retype,
  forget,
}: Around): Sending {
  const { t } = settings;
  let script: Promise<typeof Late | null> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said = '';
  /** one request at a time, or two of them would blind two different messages */
  let taking = false;

  const prepare = () => {
    script ??= import('./take-token.ts').catch(() => null);
  };

  async function take(): Promise<void> {
    const now = draft();
    if (taking || now === null) return;
    taking = true;
    page(t.taking, busyView(t.taking));
    const found = await takeFor(now);
    taking = false;
    if ('fault' in found) return obstacle(found);
    keep({ ...now, code: null, pending: null, token: found.token });
    if (now.auto) handOver(randomDue(settings));
    else draw();
  }

  async function takeFor(now: Draft): Promise<Late.Taken> {
    prepare();
    const late = await script;
    if (late === null) return { fault: 'lost' };
    return late.takeToken(settings, now, keep).catch(() => ({ fault: 'broken' }));
  }

  /** From here on nothing on this device connects the answers with the code. */
  function handOver(due: number): void {
    const now = draft();
    if (!now?.token) return;
    const { asked, given } = askedNow(settings, now.order, now.answers);
    const answers = Object.fromEntries(asked.map(({ code }) => [code, given[code] ?? null]));
    device.saveParcel({ ...now.token, answers, due, refused: null });
    keep(null);
    said = '';
    void send();
  }

  function sendNow(): void {
    const parcel = device.parcel();
    if (parcel === null) return;
    device.saveParcel({ ...parcel, due: 0 });
    page(t.sending, busyView(t.sending));
    said = '';
    void send();
  }

  async function send(): Promise<void> {
    clearTimeout(timer);
    const sent = await sendParcel(settings, device, async (parcel, receipt) => {
      prepare();
      return (await (await script)?.fitsReceipt(parcel, receipt)) ?? true;
    });
    const parcel = device.parcel();
    if (sent === 'done' || sent === 'strange') return drawDone(sent === 'done');
    if (parcel === null) return;
    const left = parcel.due - Date.now();
    if (sent === 'early') timer = setTimeout(() => void send(), left + 500);
    if (sent === 'busy') timer = setTimeout(() => void send(), AGAIN_AFTER);
    const words = {
      early: fill(t.waitDelay, { n: settings.delay }),
      busy: t.waitBusy,
      offline: t.waitOffline,
      refused: fill(t.refusedIs, { detail: parcel.refused ?? '' }),
      nothing: '',
    }[sent];
    // Who reads is not interrupted by what he knows.
    if (words === said) return;
    said = words;
    if (sent === 'refused')
      page(t.refusedTitle, obstacleView(t.refusedTitle, [words], button(t.again, tryRefused)));
    else page(t.waitTitle, waitView(t, words, sendNow));
  }

  function tryRefused(): void {
    const parcel = device.parcel();
    if (parcel !== null) device.saveParcel({ ...parcel, refused: null });
    sendNow();
  }

  function drawDone(fits: boolean): void {
    const receipt = device.receipts().at(-1) ?? '';
    const forgetReceipt = () => {
      device.saveReceipts(device.receipts().filter((each) => each !== receipt));
      forget();
    };
    page(t.doneTitle, doneView(settings, { receipt, fits }, forgetReceipt));
  }

  function draw(): void {
    said = '';
    if (device.parcel() !== null) return void send();
    if (draft()?.token)
      return page(
        t.sendTitle,
        sendView(
          settings,
          () => {
            handOver(0);
          },
          () => handOver(randomDue(settings)),
        ),
      );
    page(
      t.two,
      takeView(t, () => void take(), questions),
    );
  }

  function obstacle(found: Late.TakeFault): void {
    const now = draft();
    const again = button(t.again, () => void take());
    const back = now === null ? null : button(t.back, stopWaiting, 'plain');
    switch (found.fault) {
      case 'used':
        return page(
          t.usedTitle,
          obstacleView(t.usedTitle, [t.usedIs, t.usedNot], button(t.retype, retype, 'plain')),
        );
      case 'unknown':
        return page(
          t.unknownTitle,
          obstacleView(t.unknownTitle, [found.detail || t.unknownIs], button(t.retype, retype)),
        );
      case 'closed':
        return page(t.closedTitle, obstacleView(t.closedTitle, [t.closedIs]));
      case 'key':
        return page(t.keyTitle, obstacleView(t.keyTitle, [t.keyIs], back));
      case 'broken':
        return page(t.brokenTitle, obstacleView(t.brokenTitle, [t.brokenIs], again, back));
      case 'refused':
        return page(
          t.refusedTitle,
          obstacleView(t.refusedTitle, [fill(t.refusedIs, { detail: found.detail })], again, back),
        );
      case 'lost':
        if (now !== null) keep({ ...now, auto: true });
        return page(t.lostTitle, obstacleView(t.lostTitle, [t.lostIs], again, back));
    }
  }

  function stopWaiting(): void {
    const now = draft();
    if (now !== null) keep({ ...now, auto: false });
    questions();
  }

  /** The line is back, or the page is looked at again. */
  function wake(): void {
    const now = draft();
    if (device.parcel() !== null) return void send();
    if (!now?.auto || now.token || !navigator.onLine) return;
    void script?.then((late) => {
      // A script that could not be fetched once is not asked for again by some browsers: the page is.
      if (late === null) location.reload();
      else void take();
    });
  }
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake();
  });

  return {
    holds: () => device.parcel() !== null || Boolean(draft()?.token),
    draw,
    obstacle,
    prepare,
    resume() {
      const now = draft();
      if (device.parcel() !== null || now?.token) draw();
      else if (now?.auto) void take();
      else return false;
      return true;
    },
  };
}
