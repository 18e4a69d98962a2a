// The door of the mailbox: what is typed, and what it may be refused for.
import { fill } from '../../../../../platform/texts.ts';
import { summary, textInput } from '../parts/controls.ts';
import { el } from '../parts/el.ts';
import { form, noticeBox, submitButton } from '../parts/page-parts.ts';
import { scanField } from '../receipt/receipt-scan.ts';
import { readSlip, type Slip } from '../receipt/receipt-slip.ts';
import type { MailboxTexts } from '../texts/mailbox-texts.ts';

export interface Door {
  /** what was typed; forgotten once the box is open */
  typed: { receipt: string; root: string };
  /** said above the field */
  told: { field: 'receipt' | 'root'; message: string } | null;
  /** a warning that stands above all else */
  danger: { title: string; text: string } | null;
  /** said quietly, e.g. that the box was closed */
  quiet: string;
  open: (slip: Slip) => void;
  refuse: (field: 'receipt' | 'root', message: string) => void;
}

export function doorView(t: MailboxTexts, door: Door): (HTMLElement | null)[] {
  const { typed, told, danger, quiet } = door;
  const submit = () => {
    const { slip, fault } = readSlip(typed.receipt, typed.root);
    if (fault === null) return door.open(slip);
    door.refuse(
      fault.fault === 'root-words' ? 'root' : 'receipt',
      fill(
        t[`fault-${fault.fault}`],
        'count' in fault ? { count: fault.count } : 'place' in fault ? { place: fault.place } : {},
      ),
    );
  };
  const faultOf = (field: string) => (told?.field === field ? told.message : undefined);
  return [
    danger === null ? null : noticeBox('danger', danger.title, el('p', {}, danger.text)),
    summary(t.faults, told === null ? [] : [told]),
    el('h1', { tabindex: '-1' }, t.title),
    el('p', { class: 'lead' }, t.lead),
    el('p', { role: 'status' }, quiet),
    form(
      submit,
      textInput({
        id: 'receipt',
        label: t.receipt,
        hint: t.receiptHint,
        fault: faultOf('receipt'),
        value: typed.receipt,
        change: (value) => (typed.receipt = value),
      }),
      scanField({ label: t.scan, hint: t.scanHint, none: t.scanNone }, (text) => {
        typed.receipt = text;
        submit();
      }),
      textInput({
        id: 'root',
        label: t.root,
        hint: t.rootHint,
        fault: faultOf('root'),
        value: typed.root,
        change: (value) => (typed.root = value),
      }),
      el('p', { class: 'turns' }, submitButton(t.open)),
    ),
  ];
}
