/** Key of the notice and of what leaves by the outbox about one message. */
export function callKey(callId: string): string {
  return `alarm-call:${callId}`;
}
